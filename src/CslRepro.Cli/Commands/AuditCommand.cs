using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CslRepro.Audit;
using CslRepro.Claims.Catalogue;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro audit`: from every claim to test, code, figure and snapshot, and back.</summary>
internal static class AuditCommand
{
    public static Command Create(TextWriter output)
    {
        var repository = Checkout.Option();
        var claims = new Option<string[]>("--claim") { Description = "Show only this claim; may be given several times. Everything is checked all the same." };
        var write = new Option<bool>("--write-pages")
        {
            Description = "First rewrite the generated pages that are stale: README.md, docs/claims.md, docs/results.md, docs/departures.md, "
                + "docs/claims/*.md; and what the approved results say of claims beyond rules and numbers.",
        };
        var json = new Option<bool>("--json") { Description = "Print one JSON object with all source lines." };
        var command = new TaughtCommand(
            "audit",
            "Follow every claim to the test, code, figure and snapshot behind it, and check that nothing stands alone. Runs no experiment. Exit code 1 if a "
                + "problem is found.",
            ("Does everything belong together?", "audit"),
            ("All lines that decide one claim:", "audit --claim perf-both-learn --json"))
        {
            repository, claims, write, json,
        };
        command.SetAction(parsed =>
        {
            var chosen = (parsed.GetValue(claims) ?? []).Select(id => ClaimCatalogue.Study.Named(id).Id).ToHashSet();
            var root = Checkout.Root(parsed.GetValue(repository));
            if (parsed.GetValue(write))
            {
                Auditor.WritePages(root, ClaimCatalogue.Study);
            }

            var report = Auditor.Run(root, AppContext.BaseDirectory);
            var shown = report.Claims.Where(claim => chosen.Count == 0 || chosen.Contains(claim.Record.Id)).ToArray();
            if (parsed.GetValue(json))
            {
                output.WriteLine(ToJson(report, shown));
            }
            else
            {
                Print(output, report, shown);
            }

            return report.Problems.Count == 0 ? ExitCodes.Success : ExitCodes.UnexpectedVerdict;
        });
        return command;
    }

    private static void Print(TextWriter output, AuditReport report, IReadOnlyList<AuditedClaim> claims)
    {
        foreach (var claim in claims)
        {
            var record = claim.Record;
            output.WriteLine($"{record.Id}: {record.Verdict}");
            output.WriteLine($"  paper      {record.Place}{(record.PaperNumber.Length > 0 ? ": " + record.PaperNumber : "")}");
            output.WriteLine($"  statement  {record.Basis.InWords()}");
            output.WriteLine($"  follows    {record.ReadingInWords}");
            foreach (var number in record.Hypotheses.Take(3))
            {
                output.WriteLine($"  ours       {Number(number)}");
            }

            if (record.Hypotheses.Count > 3)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"             and {record.Hypotheses.Count - 3} more numbers"));
            }

            output.WriteLine($"  rule       {record.RuleDigest}, registration/rules/{record.Id}.json");
            output.WriteLine($"  scope      {record.ScopeAndSeeds}");
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  controls   {record.Controls.Count}, {record.Controls.Count(control => control.MustHold == true)} of which the verdict rests on"));
            var (tests, rivals) = (record.Explanation.Tests.Count, record.Explanation.Rivals.Count);
            output.WriteLine($"  explained  {(record.Explanation.Text.Length > 0 ? record.Explanation.Text : "none is known to us")}");
            if (tests + rivals > 0)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"             {tests} tested consequences, {rivals} rivals"));
            }

            output.WriteLine($"  test       {claim.Test}, {record.Id}");
            output.WriteLine($"  decided by {string.Join(", ", claim.Decision)}");
            output.WriteLine($"  measured   {string.Join(", ", claim.Experiments)}");
            output.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"  below that {claim.Measures.Sum(place => place.LastLine - place.FirstLine + 1)} lines in "
                        + $"{claim.Measures.Select(place => place.Path).Distinct().Count()} files (--json lists them)"));
            output.WriteLine($"  figures    {(claim.Figures.Count > 0 ? string.Join(", ", claim.Figures) : "none")}");
            output.WriteLine($"  snapshot   {claim.Snapshot}{(claim.LastChange.Length > 0 ? ", last changed " + claim.LastChange : "")}");
            output.WriteLine();
        }

        foreach (var place in report.Places)
        {
            output.WriteLine(
                $"{place.Name} ({place.Content}): {(place.Claims.Count > 0 ? string.Join(", ", place.Claims) : "not attempted. " + place.Reason)}");
        }

        output.WriteLine();
        foreach (var problem in report.Problems)
        {
            output.WriteLine("problem: " + problem);
        }

        if (ClaimCatalogue.All.Where(claim => claim.AwaitsRun).Select(claim => claim.Id).ToArray() is { Length: > 0 } awaiting)
        {
            output.WriteLine($"registered, and not decided yet: {string.Join(", ", awaiting)}");
        }

        var verdicts = report.Claims.GroupBy(claim => claim.Record.Verdict.Observation)
            .OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {group.Key.InWords()}"));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Claims.Count} claims ({string.Join(", ", verdicts)}), {report.Places.Count} places of the paper, {report.Problems.Count} problems."));
    }

    private static string ToJson(AuditReport report, IReadOnlyList<AuditedClaim> claims) => JsonSerializer.Serialize(
        new
        {
            claims = claims.Select(claim => new
            {
                id = claim.Record.Id,
                observation = claim.Record.Verdict.Observation.InWords(),
                explanation = claim.Record.Verdict.Explanation.InWords(),
                paperExplanation = claim.Record.Explanation.Text,
                place = claim.Record.Place,
                basis = JsonNamingPolicy.CamelCase.ConvertName(claim.Record.Basis.ToString()),
                paper = claim.Record.PaperNumber,
                rule = claim.Record.Rule,
                ruleDigest = claim.Record.RuleDigest,
                scope = claim.Record.ScopeAndSeeds,
                numbers = claim.Record.Hypotheses.Select(Number),
                controls = claim.Record.Controls.Select(control => $"{control.Purpose} {Number(control)}"),
                within = Statements(claim.Record.Within),
                tests = Statements(claim.Record.Explanation.Tests),
                rivals = Statements(claim.Record.Explanation.Rivals),
                test = claim.Test,
                decision = claim.Decision.Select(place => place.ToString()),
                experiments = claim.Experiments.Select(place => place.ToString()),
                measures = claim.Measures.Select(place => place.ToString()),
                figures = claim.Figures,
                snapshot = claim.Snapshot,
                lastChange = claim.LastChange,
            }),
            places = report.Places,
            problems = report.Problems,
        },
        ResultsJson.Options);

    private static IEnumerable<string> Statements(IReadOnlyList<StatementRecord> statements) =>
        statements.SelectMany(statement => statement.Numbers.Select(number => $"{statement.Text} {Number(number)}"));

    private static string Number(NumberRecord number) => string.Create(
        CultureInfo.InvariantCulture,
        $"{number.Quantity}: {number.Estimate:G4}{Interval(number)}, criterion {number.Rule}: {number.Decision.InWords()}");

    private static string Interval(NumberRecord number) =>
        number.Instances > 0 ? string.Create(CultureInfo.InvariantCulture, $" [{number.Lower:G4}, {number.Upper:G4}]") : "";
}
