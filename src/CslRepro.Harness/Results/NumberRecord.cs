using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>One decided number in the form in which it is saved.</summary>
/// <param name="Quantity">What was measured.</param>
/// <param name="Rule">The criterion.</param>
/// <param name="Why">Why its limit or margin is what it is; may be empty for what decides nothing.</param>
/// <param name="Lower">Lower end of its interval.</param>
/// <param name="Upper">Upper end of its interval.</param>
/// <param name="Decision">The decision.</param>
/// <param name="SupportP">p-value for support, over all looks.</param>
/// <param name="RefuteP">p-value for refutation, over all looks; a hypothesis's is adjusted within the claim, a control's is as it is.</param>
/// <param name="Instances">Number of instances; 0 for counted things.</param>
/// <param name="Timed">Whether it comes from durations.</param>
/// <param name="Paper">The paper's number, if it prints one.</param>
/// <param name="Purpose">For a control what it is for; else null.</param>
/// <param name="MustHold">For a control whether the verdict rests on it; else null.</param>
/// <param name="Missed">For an open number the effect that could have been missed; null for others.</param>
public sealed record NumberRecord(
    string Quantity,
    string Rule,
    string Why,
    double Estimate,
    double Lower,
    double Upper,
    Decision Decision,
    double SupportP,
    double RefuteP,
    int Instances,
    bool Timed,
    double? Paper,
    string? Purpose,
    bool? MustHold,
    MissedRecord? Missed)
{
    /// <summary>Converts a decided hypothesis.</summary>
    /// <param name="decided">The hypothesis.</param>
    public static NumberRecord From(DecidedHypothesis decided)
    {
        ArgumentNullException.ThrowIfNull(decided);
        return From(decided.Measured, decided.Decision, decided.RefuteP, null);
    }

    /// <summary>Converts a decided control.</summary>
    /// <param name="decided">The control.</param>
    public static NumberRecord From(DecidedControl decided)
    {
        ArgumentNullException.ThrowIfNull(decided);
        return From(decided.Measured, decided.Decision, decided.Measured.RefuteP, decided.Control);
    }

    private static NumberRecord From(MeasuredHypothesis measured, Decision decision, double refuteP, Control? control) =>
        new(
            measured.Hypothesis.Quantity,
            measured.Hypothesis.Criterion.Text,
            measured.Hypothesis.Why,
            measured.Estimate.Value,
            measured.Estimate.Interval.Lower,
            measured.Estimate.Interval.Upper,
            decision,
            measured.SupportP,
            refuteP,
            measured.Estimate.Instances,
            measured.Hypothesis.IsTimed,
            measured.Hypothesis.Paper,
            control?.Purpose,
            control?.IsRequired,
            decision == Decision.Open ? MissedRecord.From(measured) : null);
}
