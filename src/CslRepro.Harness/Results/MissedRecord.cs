using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>Which effect an open number could have missed, in the form in which it is saved.</summary>
/// <param name="Limit">The limit that the number lies next to.</param>
/// <param name="Above">A true value this far above the limit would have been decided with a probability of 80 %.</param>
/// <param name="Below">A true value this far below it, likewise.</param>
/// <param name="Seeds">
/// About how many seeds would decide the number as it came out, with the same probability; at most a million, and null if no number of seeds would.
/// </param>
/// <param name="Registered">Whether one of the registered looks has that many seeds.</param>
public sealed record MissedRecord(double Limit, double Above, double Below, int? Seeds, bool Registered)
{
    internal static MissedRecord? From(MeasuredHypothesis measured) => measured.Missed is not { } missed ? null : new(
        measured.Hypothesis.Criterion.Limits.MinBy(limit => Math.Abs(limit - measured.Estimate.Value)),
        missed.Above,
        missed.Below,
        missed.Seeds,
        missed.IsRegistered);
}
