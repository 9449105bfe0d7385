using CslRepro.Harness.Statistics;

namespace CslRepro.Harness.Verdicts;

/// <summary>
/// Turns findings into verdicts. Within a family (a group of the catalogue) all p-values are adjusted together by Holm's method, those for support and
/// those for refutation each among themselves, and those that come from durations apart from all others. A claim is contradicted if one of its
/// hypotheses is refuted, reproduced if all are supported, else inconclusive. A control that the claim rests on and that is refuted makes a
/// reproduced claim inconclusive: its test could not have failed.
/// </summary>
public static class Judge
{
    /// <summary>Decides all claims of one family.</summary>
    /// <param name="findings">What was found of each claim of the family.</param>
    /// <returns>A report for each claim, in the same order.</returns>
    public static IReadOnlyList<ClaimReport> DecideFamily(IReadOnlyList<Finding> findings)
    {
        ArgumentNullException.ThrowIfNull(findings);
        MeasuredHypothesis[] estimated = [.. findings.SelectMany(finding => finding.Hypotheses).Where(hypothesis => !hypothesis.IsExact)];
        var adjusted = new (double Support, double Refute)[estimated.Length];

        // Durations by themselves: else they would reach the p-values, and so the verdicts, of everything else.
        foreach (var places in Enumerable.Range(0, estimated.Length).GroupBy(i => estimated[i].Hypothesis.IsTimed).Select(kind => kind.ToArray()))
        {
            var support = Holm.Adjust([.. places.Select(i => estimated[i].SupportP)]);
            var refute = Holm.Adjust([.. places.Select(i => estimated[i].RefuteP)]);
            for (var i = 0; i < places.Length; i++)
            {
                adjusted[places[i]] = (support[i], refute[i]);
            }
        }

        var next = 0;
        var reports = new List<ClaimReport>();
        foreach (var finding in findings)
        {
            var decided = new List<DecidedHypothesis>();
            foreach (var hypothesis in finding.Hypotheses)
            {
                var (adjustedSupport, adjustedRefute) = hypothesis.IsExact
                    ? (hypothesis.SupportP, hypothesis.RefuteP)
                    : adjusted[next++];
                decided.Add(new DecidedHypothesis(hypothesis, adjustedSupport, adjustedRefute, Decide(adjustedSupport, adjustedRefute)));
            }

            var controls = finding.Controls
                .Select(control => new DecidedControl(control.Control, control.Measured, Decide(control.Measured.SupportP, control.Measured.RefuteP)))
                .ToArray();
            reports.Add(new ClaimReport(finding.Claim, VerdictOf(finding, decided, controls), decided, controls, finding.Scope, finding.Summary));
        }

        return reports;
    }

    private static Decision Decide(double supportP, double refuteP) =>
        supportP <= Confidence.Alpha ? Decision.Supported : refuteP <= Confidence.Alpha ? Decision.Refuted : Decision.Open;

    private static Verdict VerdictOf(Finding finding, List<DecidedHypothesis> hypotheses, DecidedControl[] controls)
    {
        if (!finding.Claim.PaperSaysEnough)
        {
            return Verdict.Underspecified;
        }

        if (hypotheses.Any(hypothesis => hypothesis.Decision == Decision.Refuted))
        {
            return Verdict.Contradicted;
        }

        var controlsBehave = controls.All(control => !control.Control.IsRequired || control.Decision == Decision.Supported);
        return controlsBehave && hypotheses.Count > 0 && hypotheses.All(hypothesis => hypothesis.Decision == Decision.Supported)
            ? Verdict.Reproduced
            : Verdict.Inconclusive;
    }
}
