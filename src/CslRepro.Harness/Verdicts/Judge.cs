using CslRepro.Harness.Statistics;

namespace CslRepro.Harness.Verdicts;

/// <summary>
/// Turns a finding into a verdict, from that claim alone. A claim is reproduced if all its hypotheses are supported: an intersection-union test
/// (R. L. Berger, Technometrics 24, 1982), whose error rate is that of one test without any correction. It is contradicted if one of them is refuted,
/// which chance alone would do the oftener the more there are, so that the p-values for refutation are adjusted by Holm's method within the claim.
/// Otherwise it is open. A control that the claim rests on and that does not hold leaves it open too: its test could not have failed. Durations
/// stand among the reported controls and decide nothing.
/// </summary>
public static class Judge
{
    /// <summary>Decides a claim.</summary>
    /// <param name="finding">What was found of it.</param>
    public static ClaimReport Decide(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var refutations = Refutations(finding.Hypotheses);
        var decided = finding.Hypotheses.Zip(
            refutations, (measured, refuteP) => new DecidedHypothesis(measured, refuteP, Decide(measured, refuteP))).ToArray();
        var controls = finding.Controls
            .Select(control => new DecidedControl(control.Control, control.Measured, Decide(control.Measured, control.Measured.RefuteP)))
            .ToArray();
        return new ClaimReport(finding.Claim, VerdictOf(finding, decided, controls), decided, controls, finding.Scope, finding.Summary);
    }

    /// <summary>p-values against each hypothesis; those of estimated ones adjusted among themselves.</summary>
    private static double[] Refutations(IReadOnlyList<MeasuredHypothesis> hypotheses)
    {
        int[] estimated = [.. Enumerable.Range(0, hypotheses.Count).Where(i => !hypotheses[i].IsExact)];
        var adjusted = Holm.Adjust([.. estimated.Select(i => hypotheses[i].RefuteP)]);
        double[] refutations = [.. hypotheses.Select(hypothesis => hypothesis.RefuteP)];
        for (var i = 0; i < estimated.Length; i++)
        {
            refutations[estimated[i]] = adjusted[i];
        }

        return refutations;
    }

    private static Decision Decide(MeasuredHypothesis measured, double refuteP) =>
        measured.Hypothesis.IsTimed ? Decision.Described
        : measured.SupportP <= Confidence.Alpha ? Decision.Supported
        : refuteP <= Confidence.Alpha ? Decision.Refuted
        : Decision.Open;

    private static Verdict VerdictOf(Finding finding, DecidedHypothesis[] hypotheses, DecidedControl[] controls)
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
        return controlsBehave && hypotheses.Length > 0 && hypotheses.All(hypothesis => hypothesis.Decision == Decision.Supported)
            ? Verdict.Reproduced
            : Verdict.Inconclusive;
    }
}
