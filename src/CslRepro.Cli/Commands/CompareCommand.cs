using System.CommandLine;
using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Comparison;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Reports.Comparison;

namespace CslRepro.Cli.Commands;

/// <summary>`cslrepro compare`: what changed between two sets of results.</summary>
internal static class CompareCommand
{
    public static Command Create(TextWriter output, TextWriter error)
    {
        const string Side = "A folder that `reproduce --out` wrote, its results.json, or approved results (snapshots/results/standard.verified.json).";
        var before = new Argument<string?>("before") { Description = Side, Arity = ArgumentArity.ZeroOrOne };
        var after = new Argument<string?>("after") { Description = "Likewise.", Arity = ArgumentArity.ZeroOrOne };
        var against = new Option<string?>("--against")
        {
            Description = "Instead of two folders: a commit, which is built and whose runs are compared with this program's.",
        };
        var claims = new Option<string[]>("--claim")
        {
            Description = $"With --against: make the runs that decide this claim; may be given several times. [default: {string.Join(", ", DefaultClaims)}]",
        };
        var repository = Checkout.Option();
        var margin = new Option<double>("--margin")
        {
            Description = "The share of a standard deviation between instances that does not matter, the paper's where it prints one.",
            DefaultValueFactory = _ => 0.1,
        };
        var folder = new Option<string?>("--out") { Description = "Folder for comparison.md, comparison.json and a picture; an earlier one is replaced." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object with all differences." };
        var command = new TaughtCommand(
            "compare",
            "Show what moved between two sets of results, as Markdown: errors, compared in pairs of runs with the same seed; which verdicts flip; which "
                + "numbers move and by how much against their intervals. Exit code 1 if a verdict differs.",
            ("What did a change of the model do?", "compare report-before report-after"),
            ("The same, with both sides made for it:", "compare --against main"),
            ("Against what is approved:", "compare snapshots/results/standard.verified.json report"))
        {
            before, after, against, claims, repository, margin, folder, json,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var share = Require.Range(parsed, margin, value => value is > 0 and <= 100, "above 0, and at most 100");
            if (parsed.GetValue(folder) is { } path)
            {
                Require.WritableFolder(folder.Name, path);
                ComparisonFolder.RequireWritable(path);
            }

            var (left, right) = parsed.GetValue(against) is { } commit
                ? await MakeAsync(parsed, commit, before, after, claims, repository, error, cancellation).ConfigureAwait(false)
                : Read(parsed, before, after, against, claims, repository);
            var comparison = new SavedComparison(left, right, ComparedErrors.All, share);
            if (parsed.GetValue(folder) is { } target)
            {
                ComparisonFolder.Write(target, ComparisonText.Of(comparison), ComparisonText.Json(comparison), comparison.Picture);
            }

            output.Write(parsed.GetValue(json) ? ComparisonText.Json(comparison) : ComparisonText.Of(comparison));
            return comparison.Results.Verdicts.Count == 0 ? ExitCodes.Success : ExitCodes.UnexpectedVerdict;
        });
        return command;
    }

    // The claims whose runs are those of table 2.
    private static string[] DefaultClaims { get; } = ["perf-both-learn", "perf-fl-beats-cl", "perf-lstm-lowest-exact"];

    private static (SavedVerdicts Before, SavedVerdicts After) Read(
        ParseResult parsed, Argument<string?> before, Argument<string?> after, params Option[] others)
    {
        CommonOptions.Refuse(parsed, "two sets of results that are there", others);
        if (parsed.GetValue(before) is not { } first || parsed.GetValue(after) is not { } second)
        {
            throw new BadInputException("compare needs two folders, or --against with a commit. See cslrepro compare --help.");
        }

        var (left, right) = (SavedVerdicts.Read(first), SavedVerdicts.Read(second));
        return left.Profile == right.Profile
            ? (left, right)
            : throw new BadInputException($"{first} is of profile {left.Profile}, {second} of {right.Profile}: their numbers cannot be compared.");
    }

    private static async Task<(SavedVerdicts Before, SavedVerdicts After)> MakeAsync(
        ParseResult parsed,
        string commit,
        Argument<string?> before,
        Argument<string?> after,
        Option<string[]> claims,
        Option<string?> repository,
        TextWriter error,
        CancellationToken cancellation)
    {
        if (parsed.GetValue(before) is not null || parsed.GetValue(after) is not null)
        {
            throw new BadInputException("--against makes both sides; name no folders beside it.");
        }

        var asked = parsed.GetValue(claims) is { Length: > 0 } named ? named : DefaultClaims;
        string[] arguments =
            ["reproduce", "--profile", Profile.Standard.Name, "--json", .. asked.SelectMany(id => new[] { "--claim", ClaimCatalogue.Study.Named(id).Id })];
        using var checkedOut = await BaseCommit.CheckOutAsync(Checkout.Root(parsed.GetValue(repository)), commit, cancellation).ConfigureAwait(false);
        error.WriteLine($"cslrepro: building {commit} and making its runs ...");
        var left = await checkedOut.RunProgramAsync(arguments, cancellation).ConfigureAwait(false);
        error.WriteLine("cslrepro: making this program's runs ...");
        using var right = new StringWriter();
        var code = await CommandLine.RunAsync(arguments, right, error, cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        return code is ExitCodes.Success or ExitCodes.UnexpectedVerdict
            ? (SavedVerdicts.Parse(left, commit), SavedVerdicts.Parse(right.ToString(), "this program"))
            : throw new BadInputException("this program's runs were not made.");
    }
}
