using System.CommandLine;
using System.Text.Json;
using CslRepro.Claims.Catalogue;
using CslRepro.Figures;
using CslRepro.Harness;
using CslRepro.Harness.Provenance;
using CslRepro.Harness.Results;
using CslRepro.Reports.Crates;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro verify`: checks a crate without training, and a claim's runs by training them anew.</summary>
internal static class VerifyCommand
{
    // A part may have a problem with every run; the first ones tell what is wrong.
    private const int ShownProblems = 10;

    public static Command Create(TextWriter output, TextWriter error)
    {
        var crate = new Argument<string>("crate") { Description = "A folder that `crate` wrote." };
        var claims = new Option<string[]>("--claim")
        {
            Description = "Then train this claim's runs anew and compare them bit for bit; may be given several times.",
        };
        var minutes = new Option<double>("--minutes")
        {
            Description = "With --claim: stop training after so many minutes, and say how many runs were compared.",
            DefaultValueFactory = _ => 2,
        };
        var threads = CommonOptions.Threads("Instances that are trained at once");
        var json = new Option<bool>("--json") { Description = "Print one JSON object with everything that was checked and all problems." };
        var command = new TaughtCommand(
            "verify",
            "Check a crate: files against their SHA-256, rules against the register, every verdict and figure against what follows from the stored runs. "
                + "Trains nothing without --claim. Exit code 1 if something is wrong.",
            ("All that can be checked without training:", "verify crate"),
            ("Runs of one claim, trained anew:", $"verify crate --claim {ClaimCatalogue.All[0].Id}"))
        {
            crate, claims, minutes, threads, json,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                Claim[] trained = [.. (parsed.GetValue(claims) ?? []).Select(ClaimCatalogue.Study.Named)];
                var limit = Require.Range(parsed, minutes, value => value is > 0 and <= 1e6, "above 0, and at most a million");
                var workers = CommonOptions.Threads(parsed, threads);
                var check = new CrateCheck(
                    parsed.GetRequiredValue(crate), ClaimCatalogue.Study, FigureCatalogue.All, Engines.Trainer(Engines.Names[0]));
                WarnOfOtherCode(error, check);
                var parts = new List<CheckedPart>();
                foreach (var part in check.Run(cancellation).Concat(trained.Select(Train)))
                {
                    parts.Add(part);
                    if (!parsed.GetValue(json))
                    {
                        Print(output, part);
                    }
                }

                var problems = parts.Sum(part => part.Problems.Count);
                output.WriteLine(
                    parsed.GetValue(json) ? JsonSerializer.Serialize(new { parts, problems }, ResultsJson.Options)
                    : problems == 0 ? "Nothing is wrong."
                    : $"{problems} {(problems == 1 ? "problem" : "problems")}.");
                return problems == 0 ? ExitCodes.Success : ExitCodes.UnexpectedVerdict;

                CheckedPart Train(Claim claim)
                {
                    using var interruption = new CancellationTokenSource(TimeSpan.FromMinutes(limit));
                    return check.Train(claim, workers, interruption.Token, cancellation);
                }
            },
            cancellation));
        return command;
    }

    private static void WarnOfOtherCode(TextWriter error, CrateCheck check)
    {
        var (crate, here) = (check.Results.Provenance.Source.Commit, SourceState.Current().Commit);
        if (crate != here)
        {
            error.WriteLine($"cslrepro: the crate is of commit {crate}, this program of {here}; differences may come from that.");
        }
    }

    private static void Print(TextWriter output, CheckedPart part)
    {
        output.WriteLine($"{(part.Problems.Count == 0 ? "right" : "WRONG")}  {part.Name,-9} {part.Done}");
        foreach (var problem in part.Problems.Take(ShownProblems))
        {
            output.WriteLine($"         {problem}");
        }

        if (part.Problems.Count > ShownProblems)
        {
            output.WriteLine($"         and {part.Problems.Count - ShownProblems} more (--json lists them)");
        }
    }
}
