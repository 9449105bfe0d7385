using CslRepro.Harness.Statistics;

namespace CslRepro.Harness.Verdicts;

/// <summary>A hypothesis with what the runs say of it, before any correction.</summary>
/// <param name="Hypothesis">The statement.</param>
/// <param name="Estimate">Its number.</param>
/// <param name="SupportP">p-value against the statement's opposite: small when the data support the statement.</param>
/// <param name="RefuteP">p-value against the statement: small when the data refute it.</param>
public sealed record MeasuredHypothesis(Hypothesis Hypothesis, IEstimate Estimate, double SupportP, double RefuteP)
{
    /// <summary>Whether the number is counted or calculated rather than estimated: then it takes no part in corrections for chance.</summary>
    public bool IsExact => Estimate.Instances == 0;
}
