using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;

namespace CslRepro.Harness.Multiverse;

/// <summary>
/// Computes quantities under every combination of open choices (S. Steegen et al., "Increasing transparency through a multiverse analysis", Perspectives on
/// Psychological Science 11, 2016). Every distinct run is made once, whichever quantities and combinations need it.
/// </summary>
public static class MultiverseRun
{
    private const string ProgressName = "multiverse";

    /// <summary>Makes the runs of a plan or of its share, and keeps what the scheduler keeps.</summary>
    /// <param name="plan">What is computed.</param>
    /// <param name="scheduler">Makes the runs; with a store it finds those that are there.</param>
    /// <param name="progress">Told after each run; may be null.</param>
    /// <param name="cancellation">Stops the work; finished runs stay in the store.</param>
    /// <returns>How many runs there are.</returns>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static int Make(
        MultiversePlan plan, RunScheduler scheduler, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheduler);
        return scheduler.Run(ProgressName, plan.Runs, progress, cancellation).Count;
    }

    /// <summary>Makes the runs of a whole plan and computes its quantities.</summary>
    /// <inheritdoc cref="Make"/>
    /// <returns>A curve for each quantity, in the plan's order.</returns>
    /// <exception cref="ArgumentException">The plan is a share.</exception>
    public static MultiverseResult Run(
        MultiversePlan plan, RunScheduler scheduler, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheduler);
        if (plan.Share is not null)
        {
            throw new ArgumentException("A share has not every run that the quantities need.", nameof(plan));
        }

        var runs = plan.Runs;
        var results = runs.Zip(scheduler.Run(ProgressName, runs, progress, cancellation))
            .ToDictionary(item => (item.First.Condition.Settings, item.First.Seed), item => item.Second);
        return new MultiverseResult(plan, [.. plan.Quantities.Select(quantity => CurveOf(plan, quantity, results))]);
    }

    private static SpecificationCurve CurveOf(
        MultiversePlan plan, MultiverseQuantity quantity, Dictionary<(RunSettings Settings, ulong Seed), RunResult> results)
    {
        var estimand = quantity.Hypothesis.Estimand;
        IReadOnlyList<RunResult> RunsOf(Specification specification, Condition condition)
        {
            var settings = specification.Of(condition).Settings;
            return [.. plan.AllSeeds.Select(seed => results[(settings, seed)] with { Condition = condition.Name })];
        }

        return new SpecificationCurve(
            quantity,
            [
                .. quantity.Specifications.Select(specification =>
                {
                    var runs = new RunSet(estimand.Conditions.ToDictionary(condition => condition.Name, condition => RunsOf(specification, condition)));
                    var evidence = new Evidence(Profile.Standard, new Dictionary<Experiment, object> { [estimand.Experiment] = runs });
                    var values = (estimand.Of(evidence) as MeanEstimate)?.Values ?? [];
                    return new SpecifiedEstimate(specification, quantity.Hypothesis.Measure(evidence)!, values);
                }),
            ]);
    }
}
