using System.Text.RegularExpressions;
using Xunit;

namespace CslRepro.Tests.Build;

/// <summary>Links in documents lead to files and headings that there are.</summary>
public partial class DocumentLinkTests
{
    private static readonly string[] Tops = ["docs", "registration", "corpora", "networks", "samples", "src", "tests", "bench"];

    private static IEnumerable<string> Documents =>
        Directory.EnumerateFiles(BuiltSolution.Root, "*.md")
            .Concat(Tops.SelectMany(top => Directory.EnumerateFiles(Path.Combine(BuiltSolution.Root, top), "*.md", SearchOption.AllDirectories)))
            .Where(file => !file.Contains("/bin/", StringComparison.Ordinal) && !file.Contains("/obj/", StringComparison.Ordinal)
                && !file.Contains("node_modules", StringComparison.Ordinal));

    [Fact]
    public void No_link_leads_nowhere() => Assert.Equal([], Documents.SelectMany(Broken));

    [Theory]
    [InlineData("# A `b` of c, d", "a-b-of-c-d")]
    [InlineData("### Is it a group?", "is-it-a-group")]
    public void Headings_have_the_names_that_hosts_of_repositories_give_them(string heading, string name) => Assert.Equal([name], NamesIn(heading));

    private static IEnumerable<string> Broken(string document)
    {
        foreach (Match link in Link().Matches(Code().Replace(File.ReadAllText(document), "")))
        {
            var (target, heading) = (link.Groups["file"].Value, link.Groups["heading"].Value);
            var file = target.Length == 0 ? document : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(document)!, target));
            var isThere = File.Exists(file) || Directory.Exists(file);
            if (!isThere || (heading.Length > 0 && file.EndsWith(".md", StringComparison.Ordinal) && !NamesIn(File.ReadAllText(file)).Contains(heading)))
            {
                yield return $"{Path.GetRelativePath(BuiltSolution.Root, document)}: {link.Value}";
            }
        }
    }

    private static IEnumerable<string> NamesIn(string text) =>
        Heading().Matches(text).Select(heading => NotInNames().Replace(heading.Groups["text"].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    // No addresses: they have a scheme.
    [GeneratedRegex(@"\]\((?![a-z]+:)(?<file>[^)#\s]*)(#(?<heading>[^)\s]*))?\)")]
    private static partial Regex Link();

    [GeneratedRegex("```.*?```", RegexOptions.Singleline)]
    private static partial Regex Code();

    [GeneratedRegex(@"^#+ (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex NotInNames();
}
