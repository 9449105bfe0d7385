namespace CslRepro.Harness.Verdicts;

/// <summary>A measured hypothesis with its decision.</summary>
/// <param name="RefuteP">Its p-value for refutation, adjusted within the claim; that for support needs no adjustment.</param>
/// <param name="Decision">The decision at <see cref="Statistics.Confidence.Alpha"/>.</param>
public sealed record DecidedHypothesis(MeasuredHypothesis Measured, double RefuteP, Decision Decision);
