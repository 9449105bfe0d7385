namespace CslRepro.Harness.Verdicts;

/// <summary>What an experiment shows of one claim, before any correction for the other claims of its family.</summary>
/// <param name="Hypotheses">What the claim asserts; all must be supported for it to be reproduced.</param>
/// <param name="Controls">The runs beside it.</param>
/// <param name="Scope">Which conditions, seeds and sizes were run.</param>
/// <param name="Summary">In one or two sentences for people: what came out.</param>
public sealed record Finding(IReadOnlyList<Hypothesis> Hypotheses, IReadOnlyList<Control> Controls, string Scope, string Summary)
{
    /// <summary>Whether the paper says enough for the claim to be decided at all.</summary>
    public bool PaperSaysEnough { get; init; } = true;
}
