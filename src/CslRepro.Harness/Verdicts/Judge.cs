using CslRepro.Harness.Statistics;

namespace CslRepro.Harness.Verdicts;

/// <summary>
/// Turns a finding into a verdict, from that claim alone.
/// <para>
/// Observation: a claim is reproduced if all its hypotheses are supported, an intersection-union test (R. L. Berger, Technometrics 24, 1982), whose error
/// rate is that of one test without any correction. It is not reproduced if one of them is refuted, which chance alone would do the oftener the more there
/// are, so that the p-values for refutation are adjusted by Holm's method within the claim. It is reproduced within a scope if it is refuted as a whole but
/// one of its narrower statements is supported, corrected for their number. Otherwise it is undecided, as it is where a hypothesis was not measured: nothing is
/// known of it. A control that the claim rests on and that does not hold, or was not measured, leaves it undecided too: its test could not have failed.
/// Durations stand among the reported controls and decide nothing.
/// </para>
/// <para>
/// Explanation: a rival of which all is supported accounts for the observation; else the paper's is refuted if one of its tests is, upheld if all are
/// supported and every rival is refuted, and untested if it is offered at all. Where one of several is enough for a conclusion, p-values are adjusted by
/// Holm's method: among the tests for refutation, among the rivals for support.
/// </para>
/// </summary>
public static class Judge
{
    /// <summary>Decides a claim.</summary>
    /// <param name="finding">What was found of it.</param>
    public static ClaimReport Decide(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var hypotheses = Decide(finding.Hypotheses);
        var controls = finding.Controls
            .Select(control => new DecidedControl(control.Control, control.Measured, Decide(control.Measured, control.Measured.RefuteP)))
            .ToArray();
        var within = Decide(finding.Within, isOneEnough: true);
        var tests = Decide(finding.Tests, isOneEnough: false);
        var rivals = Decide(finding.Rivals, isOneEnough: true);
        return new ClaimReport(
            finding.Claim,
            new Verdict(Observe(finding, hypotheses, controls, within), Explain(finding.Claim, tests, rivals)),
            hypotheses,
            controls,
            finding.Scope,
            finding.Summary)
        {
            Within = within,
            Tests = tests,
            Rivals = rivals,
        };
    }

    private static Observation Observe(Finding finding, DecidedHypothesis[] hypotheses, DecidedControl[] controls, DecidedStatement[] within)
    {
        var controlsHold = finding.HasRequiredControls && controls.All(control => !control.Control.IsRequired || control.Decision == Decision.Supported);
        if (hypotheses.Any(hypothesis => hypothesis.Decision == Decision.Refuted))
        {
            return (controlsHold ? within.FirstOrDefault(IsSupported) : null) switch
            {
                null => Observation.NotReproduced,
                { Statement.FillsGap: true } => Observation.Underspecified,
                _ => Observation.ReproducedWithinScope,
            };
        }

        return controlsHold && finding.HasHypotheses && hypotheses.Length > 0 && hypotheses.All(hypothesis => hypothesis.Decision == Decision.Supported)
            ? Observation.Reproduced
            : Observation.Undecided;
    }

    private static ExplanationAnswer Explain(Claim claim, DecidedStatement[] tests, DecidedStatement[] rivals) =>
        rivals.Any(IsSupported) ? ExplanationAnswer.AnotherAccounts
        : claim.Explanation.Text.Length == 0 ? ExplanationAnswer.NoneOffered
        : tests.Any(IsRefuted) ? ExplanationAnswer.Refuted
        : tests.Length > 0 && tests.All(IsSupported) && rivals.All(IsRefuted) ? ExplanationAnswer.Upheld
        : ExplanationAnswer.Untested;

    private static bool IsSupported(DecidedStatement statement) => statement.Decision == Decision.Supported;

    private static bool IsRefuted(DecidedStatement statement) => statement.Decision == Decision.Refuted;

    private static DecidedStatement[] Decide(IReadOnlyList<MeasuredStatement> statements, bool isOneEnough)
    {
        double[] supports = [.. statements.Select(statement => statement.SupportP)];
        supports = isOneEnough ? Holm.Adjust(supports) : supports;
        var decided = Decide([.. statements.SelectMany(statement => statement.Hypotheses)]);
        var result = new DecidedStatement[statements.Count];
        for (int i = 0, first = 0; i < result.Length; first += statements[i].Hypotheses.Count, i++)
        {
            DecidedHypothesis[] own = decided[first..(first + statements[i].Hypotheses.Count)];
            var decision = supports[i] <= Confidence.Alpha ? Decision.Supported
                : own.Any(hypothesis => hypothesis.Decision == Decision.Refuted) ? Decision.Refuted
                : Decision.Open;
            result[i] = new DecidedStatement(statements[i].Statement, own, decision);
        }

        return result;
    }

    /// <summary>Decides hypotheses; the p-values against estimated ones are adjusted among themselves.</summary>
    private static DecidedHypothesis[] Decide(IReadOnlyList<MeasuredHypothesis> hypotheses)
    {
        int[] estimated = [.. Enumerable.Range(0, hypotheses.Count).Where(i => !hypotheses[i].IsExact)];
        var adjusted = Holm.Adjust([.. estimated.Select(i => hypotheses[i].RefuteP)]);
        double[] refutations = [.. hypotheses.Select(hypothesis => hypothesis.RefuteP)];
        for (var i = 0; i < estimated.Length; i++)
        {
            refutations[estimated[i]] = adjusted[i];
        }

        return [.. hypotheses.Zip(refutations, (measured, refuteP) => new DecidedHypothesis(measured, refuteP, Decide(measured, refuteP)))];
    }

    /// <summary>What the data say of one hypothesis by itself, without a correction.</summary>
    internal static Decision Decide(MeasuredHypothesis measured) => Decide(measured, measured.RefuteP);

    private static Decision Decide(MeasuredHypothesis measured, double refuteP) =>
        measured.Hypothesis.IsTimed ? Decision.Described
        : measured.SupportP <= Confidence.Alpha ? Decision.Supported
        : refuteP <= Confidence.Alpha ? Decision.Refuted
        : Decision.Open;
}
