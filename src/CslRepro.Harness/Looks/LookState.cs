using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Looks;

/// <summary>A hypothesis over the looks that were taken at it. Its p-values are those of all looks so far, so that one that decided stays decided.</summary>
/// <param name="hypothesis">The hypothesis.</param>
/// <param name="schedule">The looks that are registered for it.</param>
internal sealed class LookState(Hypothesis hypothesis, LookSchedule schedule)
{
    private readonly List<double> supports = [];
    private readonly List<double> refutations = [];

    /// <summary>The hypothesis.</summary>
    public Hypothesis Hypothesis => hypothesis;

    /// <summary>Whether seeds can tell more of it.</summary>
    public bool TakesSeeds => hypothesis.Estimand.Conditions.Count > 0;

    /// <summary>What the last look at it showed; null before the first.</summary>
    public MeasuredHypothesis? Measured { get; private set; }

    /// <summary>Takes in what is counted or calculated, for which there is no look.</summary>
    /// <param name="evidence">The results of the experiments.</param>
    public void Count(Evidence evidence) => Measured = hypothesis.Measure(evidence);

    /// <summary>Looks at it.</summary>
    /// <param name="evidence">Runs of its conditions, as many as the look has seeds.</param>
    /// <param name="look">The look, from 0.</param>
    public void Look(Evidence evidence, int look)
    {
        if (hypothesis.Estimate(evidence) is not { } estimate)
        {
            return;
        }

        var (support, refute) = hypothesis.Criterion.PValues(estimate);
        if (estimate.Instances == 0)
        {
            Measured = new MeasuredHypothesis(hypothesis, estimate, support, refute);
            return;
        }

        // A look at which it was not needed decided nothing.
        while (supports.Count < look)
        {
            supports.Add(1);
            refutations.Add(1);
        }

        supports.Add(support);
        refutations.Add(refute);
        var levels = NominalLevels.Of(schedule, Confidence.Alpha);
        Measured = new MeasuredHypothesis(
            hypothesis,
            new LookEstimate(estimate, levels.Levels[look], hypothesis.Bounds),
            SequentialPValue.Of(schedule, supports),
            SequentialPValue.Of(schedule, refutations))
        {
            Missed = MissedBy(estimate, levels, look),
        };
    }

    private MissedEffect? MissedBy(IEstimate estimate, NominalLevels levels, int look)
    {
        var limits = hypothesis.Criterion.Limits;
        return limits.Count == 0 ? null : MissedEffect.Of(
            estimate, limits.MinBy(limit => Math.Abs(limit - estimate.Value)), levels, look, LookEstimate.BoundsOf(estimate, hypothesis.Bounds));
    }
}
