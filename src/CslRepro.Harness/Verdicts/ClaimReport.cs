namespace CslRepro.Harness.Verdicts;

/// <summary>A claim with its verdict.</summary>
/// <param name="Claim">The entry of the catalogue.</param>
/// <param name="Hypotheses">The decided hypotheses.</param>
/// <param name="Controls">The decided controls.</param>
/// <param name="Scope">Which conditions, seeds and sizes were run.</param>
/// <param name="Summary">What came out, for people.</param>
public sealed record ClaimReport(
    Claim Claim, Verdict Verdict, IReadOnlyList<DecidedHypothesis> Hypotheses, IReadOnlyList<DecidedControl> Controls, string Scope, string Summary)
{
    /// <summary>The decided narrower statements.</summary>
    public IReadOnlyList<DecidedStatement> Within { get; init; } = [];

    /// <summary>The decided tests of the paper's explanation.</summary>
    public IReadOnlyList<DecidedStatement> Tests { get; init; } = [];

    /// <summary>The decided rival explanations.</summary>
    public IReadOnlyList<DecidedStatement> Rivals { get; init; } = [];

    /// <summary>Whether both answers are those that the catalogue expects.</summary>
    public bool IsExpected => Verdict == Claim.Expected;

    /// <summary>
    /// Whether the verdict is no alarm: the expected one, or, in a profile with too few seeds to decide, an answer that is open yet.
    /// </summary>
    /// <param name="profile">The profile that was run.</param>
    /// <returns>True if nobody needs to act.</returns>
    public bool IsAcceptable(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return IsExpected || (!profile.IsDecisive && Verdict.MayBecome(Claim.Expected));
    }
}
