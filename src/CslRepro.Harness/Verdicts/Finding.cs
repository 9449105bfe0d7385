namespace CslRepro.Harness.Verdicts;

/// <summary>What experiments show of one claim, before any correction for chance.</summary>
/// <param name="Claim">The claim.</param>
/// <param name="Hypotheses">What it asserts; all must be supported for it to be reproduced.</param>
/// <param name="Controls">The runs beside it.</param>
/// <param name="Scope">Which conditions, seeds and sizes were run.</param>
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

    /// <summary>Measures what a claim asserts. A hypothesis for which the evidence's profile plans no runs is left out.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="evidence">The results of the experiments that it needs.</param>
    public static Finding Of(Claim claim, Evidence evidence)
    {
        ArgumentNullException.ThrowIfNull(claim);
        ArgumentNullException.ThrowIfNull(evidence);
        return new(
            claim,
            [.. claim.Hypotheses.Select(hypothesis => hypothesis.Measure(evidence)).OfType<MeasuredHypothesis>()],
            [
                .. claim.Controls.Select(control => (control, Measured: control.Hypothesis.Measure(evidence))).Where(item => item.Measured is not null)
                    .Select(item => new MeasuredControl(item.control, item.Measured!)),
            ],
            claim.Scope(evidence),
            claim.Summary(evidence))
        {
            Within = Measure(claim.Within, evidence),
            Tests = Measure(claim.Explanation.Tests, evidence),
            Rivals = Measure(claim.Explanation.Rivals, evidence),
        };
    }

    private static MeasuredStatement[] Measure(IReadOnlyList<Statement> statements, Evidence evidence) =>
        [.. statements.Select(statement => MeasuredStatement.Of(statement, evidence))];
}
