using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Reports.Tables;

/// <summary>Claims as lists show them: one that decides another reading stands in the row of the claim that it belongs to, not in one of its own.</summary>
/// <param name="claims">All claims of a report, in its order.</param>
public sealed class ClaimRows(IReadOnlyList<ClaimRecord> claims)
{
    /// <summary>The claims that have a row, in the order of the report.</summary>
    public IReadOnlyList<ClaimRecord> Rows { get; } =
        [.. claims.Where(claim => claim.Counterpart is not { } counterpart || claims.All(other => other.Id != counterpart))];

    /// <summary>The claim that decides the same on the other reading; null if the report has none.</summary>
    /// <param name="claim">One of the two.</param>
    public ClaimRecord? Counterpart(ClaimRecord claim)
    {
        ArgumentNullException.ThrowIfNull(claim);
        return claims.FirstOrDefault(other => other.Counterpart == claim.Id || other.Id == claim.Counterpart);
    }

    /// <summary>The claims that have a row and a counterpart, with it.</summary>
    public IReadOnlyList<(ClaimRecord Claim, ClaimRecord Other)> Pairs =>
        [.. Rows.SelectMany(claim => Counterpart(claim) is { } other ? new[] { (claim, other) } : [])];

    /// <summary>Those of the pairs whose observations differ.</summary>
    public IReadOnlyList<(ClaimRecord Claim, ClaimRecord Other)> DifferentPairs =>
        [.. Pairs.Where(pair => pair.Claim.Verdict.Observation != pair.Other.Verdict.Observation)];

    /// <summary>What was observed on the other reading; leads to that claim's page.</summary>
    /// <param name="target">From an identifier to the page, relative to the table's; null if there is none.</param>
    public Column<ClaimRecord> OtherReadings(Func<string, string?> target) => new(
        "other reading",
        claim => Counterpart(claim) is { } other
            ? new Cell($"{other.Reading.Word()}: {other.Verdict.Observation.InWords()}") { Target = target(other.Id) }
            : "");
}
