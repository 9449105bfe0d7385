namespace CslRepro.Harness.Verdicts;

/// <summary>What experiments show of one claim, before any correction for chance.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Hypotheses">What it asserts; all must be supported for it to be reproduced.</param>
/// <param name="Controls">The runs beside it.</param>
/// <param name="Scope">Which conditions and sizes were run.</param>
/// <param name="Summary">In one or two sentences for people: what came out.</param>
public sealed record Finding(
    Claim Claim, IReadOnlyList<MeasuredHypothesis> Hypotheses, IReadOnlyList<MeasuredControl> Controls, string Scope, string Summary)
{
    /// <summary>The narrower statements in which the claim may still hold.</summary>
    public IReadOnlyList<MeasuredStatement> Within { get; init; } = [];

    /// <summary>What must be seen if the paper's explanation is right.</summary>
    public IReadOnlyList<MeasuredStatement> Tests { get; init; } = [];

    /// <summary>What is seen only if another explanation accounts for the observation.</summary>
    public IReadOnlyList<MeasuredStatement> Rivals { get; init; } = [];
}
