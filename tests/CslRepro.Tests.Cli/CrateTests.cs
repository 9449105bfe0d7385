using System.Text.Json;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>`crate` and `verify` as a user gives them; what the check finds in crates that were changed is tested with the sample's.</summary>
public sealed class CrateTests : IDisposable
{
    private const string Claim = "perf-cl-costs-more";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_crate_is_verified_and_a_changed_one_is_not()
    {
        var crate = folder["crate"];
        var made = await CommandRun.SuccessOf("crate", "--claim", Claim, "--out", crate);
        Assert.EndsWith($" files, 1 claim. Check it with: cslrepro verify {crate}", made.Output[^1], StringComparison.Ordinal);
        var script = await File.ReadAllTextAsync(Path.Combine(crate, "reproduce.sh"), TestContext.Current.CancellationToken);
        Assert.Contains($" crate --profile smoke --claim {Claim} --out crate", script, StringComparison.Ordinal);
        string[] files = ["LICENSE", "CITATION.cff", "registration/ledger.json", $"registration/rules/{Claim}.json", "report/index.html", "README.md"];
        foreach (var file in files)
        {
            Assert.True(File.Exists(Path.Combine(crate, file)), file);
        }

        var right = await CommandRun.OutputOf("verify", crate, "--claim", Claim);
        Assert.All(right[..^1], line => Assert.StartsWith("right  ", line, StringComparison.Ordinal));
        Assert.Equal($"right  training  {Claim} rests on no run: it is counted, or profile smoke grants it none", right[^2]);
        Assert.Equal("Nothing is wrong.", right[^1]);

        await File.AppendAllTextAsync(Path.Combine(crate, "CITATION.cff"), "# mine\n", TestContext.Current.CancellationToken);
        var wrong = await CommandRun.Of("verify", crate);
        Assert.Equal(1, wrong.ExitCode);
        Assert.StartsWith("WRONG  files ", wrong.Output[0], StringComparison.Ordinal);
        Assert.StartsWith("CITATION.cff has ", wrong.Output[1], StringComparison.Ordinal);
        Assert.Equal("1 problem.", wrong.Output[^1]);

        var json = JsonDocument.Parse(string.Join('\n', (await CommandRun.Of("verify", crate, "--json")).Output)).RootElement;
        Assert.Equal(1, json.GetProperty("problems").GetInt32());
        Assert.Equal("files", json.GetProperty("parts")[0].GetProperty("name").GetString());
    }

    [Fact]
    public async Task What_is_no_crate_is_refused()
    {
        Assert.Equal(
            $"cslrepro: {folder["nowhere"]} is no crate: it has no ro-crate-metadata.json.", await CommandRun.RefusalOf("verify", folder["nowhere"]));
        Assert.Contains("There is no claim \"nope\"", await CommandRun.RefusalOf("verify", folder["nowhere"], "--claim", "nope"), StringComparison.Ordinal);
        Assert.Equal(
            "cslrepro: --minutes 0: must be above 0, and at most a million.", await CommandRun.RefusalOf("verify", folder["nowhere"], "--minutes", "0"));
    }

    [Fact]
    public async Task A_folder_that_is_no_crate_or_no_checkout_is_refused_before_any_work()
    {
        folder.Write("notes.txt", "mine");
        Assert.Contains("has no ro-crate-metadata.json", await CommandRun.RefusalOf("crate", "--claim", Claim, "--out", folder.Path), StringComparison.Ordinal);
        var refusal = await CommandRun.RefusalOf("crate", "--out", folder["crate"], "--repository", folder.Path);
        Assert.Contains("is no checkout of this repository", refusal, StringComparison.Ordinal);
        Assert.Equal(["notes.txt"], Directory.GetFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }
}
