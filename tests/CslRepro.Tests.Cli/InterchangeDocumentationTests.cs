using System.Text.RegularExpressions;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>docs/interchange.md as one long session: its commands and its Python, which must print what the page says.</summary>
public sealed partial class InterchangeDocumentationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task The_page_does_what_it_says()
    {
        var python = await Python.FindAsync();
        var path = Path.Combine(RepositoryRoot.Find(), "docs", "interchange.md");
        var page = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        var script = "";
        var output = "";
        var compared = 0;
        foreach (Match block in Blocks().Matches(page))
        {
            var text = block.Groups[2].Value;
            if (block.Groups[1].Value == "python")
            {
                // A block goes on from those before it, which run again.
                script += "print('#')\n" + text;
                output = (await python.RunAsync(script, folder.Path)).Split("#\n")[^1];
            }
            else if (text.StartsWith("$ ", StringComparison.Ordinal))
            {
                compared += await RunCommandsAsync(text);
            }
            else
            {
                Assert.Equal(text, output);
                compared++;
            }
        }

        Assert.Equal(7, compared);
    }

    public void Dispose() => folder.Dispose();

    private async Task<int> RunCommandsAsync(string text)
    {
        var compared = 0;
        foreach (var session in text.Split("$ ", StringSplitOptions.RemoveEmptyEntries))
        {
            var lines = session.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var arguments = lines[0].Split(' ')[1..];
            var found = await CommandRun.OutputOf([.. arguments.Select(Located)]);

            // Where the page shows nothing, durations or the folder's own name are printed.
            if (lines.Length > 1)
            {
                Assert.Equal(lines[1..].Select(line => line.Trim()), found);
                compared++;
            }
        }

        return compared;
    }

    private string Located(string argument) =>
        PathOfTheRepository().IsMatch(argument) ? Path.Combine(RepositoryRoot.Find(), argument)
        : PathOfThePage().IsMatch(argument) ? folder[argument]
        : argument;

    [GeneratedRegex(@"^```(\w*)\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex("^(corpora|networks)/")]
    private static partial Regex PathOfTheRepository();

    [GeneratedRegex("^(models|lstms|recording|hidden-states|weights|keras)(/|$)")]
    private static partial Regex PathOfThePage();
}
