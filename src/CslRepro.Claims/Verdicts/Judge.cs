using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Statistics;

namespace CslRepro.Claims.Verdicts;

/// <summary>
/// Turns findings into verdicts. Within a family (a group of the catalogue) all p-values are adjusted together by Holm's method, those for support and
/// those for refutation each among themselves. A claim is contradicted if one of its hypotheses is refuted, reproduced if all are
/// supported, else inconclusive. A control that the claim rests on and that is refuted makes a reproduced claim inconclusive: its test could not have failed.
/// </summary>
public static class Judge
{
    /// <summary>Decides all claims of one family.</summary>
    /// <param name="findings">Each claim of the family with its finding.</param>
    /// <returns>A report for each claim, in the same order.</returns>
    public static IReadOnlyList<ClaimReport> DecideFamily(IReadOnlyList<(Claim Claim, Finding Finding)> findings)
    {
        var estimated = findings.SelectMany(item => item.Finding.Hypotheses).Where(hypothesis => !hypothesis.IsExact).ToArray();
        var support = Holm.Adjust([.. estimated.Select(hypothesis => hypothesis.SupportP)]);
        var refute = Holm.Adjust([.. estimated.Select(hypothesis => hypothesis.RefuteP)]);
        var next = 0;
        var reports = new List<ClaimReport>();
        foreach (var (claim, finding) in findings)
        {
            var decided = new List<DecidedHypothesis>();
            foreach (var hypothesis in finding.Hypotheses)
            {
                var (adjustedSupport, adjustedRefute) = hypothesis.IsExact
                    ? (hypothesis.SupportP, hypothesis.RefuteP)
                    : (support[next], refute[next]);
                next += hypothesis.IsExact ? 0 : 1;
                decided.Add(new DecidedHypothesis(hypothesis, adjustedSupport, adjustedRefute, Decide(adjustedSupport, adjustedRefute)));
            }

            var controls = finding.Controls
                .Select(control => new DecidedControl(control, Decide(control.Hypothesis.SupportP, control.Hypothesis.RefuteP)))
                .ToArray();
            reports.Add(new ClaimReport(claim, VerdictOf(finding, decided, controls), decided, controls, finding.Scope, finding.Summary));
        }

        return reports;
    }

    private static Decision Decide(double supportP, double refuteP) =>
        supportP <= Confidence.Alpha ? Decision.Supported : refuteP <= Confidence.Alpha ? Decision.Refuted : Decision.Open;

    private static Verdict VerdictOf(Finding finding, List<DecidedHypothesis> hypotheses, DecidedControl[] controls)
    {
        if (!finding.PaperSaysEnough)
        {
            return Verdict.Underspecified;
        }

        if (hypotheses.Any(hypothesis => hypothesis.Decision == Decision.Refuted))
        {
            return Verdict.Contradicted;
        }

        var controlsBehave = controls.All(control => !control.Control.MustHold || control.Decision == Decision.Supported);
        return controlsBehave && hypotheses.All(hypothesis => hypothesis.Decision == Decision.Supported)
            ? Verdict.Reproduced
            : Verdict.Inconclusive;
    }
}
