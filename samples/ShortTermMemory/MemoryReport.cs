using System.Globalization;
using System.Text;
using CslRepro.Harness.Results;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>The verdicts for people.</summary>
public static class MemoryReport
{
    /// <summary>A line a claim, and below it a line for each of its numbers and controls.</summary>
    /// <param name="claims">The claims.</param>
    /// <returns>Lines with LF ends.</returns>
    public static string Table(IReadOnlyList<ClaimRecord> claims)
    {
        ArgumentNullException.ThrowIfNull(claims);
        var text = new StringBuilder();
        foreach (var claim in claims)
        {
            text.Append(CultureInfo.InvariantCulture, $"{claim.Id,-28} {Lower(claim.Verdict)}\n");
            foreach (var number in claim.Hypotheses.Concat(claim.Controls))
            {
                var quantity = number.Purpose is null ? number.Quantity : "control: " + number.Quantity;
                text.Append(CultureInfo.InvariantCulture, $"  {quantity,-56} {Ours(number),-26} {number.Rule}: {Lower(number.Decision)}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>A page with a section for each claim.</summary>
    /// <param name="results">The results.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Markdown(ResultsDocument results)
    {
        ArgumentNullException.ThrowIfNull(results);
        var text = new StringBuilder("# Short-term memory of reservoirs\n");
        foreach (var claim in results.Claims)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {claim.Id}\n\n{claim.Assertion} ({claim.Place})\n\n");
            text.Append(CultureInfo.InvariantCulture, $"**{Lower(claim.Verdict)}.** {claim.Summary}\n\n{claim.Reason}\n\n");
            text.Append(CultureInfo.InvariantCulture, $"Rule: {claim.Rule}\n\nScope: {claim.Scope}\n\n");
            text.Append("| number | ours, 95 % interval | asked | data say |\n| --- | --- | --- | --- |\n");
            foreach (var number in claim.Hypotheses.Concat(claim.Controls))
            {
                var purpose = number.Purpose is null ? "" : $"control: {number.Purpose} ";
                text.Append(CultureInfo.InvariantCulture, $"| {purpose}{number.Quantity} | {Ours(number)} | {number.Rule} | {Lower(number.Decision)} |\n");
            }
        }

        return text.Append(CultureInfo.InvariantCulture, $"\nProfile {results.Profile}, source {results.Provenance.Source.Commit}.\n").ToString();
    }

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static string Ours(NumberRecord number) => number.Instances == 0
        ? number.Estimate.ToString("G4", CultureInfo.InvariantCulture)
        : string.Create(CultureInfo.InvariantCulture, $"{number.Estimate:G4} [{number.Lower:G4}, {number.Upper:G4}]");
}
