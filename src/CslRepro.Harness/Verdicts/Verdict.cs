namespace CslRepro.Harness.Verdicts;

/// <summary>How a claim ends: two answers, since what comes out and why it does so are two questions.</summary>
/// <param name="Observation">Whether it comes out.</param>
/// <param name="Explanation">Whether the paper's explanation of it stands.</param>
public sealed record Verdict(Observation Observation, ExplanationAnswer Explanation)
{
    /// <summary>Both answers in words, such as "not reproduced; explanation: none offered".</summary>
    public override string ToString() => $"{Observation.InWords()}; explanation: {Explanation.InWords()}";
}
