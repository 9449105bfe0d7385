using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;
using CslRepro.Reports.Markdown;

namespace CslRepro.Figures.Report;

/// <summary>All pages of the repository that are made of approved results, or hold a part that is.</summary>
public static class DocumentationPages
{
    private const string Begin = "<!-- verdicts: generated -->\n";
    private const string Findings = "[results.md](results.md) tells the findings in words.";
    private const string End = "<!-- end of verdicts -->";

    /// <summary>The pages.</summary>
    /// <param name="study">The claims.</param>
    /// <param name="results">The approved results.</param>
    /// <param name="register">The register of rules.</param>
    /// <returns>For each page its path in the repository, and what makes the right text of the present one.</returns>
    public static IReadOnlyList<(string Path, Func<string, string> Render)> Of(Study study, ApprovedResults results, Register register) =>
    [
        ("README.md", text => Between(text, ClaimsIndex.Table(results.Claims, "docs/claims/"))),
        ("docs/claims.md", _ => ClaimsIndex.Page(results.Profile, results.Claims, Findings + Awaiting(study.Claims), "claims/")),
        ("docs/results.md", _ => ResultsPage.Render(results.Profile, results.Claims)),
        ("docs/departures.md", _ => DeparturesPage.Render(register)),
        .. results.Claims.Select(claim => (
            $"docs/claims/{claim.Id}.md",
            (Func<string, string>)(_ => ClaimPage.Render(study, results.Profile, claim, results.Claims, FigureCatalogue.All)))),
    ];

    private static string Awaiting(IEnumerable<Claim> claims) => claims.Where(claim => claim.AwaitsRun).Select(claim => claim.Id).ToArray() switch
    {
        [] => "",
        var ids => $" Rules that are registered and whose deciding run is still to be made: {string.Join(", ", ids)}.",
    };

    private static string Between(string text, string part)
    {
        var begin = text.IndexOf(Begin, StringComparison.Ordinal);
        var end = text.IndexOf(End, StringComparison.Ordinal);
        return begin >= 0 && end > begin
            ? text[..(begin + Begin.Length)] + part + text[end..]
            : throw new InvalidDataException("README.md has lost the marks around its table of verdicts.");
    }
}
