namespace CslRepro.Harness.Verdicts;

/// <summary>A measured hypothesis with its decision after Holm's correction within its family.</summary>
/// <param name="AdjustedSupportP">Its p-value for support, adjusted.</param>
/// <param name="AdjustedRefuteP">Its p-value for refutation, adjusted.</param>
/// <param name="Decision">The decision at <see cref="Statistics.Confidence.Alpha"/>.</param>
public sealed record DecidedHypothesis(MeasuredHypothesis Measured, double AdjustedSupportP, double AdjustedRefuteP, Decision Decision);
