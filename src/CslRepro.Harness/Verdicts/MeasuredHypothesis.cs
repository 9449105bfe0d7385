using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;

namespace CslRepro.Harness.Verdicts;

/// <summary>A hypothesis with what the runs say of it, before any correction.</summary>
/// <param name="Hypothesis">The statement.</param>
/// <param name="Estimate">Its number.</param>
/// <param name="SupportP">p-value against the statement's opposite, over all looks so far: small when the data support the statement.</param>
/// <param name="RefuteP">p-value against the statement, over all looks so far: small when the data refute it.</param>
public sealed record MeasuredHypothesis(Hypothesis Hypothesis, IEstimate Estimate, double SupportP, double RefuteP)
{
    /// <summary>Which effect the last look could have missed, and about how many seeds would decide what it saw; null where no limit is compared.</summary>
    public MissedEffect? Missed { get; init; }

    /// <summary>Whether the number is counted or calculated rather than estimated: then it takes no part in corrections for chance.</summary>
    public bool IsExact => Estimate.Instances == 0;
}
