namespace CslRepro.Harness.Verdicts;

/// <summary>What experiments show of one claim, before any correction for chance.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Hypotheses">Those of the claim's hypotheses that were looked at; all of the claim's must be supported for it to be reproduced.</param>
/// <param name="Controls">Those of the runs beside it that were looked at.</param>
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

    // What was not looked at is missing from the lists, so that their lengths tell.
    internal bool HasHypotheses => Hypotheses.Count >= Claim.Hypotheses.Count;

    internal bool HasRequiredControls => Controls.Count(control => control.Control.IsRequired) >= Claim.Controls.Count(control => control.IsRequired);
}
