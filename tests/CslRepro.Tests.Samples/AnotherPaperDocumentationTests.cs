using System.Text.RegularExpressions;
using CslRepro.Samples.ShortTermMemory;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Samples;

/// <summary>docs/another-paper.md: its commands run, in this process, and the files that it names are there.</summary>
public sealed partial class AnotherPaperDocumentationTests : IDisposable
{
    private const string Program = "$ dotnet run -c Release --project samples/ShortTermMemory";
    private readonly TemporaryFolder folder = new();

    private static string Page => File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "docs", "another-paper.md")).ReplaceLineEndings("\n");

    [Fact]
    public async Task Its_commands_run()
    {
        var lines = Blocks().Matches(Page).SelectMany(block => block.Groups[1].Value.Split('\n'));
        var commands = lines.Select(line => line.Trim()).Where(line => line.Length > 0).ToArray();
        Assert.Equal(3, commands.Length);
        foreach (var command in commands)
        {
            Assert.StartsWith(Program, command, StringComparison.Ordinal);
            var words = command[Program.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1);
            string[] arguments = [.. words.Select(word => word == "memory" ? folder[word] : word)];
            using var output = new StringWriter();
            using var error = new StringWriter();
            var exitCode = await MemoryStudy.RunAsync(arguments, output, error, TestContext.Current.CancellationToken);
            Assert.Equal("", error.ToString());

            // Pilot runs are there to find out whether a rule can decide: their verdicts may be others.
            Assert.True(exitCode == 0 || arguments.Contains("--pilot"), output.ToString());
            Assert.All(MemoryStudy.Study.Claims, claim => Assert.Contains(claim.Id, output.ToString(), StringComparison.Ordinal));
        }

        Assert.True(File.Exists(folder["memory/results.json"]));
        var report = await File.ReadAllTextAsync(folder["memory/report.md"], TestContext.Current.CancellationToken);
        Assert.Contains("## memory-noise", report, StringComparison.Ordinal);
        Assert.Contains("](memory-by-units.png)", report, StringComparison.Ordinal);
        Assert.True(File.Exists(folder["memory/memory-by-units.png"]));
    }

    [Fact]
    public void Its_links_lead_somewhere() => Assert.All(
        Links().Matches(Page).Select(link => Path.Combine(RepositoryRoot.Find(), "docs", link.Groups[1].Value)),
        path => Assert.True(Path.Exists(path), path));

    [Fact]
    public async Task Arguments_that_are_none_are_refused_in_one_line()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(2, await MemoryStudy.RunAsync(["--fast"], output, error, TestContext.Current.CancellationToken));
        Assert.Contains("usage: ", error.ToString(), StringComparison.Ordinal);
        Assert.Single(error.ToString().TrimEnd().Split('\n'));
        Assert.Equal("", output.ToString());
    }

    public void Dispose() => folder.Dispose();

    [GeneratedRegex(@"^ *```\n(.*?)^ *```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"\]\(([^)]+)\)")]
    private static partial Regex Links();
}
