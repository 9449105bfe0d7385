using System.Text.Json;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Performance;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>The audit of this checkout passes, and finds what is wrong with a damaged copy of it.</summary>
public sealed class AuditTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string Repository => RepositoryRoot.Find();

    [Fact]
    public async Task This_checkout_passes()
    {
        var output = await CommandRun.OutputOf("audit", "--repository", Repository);
        Assert.Contains($"{ClaimCatalogue.Study.WholeRun.Count} claims", output[^1], StringComparison.Ordinal);
        Assert.EndsWith(" 0 problems.", output[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_claim_is_followed_to_the_lines_that_decide_it()
    {
        var output = await CommandRun.OutputOf("audit", "--repository", Repository, "--claim", "perf-both-learn", "--json");
        var claim = Assert.Single(JsonDocument.Parse(string.Join('\n', output)).RootElement.GetProperty("claims").EnumerateArray());
        Assert.Equal("asserted", claim.GetProperty("basis").GetString());
        Assert.Contains("StandardProfile.cs:", claim.GetProperty("test").GetString(), StringComparison.Ordinal);
        Assert.True(Covers(claim.GetProperty("decision"), "src/CslRepro.Claims/Catalogue/Performance/BothLearn.cs", "private static Control Fails"));
        Assert.True(
            Covers(
                claim.GetProperty("experiments"),
                "src/CslRepro.Experiments/Performance/PerformanceExperiment.cs",
                "public static IReadOnlyList<PlannedRuns> Plan"));
        Assert.True(Covers(claim.GetProperty("measures"), "src/CslRepro.Models/Esn/ForceReadout.cs", "public void Update"));
        Assert.True(Covers(claim.GetProperty("decision"), "src/CslRepro.Claims/Catalogue/RunNumbers.cs", "public static RateEstimate Rate"));
        Assert.False(Covers(claim.GetProperty("decision"), "src/CslRepro.Claims/Catalogue/Performance/EsnCheaper.cs", "private static double Cost"));
    }

    /// <summary>One audit of one copy names them all; none of them makes another file of the list stale.</summary>
    [Fact]
    public async Task Files_that_are_missing_added_or_edited_are_named()
    {
        var copy = Copy();
        Delete("snapshots/claims/standard/perf-both-learn.verified.txt");
        Delete("snapshots/figures/standard/table-2.verified.png");
        Delete("docs/results.md");
        Delete("docs/claims/perf-both-learn.md");
        Write("snapshots/claims/standard/perf-both-lern.verified.txt");
        Write("snapshots/figures/standard/table-9.verified.txt");
        Write("docs/claims/perf-nothing.md");
        Edit(copy, "README.md", "**not reproduced**", "**reproduced**");

        await RequireProblems(
            copy,
            "perf-both-learn.verified.txt: this claim has no test that was approved",
            "table-2.verified.png: this figure has no test that was approved",
            "docs/results.md is stale",
            "docs/claims/perf-both-learn.md is stale",
            "snapshots/claims/standard/perf-both-lern.verified.txt belongs to no claim",
            "snapshots/figures/standard/table-9.verified.txt belongs to no figure",
            "docs/claims/perf-nothing.md belongs to no claim",
            "README.md is stale");

        void Delete(string file) => File.Delete(Path.Combine(copy, file));
        void Write(string file) => File.WriteAllText(Path.Combine(copy, file), "x");
    }

    [Fact]
    public async Task Rules_and_answers_that_are_not_the_registered_ones_are_named()
    {
        var copy = Copy();
        Edit(copy, "registration/rules/perf-fl-beats-cl.json", "\"criterion\": \"above 0\"", "\"criterion\": \"above 1\"");
        Edit(copy, "registration/rules/perf-both-learn.json", "\"requiredControls\": [", "\"requiredControls\": [], \"other\": [");
        File.WriteAllText(Path.Combine(copy, "registration/ledger.json"), "[]");
        Edit(copy, "snapshots/results/standard.verified.json", "\"observation\": \"reproduced\"", "\"observation\": \"notReproduced\"");

        await RequireProblems(
            copy,
            "The rule of claim perf-both-learn is not the registered one",
            "The rule of claim perf-fl-beats-cl is not the registered one",
            "The ledger does not say that rule",
            "is approved as not reproduced; explanation: none offered, but the catalogue expects reproduced; explanation: none offered");
    }

    [Fact]
    public async Task Stale_pages_can_be_rewritten()
    {
        var copy = Copy();
        File.Delete(Path.Combine(copy, "docs/results.md"));
        await CommandRun.OutputOf("audit", "--repository", copy, "--write-pages");
        Assert.Equal(
            File.ReadAllText(Path.Combine(Repository, "docs/results.md")).ReplaceLineEndings("\n"),
            File.ReadAllText(Path.Combine(copy, "docs/results.md")));
    }

    [Fact]
    public async Task Words_of_approved_results_that_the_catalogue_has_changed_are_named_and_renewed()
    {
        var copy = Copy();
        var results = Path.Combine(copy, "snapshots/results/standard.verified.json");
        var right = File.ReadAllText(results);
        File.WriteAllText(results, right.Replace("\"reason\": \"", "\"reason\": \"Once we thought otherwise. ", StringComparison.Ordinal));
        Assert.Contains(
            (await CommandRun.Of("audit", "--repository", copy)).Output,
            line => line == "problem: Claim perf-both-learn is approved with other words than the catalogue has for it; audit --write-pages renews them.");
        await CommandRun.OutputOf("audit", "--repository", copy, "--write-pages");
        Assert.Equal(right, File.ReadAllText(results));
    }

    [Fact]
    public async Task Approved_results_that_are_damaged_are_named_by_their_file()
    {
        var copy = Copy();
        var results = Path.Combine(copy, "snapshots/results/standard.verified.json");
        File.WriteAllText(results, File.ReadAllText(results).Replace("\"claims\": [", "\"claims\": [null,", StringComparison.Ordinal));
        Assert.Contains(
            "standard.verified.json holds no approved results: $.claims[0] is null.",
            await CommandRun.RefusalOf("audit", "--repository", copy),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_no_checkout_is_refused() =>
        Assert.Contains("is no checkout", await CommandRun.RefusalOf("audit", "--repository", folder.Path), StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private static bool Covers(JsonElement places, string path, string line)
    {
        var number = Array.FindIndex(File.ReadAllLines(Path.Combine(Repository, path)), text => text.Contains(line, StringComparison.Ordinal)) + 1;
        return places.EnumerateArray().Select(place => place.GetString()!.Split(':')).Any(parts =>
        {
            var range = parts[1].Split('-').Select(int.Parse).ToArray();
            return parts[0] == path && range[0] <= number + 3 && range[1] > number;
        });
    }

    private static void Edit(string copy, string file, string right, string wrong)
    {
        var path = Path.Combine(copy, file);
        var text = File.ReadAllText(path);
        Assert.Contains(right, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(right, wrong, StringComparison.Ordinal));
    }

    private static async Task RequireProblems(string copy, params string[] problems)
    {
        var run = await CommandRun.Of("audit", "--repository", copy);
        Assert.Equal(1, run.ExitCode);
        Assert.All(
            problems,
            problem => Assert.Contains(
                run.Output, line => line.StartsWith("problem: ", StringComparison.Ordinal) && line.Contains(problem, StringComparison.Ordinal)));
    }

    // What an audit reads of a checkout: pages, snapshots of the standard profile, and the built tests.
    private string Copy()
    {
        var copy = folder["copy"];
        foreach (var part in new[] { "README.md", "docs", "snapshots/claims/standard", "snapshots/figures/standard", "snapshots/results", "registration" })
        {
            var source = Path.Combine(Repository, part);
            var files = File.Exists(source)
                ? [source]
                : Directory.GetFiles(source, "*", SearchOption.AllDirectories).Where(file => !file.Contains(".received.", StringComparison.Ordinal)).ToArray();
            foreach (var file in files)
            {
                CopyFile(file, Path.Combine(copy, Path.GetRelativePath(Repository, file)));
            }
        }

        var tests = Directory.GetFiles(
            Path.Combine(Repository, "tests/CslRepro.Tests.Reproduction/bin"),
            "CslRepro.Tests.Reproduction.dll",
            SearchOption.AllDirectories).MaxBy(File.GetLastWriteTimeUtc)!;
        foreach (var file in new[] { tests, Path.ChangeExtension(tests, ".pdb") })
        {
            CopyFile(file, Path.Combine(copy, Path.GetRelativePath(Repository, file)));
        }

        return copy;
    }

    private static void CopyFile(string source, string target)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(source, target, overwrite: true);
    }
}
