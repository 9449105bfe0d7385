namespace CslRepro.Harness.Verdicts;

/// <summary>How a claim ends: two answers, since what comes out and why it does so are two questions.</summary>
/// <param name="Observation">Whether it comes out.</param>
/// <param name="Explanation">Whether the paper's explanation of it stands.</param>
public sealed record Verdict(Observation Observation, ExplanationAnswer Explanation)
{
    /// <summary>
    /// Whether each answer is the expected one or still open: few runs leave answers open that more would decide as expected. An explanation that is refuted
    /// may turn out to be another's still, since a rival that accounts for the observation goes first; what is refuted as a whole may hold in part.
    /// </summary>
    /// <param name="expected">The expected answers.</param>
    /// <param name="mayHoldWithinScope">Whether a narrower statement of the claim is not refuted.</param>
    public bool MayBecome(Verdict expected, bool mayHoldWithinScope)
    {
        ArgumentNullException.ThrowIfNull(expected);
        return (Observation == expected.Observation
                || Observation == Observation.Undecided
                || (mayHoldWithinScope
                    && (Observation, expected.Observation) is (Observation.NotReproduced, Observation.ReproducedWithinScope or Observation.Underspecified)))
            && (Explanation == expected.Explanation
                || Explanation is ExplanationAnswer.Untested or ExplanationAnswer.NoneOffered
                || (Explanation == ExplanationAnswer.Refuted && expected.Explanation == ExplanationAnswer.AnotherAccounts));
    }

    /// <summary>Both answers in words, such as "not reproduced; explanation: none offered".</summary>
    public override string ToString() => $"{Observation.InWords()}; explanation: {Explanation.InWords()}";
}
