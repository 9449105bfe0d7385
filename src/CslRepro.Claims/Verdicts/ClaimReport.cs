using CslRepro.Claims.Catalogue;

namespace CslRepro.Claims.Verdicts;

/// <summary>A claim with its verdict.</summary>
/// <param name="Claim">The entry of the catalogue.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Hypotheses">The decided hypotheses.</param>
/// <param name="Controls">The decided controls.</param>
/// <param name="Scope">Which conditions, seeds and sizes were run.</param>
/// <param name="Summary">What came out, for people.</param>
public sealed record ClaimReport(
    Claim Claim, Verdict Verdict, IReadOnlyList<DecidedHypothesis> Hypotheses, IReadOnlyList<DecidedControl> Controls, string Scope, string Summary)
{
    /// <summary>Whether the verdict is the one that the catalogue expects.</summary>
    public bool IsExpected => Verdict == Claim.Expected;
}
