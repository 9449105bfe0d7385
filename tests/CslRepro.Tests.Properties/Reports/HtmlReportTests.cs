using System.Text.RegularExpressions;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Provenance;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports;
using CslRepro.Reports.Html;
using Xunit;

namespace CslRepro.Tests.Properties.Reports;

public partial class HtmlReportTests
{
    private static readonly ClaimRecord[] Claims =
    [
        Claim("holds", Observation.Reproduced, Observation.Reproduced, "It holds."),
        Claim("fails", Observation.NotReproduced, Observation.NotReproduced, "At n = 4. <all> of it fails. Nobody knows why."),
        Claim("open", Observation.Undecided, Observation.Reproduced, "It is <clear>."),
        Claim("flips", Observation.Reproduced, Observation.NotReproduced, "It never held."),
    ];

    private static readonly string Page = Render(Claims);

    [Fact]
    public void Every_link_leads_to_a_page_and_every_claim_has_one()
    {
        var pages = Regex.Matches(Page, "<article id=\"([^\"]+)\">").Select(match => match.Groups[1].Value).ToArray();
        Assert.Equal(["numbers", "holds", "fails", "open", "flips", "figures", "provenance"], pages);
        var links = Regex.Matches(Page, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value).Distinct();
        Assert.Empty(links.Except(pages));
        Assert.Empty(new[] { "holds", "fails", "open", "figures", "numbers", "provenance" }.Except(links));
    }

    [Fact]
    public void The_first_page_says_what_fails_and_why_in_a_sentence()
    {
        var first = Page[..Page.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.Matches(
            "<b>2</b><span class=\"verdict reproduced\">.*\n.*<b>1</b><span class=\"verdict not-reproduced\">.*\n.*<b>1</b><span class=\"verdict undecided\">",
            first);
        Assert.Contains("<b>The paper says that it fails &amp; more.</b> At n = 4. &lt;all&gt; of it fails. <small>", first, StringComparison.Ordinal);
        Assert.Contains("<p>The paper's explanations: 1 another accounts for it, 3 none offered.</p>", first, StringComparison.Ordinal);
        Assert.DoesNotContain("Nobody knows why", first, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unexpected_verdict_is_named_and_not_explained_by_the_reason_of_another()
    {
        var first = Page[..Page.IndexOf("</main>", StringComparison.Ordinal)];
        Assert.Contains("expects: <a href=\"#flips\">flips</a> (not reproduced; explanation: none offered expected).</p>", first, StringComparison.Ordinal);
        Assert.Contains("<p>1 of the claims below are open only because profile smoke grants them few runs", first, StringComparison.Ordinal);
        Assert.Contains("Out came open.", first, StringComparison.Ordinal);
        Assert.DoesNotContain("It is &lt;clear&gt;.", first, StringComparison.Ordinal);
        Assert.Contains(
            "The catalogue&#39;s reason for reproduced; explanation: none offered: It is &lt;clear&gt;.".Replace("&#39;", "'", StringComparison.Ordinal),
            Article("open"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Open_claims_are_counted_as_the_tiles_count_them_a_counterpart_in_its_claims_row()
    {
        var other = Claim("open-text", Observation.Undecided, Observation.Reproduced, "So it is.");
        var page = Render([.. Claims, other with { Counterpart = "open", Ending = Ending.BudgetEnded }]);
        Assert.Contains("<b>1</b><span class=\"verdict undecided\">", page, StringComparison.Ordinal);
        Assert.Contains("<p>1 of the claims below are open only because", page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_claims_page_has_its_numbers_controls_figure_and_origin()
    {
        var page = Article("fails");
        Assert.Contains("table 2 · the statement is another paper&#39;s</small>", page, StringComparison.Ordinal);
        Assert.Contains(
            "<tr><td>error</td><td>below 0.1</td><td>0.5 [0.4, 0.6]</td><td>0.25</td><td>refuted</td><td>1, 0.001</td></tr>",
            page,
            StringComparison.Ordinal);
        Assert.Contains("<b>Does chance do it?</b><br><small>error by chance</small>", page, StringComparison.Ordinal);
        Assert.Contains("src=\"data:image/png;base64,AQID\"", page, StringComparison.Ordinal);
        Assert.Contains("<code>run --profile smoke --claim fails</code>", page, StringComparison.Ordinal);
        Assert.Contains("commit 0123456 with uncommitted changes", page, StringComparison.Ordinal);
        Assert.Contains(
            "<tr><td>lstm20</td><td class=\"word\">1000 ... 1029</td><td>aaaaaaaaaaaa</td><td>bbbbbbbbbbbb</td><td>cccccccccccc</td><td>2.5</td></tr>",
            page,
            StringComparison.Ordinal);
        Assert.DoesNotContain("data:image", Article("holds"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_claims_page_tells_both_answers_and_what_tested_the_explanation()
    {
        var page = Article("fails");
        Assert.Contains(
            "<span class=\"verdict not-reproduced\">not reproduced</span>; explanation: <b>another accounts for it</b>", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Explanation: another accounts for it</h2>\n<p>section 3: it is the &lt;size&gt;.</p>", page, StringComparison.Ordinal);
        Assert.Contains("<li>Larger ones do not fail. <b>open</b>: error elsewhere below 0.1, 0.3 [0.2, 0.4].</li>", page, StringComparison.Ordinal);
        Assert.Contains("<li>It is the order. <b>yes</b>: error elsewhere below 0.1, 0.3 [0.2, 0.4].</li>", page, StringComparison.Ordinal);
        Assert.Contains("<li><b>Does chance do it?</b> <b>yes</b>: error by chance above 0.4, 0.9 [0.8, 1].</li>", page, StringComparison.Ordinal);
    }

    [Fact]
    public void It_needs_neither_network_nor_script()
    {
        Assert.DoesNotContain("<script", Page, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(ExternalAddress().Matches(Page));
    }

    private static string Article(string id) => Regex.Match(Page, $"<article id=\"{id}\">.*?</article>", RegexOptions.Singleline).Value;

    private static string Render(IReadOnlyList<ClaimRecord> claims) => HtmlReport.Render(
        new Study("A study", [], []) { Citation = "A paper", ReproduceCommand = "run", AuditCommand = "audit" },
        new ResultsDocument(
            ResultsDocument.CurrentFormat,
            "smoke",
            claims,
            [new ConditionRecord("lstm20", "Experiment.cs", "text", new string('a', 64), 1000, 30, new string('b', 64), new string('c', 64), 2_500_000_000)],
            [],
            new Dictionary<string, object>(),
            new RunProvenance(
                new SourceState("0123456", true),
                MachineDescription.Current(),
                "smoke",
                "own",
                2,
                new Dictionary<string, string>(),
                new Dictionary<string, double>())),
        [new ReportFigure("curve", "A curve", ["fails"], [1, 2, 3])]);

    private static ClaimRecord Claim(string id, Observation observation, Observation expected, string reason) => new(
        id,
        "B: Group",
        $"The paper says that it {id} & more.",
        "table 2",
        Basis.AnotherPaper,
        Reading.Program,
        "The text is <silent>.",
        "25 %",
        "The error lies below 10 %.",
        "0123456789abcdef",
        new(observation, id == "fails" ? ExplanationAnswer.AnotherAccounts : ExplanationAnswer.NoneOffered),
        new(expected, id == "fails" ? ExplanationAnswer.AnotherAccounts : ExplanationAnswer.NoneOffered),
        reason,
        "n = 4",
        "10, 20",
        "1000 to 1999",
        id == "open" ? Ending.BudgetEnded : Ending.Settled,
        null,
        $"Out came {id}.",
        [new NumberRecord("error", "below 0.1", "", 0.5, 0.4, 0.6, Decision.Refuted, 1, 0.001, 30, false, 0.25, null, null, null)],
        [new NumberRecord("error by chance", "above 0.4", "", 0.9, 0.8, 1, Decision.Supported, 0.001, 1, 30, false, null, "Does chance do it?", true, null)],
        [Statement("It fails below 5 objects only.", Decision.Refuted)],
        new ExplanationRecord(
            "section 3: it is the <size>.", [Statement("Larger ones do not fail.", Decision.Open)], [Statement("It is the order.", Decision.Supported)]),
        ["Claims.cs", "Experiment.cs"]);

    private static StatementRecord Statement(string text, Decision decision) =>
        new(text, decision, [new NumberRecord("error elsewhere", "below 0.1", "", 0.3, 0.2, 0.4, decision, 1, 0.001, 30, false, null, null, null, null)]);

    [GeneratedRegex("(src|href)=\"(?!#|data:)", RegexOptions.CultureInvariant)]
    private static partial Regex ExternalAddress();
}
