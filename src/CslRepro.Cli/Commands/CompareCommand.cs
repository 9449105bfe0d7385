using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro compare`: what changed between two sets of results.</summary>
internal static class CompareCommand
{
    private const int ShownNumbers = 40;

    private static readonly JsonSerializerOptions JsonOptions = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static Command Create(TextWriter output)
    {
        var before = new Argument<string>("before")
        {
            Description = "A folder that `reproduce --out` wrote, its results.json, or approved results (snapshots/results/standard.verified.json).",
        };
        var after = new Argument<string>("after") { Description = "Likewise." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object with all differences." };
        var command = new TaughtCommand(
            "compare",
            "Show what moved between two sets of results, as Markdown: which verdicts flip, which numbers move and by how much against their intervals. Exit "
                + "code 1 if a verdict differs.",
            ("What did a change of the model do?", "compare report-before report-after"),
            ("Against what is approved:", "compare snapshots/results/standard.verified.json report"))
        {
            before, after, json,
        };
        command.SetAction(parsed =>
        {
            var (left, right) = (SavedVerdicts.Read(parsed.GetRequiredValue(before)), SavedVerdicts.Read(parsed.GetRequiredValue(after)));
            if (left.Profile != right.Profile)
            {
                throw new BadInputException(
                    $"{parsed.GetValue(before)} is of profile {left.Profile}, {parsed.GetValue(after)} of {right.Profile}: their numbers cannot be compared.");
            }

            var comparison = ResultsComparison.Of(left.Claims, right.Claims);
            if (parsed.GetValue(json))
            {
                output.WriteLine(JsonSerializer.Serialize(
                    new
                    {
                        verdicts = comparison.Verdicts.Select(change => new { change.Id, before = Name(change.Before), after = Name(change.After) }),
                        numbers = comparison.Numbers.Select(
                            change => new
                            {
                                change.Claim,
                                change.Quantity,
                                before = change.Before?.Estimate,
                                after = change.After?.Estimate,
                                shift = double.IsFinite(change.Shift) ? change.Shift : (double?)null,
                            }),
                        comparison.Unchanged,
                    },
                    JsonOptions));
            }
            else
            {
                Print(output, comparison);
            }

            return comparison.Verdicts.Count == 0 ? ExitCodes.Success : ExitCodes.UnexpectedVerdict;
        });
        return command;
    }

    private static void Print(TextWriter output, ResultsComparison comparison)
    {
        var outside = comparison.Numbers.Count(change => change.Shift > 1);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{comparison.Verdicts.Count} verdicts differ; {comparison.Numbers.Count} numbers moved, {outside} of them out of their interval; "
                + $"{comparison.Unchanged} are unchanged. Durations are not compared."));
        if (comparison.Verdicts.Count > 0)
        {
            output.WriteLine("\n| claim | verdict before | after |\n| --- | --- | --- |");
            foreach (var change in comparison.Verdicts)
            {
                output.WriteLine($"| {change.Id} | {Name(change.Before)} | {Name(change.After)} |");
            }
        }

        if (comparison.Numbers.Count > 0)
        {
            output.WriteLine("\n| claim | number | before, 95 % interval | after | moved, in half widths of the interval |\n| --- | --- | --- | --- | --- |");
            foreach (var change in comparison.Numbers.Take(ShownNumbers))
            {
                var interval = change.Before is { Instances: > 0 } number
                    ? string.Create(CultureInfo.InvariantCulture, $" [{number.Lower:G4}, {number.Upper:G4}]")
                    : "";
                var shift = double.IsFinite(change.Shift) ? change.Shift.ToString("0.0", CultureInfo.InvariantCulture) : "exact";
                output.WriteLine($"| {change.Claim} | {change.Quantity} | {Value(change.Before)}{interval} | {Value(change.After)} | {shift} |");
            }

            if (comparison.Numbers.Count > ShownNumbers)
            {
                output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\n{comparison.Numbers.Count - ShownNumbers} more with --json."));
            }
        }
    }

    private static string Value(NumberRecord? number) => number?.Estimate.ToString("G4", CultureInfo.InvariantCulture) ?? "missing";

    private static string Name(Verdict? verdict) => verdict?.ToString() ?? "missing";
}
