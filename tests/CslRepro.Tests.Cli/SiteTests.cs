using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CslRepro.Claims.Catalogue;
using CslRepro.Cli.Site;
using CslRepro.Experiments.Findings;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>The site of this repository.</summary>
public sealed partial class SiteTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task It_holds_together_and_its_views_are_views_of_its_pages()
    {
        Directory.CreateDirectory(folder["report"]);
        folder.Write("report/results.json", "{}");
        folder.Write("report/index.html", "<p>report</p>");

        var run = await CommandRun.Of("site", "--sentences", "40", "--report", folder["report"], "--out", folder["site"]);

        Assert.True(run.ExitCode == 0, string.Join('\n', run.Output));
        Assert.Matches(" pages, .* files, .* MB; open .*index.html", string.Join('\n', run.Output));
        Assert.Equal([], BrokenLinks());
        Assert.True(File.Exists(folder["site/report/results.json"]));
        Assert.All(ClaimViews.All, view => RequireView(view.Page, view.Fragment));
    }

    [Fact]
    public void Every_claim_on_maps_has_a_view_or_a_reason()
    {
        var shown = ClaimViews.All.SelectMany(view => view.Claims).Concat(ClaimViews.Without.Select(without => without.Claim)).ToHashSet();
        var onMaps = ClaimCatalogue.All.Where(
            claim => claim.Counterpart is null
                && (claim.Id.StartsWith("rss-", StringComparison.Ordinal) || claim.Id.StartsWith("published-", StringComparison.Ordinal)));

        Assert.Equal([], onMaps.Select(claim => claim.Id).Except(shown));
        Assert.Equal([], shown.Except(ClaimCatalogue.All.Select(claim => claim.Id)));
    }

    [Fact]
    public void A_finding_has_a_view_without_being_listed()
    {
        var finding = new NoticedGroup(NoticedGroup.CurrentFormat, "my-finding", "A gap.", "lstm", 4, 0, 100, "", ["BEGIN"]);

        var views = ClaimViews.With([finding, finding with { Id = "noticed-first-words-apart" }]);

        Assert.Equal(("lstm", ""), (views[^1].Page, views[^1].Fragment));
        Assert.Equal(ClaimViews.All.Count + 1, views.Count);
    }

    [Fact]
    public async Task What_is_no_report_is_refused_before_anything_is_trained() => Assert.EndsWith(
        "is no report: it has no results.json. Name a folder that `reproduce --out` wrote.",
        await CommandRun.RefusalOf("site", "--report", folder.Path, "--out", folder["site"]),
        StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private IEnumerable<string> BrokenLinks()
    {
        var root = folder["site"];
        var pages = Directory.EnumerateFiles(root, "*.html", SearchOption.AllDirectories)
            .Where(page => Path.GetDirectoryName(page) != Path.Combine(root, "explorer") || Path.GetFileName(page) == "index.html")
            .ToDictionary(page => page, File.ReadAllText);
        var names = pages.ToDictionary(page => page.Key, page => Name().Matches(page.Value).Select(match => match.Groups[1].Value).ToHashSet());
        foreach (var (page, text) in pages)
        {
            foreach (Match match in Link().Matches(text))
            {
                var parts = WebUtility.HtmlDecode(match.Groups[1].Value).Split('#', 2);
                var target = parts[0].Length == 0
                    ? page
                    : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(page)!, Uri.UnescapeDataString(parts[0])));
                var named = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : null;
                if (!File.Exists(target) || (named is not null && names.TryGetValue(target, out var known) && !known.Contains(named)))
                {
                    yield return $"{Path.GetRelativePath(root, page)}: {match.Value}";
                }
            }
        }
    }

    /// <summary>A page takes a part of a view that it does not know for none, so that nobody would notice.</summary>
    private void RequireView(string page, string fragment)
    {
        var text = File.ReadAllText(folder[$"site/explorer/{page}.html"]);
        var data = JsonNode.Parse(Data().Match(text).Groups[1].Value)!;
        var networks = data["networks"]!.AsArray();
        foreach (var field in fragment.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var (name, value) = (field.Split('=')[0], field.Split('=')[1]);
            var isKnown = name switch
            {
                "colour" => value is "correct" or "tear" || Regex.IsMatch(value, "^(concept[0-5]|output([0-9]|1[0-9]|2[01]))$"),
                "network" => int.Parse(value, null) < networks.Count,
                "moment" => int.Parse(value, null) < networks[0]!["moments"]!.AsArray().Count,
                "hide" => value.Split('.').All(category => category is "0" or "1" or "2" or "3"),
                "final" => value == "1",
                "find" or "typed" => value.Length > 0,
                "state" => value == "0",
                "island" => value.Split('~').Length == 3,
                _ => false,
            };
            Assert.True(isKnown, $"{page}#{fragment}: {field}");
        }
    }

    // No addresses: they have a scheme.
    [GeneratedRegex("(?:href|src)=\"(?![a-z]+:)([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex(" id=\"([^\"]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex("<script[^>]* id=\"data\"[^>]*>(.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Data();
}
