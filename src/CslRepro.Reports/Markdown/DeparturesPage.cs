using System.Globalization;
using System.Text;
using CslRepro.Harness.Registration;
using CslRepro.Reports.Tables;

namespace CslRepro.Reports.Markdown;

/// <summary>Every change of a rule after its results were known: those that the register has, then those from before it.</summary>
public static class DeparturesPage
{
    private static readonly Column<Departure>[] Entered =
    [
        new("claim", departure => new Cell(departure.Claim) { Target = $"claims/{departure.Claim}.md" }),
        new("rule before", departure => departure.From),
        new("after", departure => departure.To),
        new("what changed", departure => string.Join(", ", departure.Changed)),
    ];

    private static readonly Column<PastDeparture>[] Past =
    [
        new("claim", departure => departure.Claim == "*" ? "all" : departure.Claim),
        new("commit", departure => departure.Commit),
        new("kind", departure => departure.Kind),
        new("before", departure => departure.Before),
        new("after", departure => departure.After),
        new("known then", departure => departure.KnownResult),
        new("verdict moved", departure => departure.VerdictMoved),
        new("why", departure => departure.Reason),
        new("note", departure => departure.Note),
    ];

    /// <summary>Writes the page, as docs/departures.md.</summary>
    /// <param name="register">The register.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Render(Register register)
    {
        ArgumentNullException.ThrowIfNull(register);
        var text = new StringBuilder("# Departures\n\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"A rule is entered in the [register](../registration/README.md) before the run that decides it. What changed all the same, after results were "
                + $"known, stands here. Generated from the register; a test fails when this page is stale.\n\n## Since there is a register\n\n");
        text.Append(register.Departures.Count == 0 ? "None.\n" : "");
        var isFirst = true;
        foreach (var departures in register.Departures.GroupBy(departure => departure.Reason))
        {
            text.Append(CultureInfo.InvariantCulture, $"{(isFirst ? "" : "\n")}{departures.Key}\n\n{MarkdownDialect.Instance.Table(Entered, departures)}");
            isFirst = false;
        }

        text.Append("\n## Before\n\nTaken from the history of the repository: `git show COMMIT` shows each.\n\n");
        text.Append(register.History.Count == 0 ? "None.\n" : MarkdownDialect.Instance.Table(Past, register.History));
        return text.ToString();
    }
}
