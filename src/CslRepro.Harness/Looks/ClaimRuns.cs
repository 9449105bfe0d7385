using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Looks;

/// <summary>The runs that one claim has asked for so far: for each condition the first seeds of the claim's block.</summary>
/// <param name="claim">The claim.</param>
/// <param name="context">What makes the runs.</param>
/// <param name="results">Results of experiments that are no runs.</param>
internal sealed class ClaimRuns(Claim claim, ExperimentContext context, IReadOnlyDictionary<Experiment, object> results)
{
    private readonly Dictionary<(Experiment Experiment, Condition Condition), RunResult[]> runs = [];

    /// <summary>The block that they are taken from.</summary>
    public SeedBlock Seeds => context.IsPilot ? SeedBlock.Finding : claim.Seeds;

    /// <summary>Multiply-adds of all of them.</summary>
    public long Spent { get; private set; }

    /// <summary>Whether any were made.</summary>
    public bool Any => runs.Count > 0;

    /// <summary>All of them, by experiment and condition.</summary>
    public IReadOnlyList<ConditionRuns> All => [.. runs.Select(item => new ConditionRuns((RunsExperiment)item.Key.Experiment, item.Key.Condition, item.Value))];

    /// <summary>What it takes for some hypotheses to have a number of seeds.</summary>
    public long CostOf(IEnumerable<Hypothesis> hypotheses, int seeds) => ConditionsOf(hypotheses)
        .Sum(key => Math.Max(0, seeds - Count(key)) * context.Scheduler.Runner.MultiplyAdds(key.Condition.Settings));

    /// <summary>The runs that it asked for and that were not there, where none are made.</summary>
    public IReadOnlyList<(Condition Condition, ulong Seed)> Missing { get; private set; } = [];

    /// <summary>Makes the runs that some hypotheses need at a number of seeds.</summary>
    /// <returns>Whether they are there now; if not, everything is as before.</returns>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public bool Make(IReadOnlyList<Hypothesis> hypotheses, int seeds)
    {
        var cost = CostOf(hypotheses, seeds);
        var keys = ConditionsOf(hypotheses).Where(key => Count(key) < seeds).ToArray();
        (Condition Condition, ulong Seed)[] asked = [.. keys.SelectMany(key => Seeds.Take(seeds).Select(seed => (key.Condition, seed)))];
        if (context.FindsOnly && context.Scheduler.Missing(asked) is { Count: > 0 } missing)
        {
            Missing = missing;
            return false;
        }

        IReadOnlyList<RunResult> made;
        try
        {
            made = context.Scheduler.Run(claim.Id, asked, context.Progress, context.Cancellation);
        }
        catch (OperationCanceledException) when (context.IsInterrupted)
        {
            return false;
        }

        for (var i = 0; i < keys.Length; i++)
        {
            runs[keys[i]] = [.. made.Skip(i * seeds).Take(seeds)];
        }

        Spent += cost;
        return true;
    }

    /// <summary>Evidence of nothing but these runs and the results of other experiments.</summary>
    /// <param name="seeds">At most so many seeds of each condition.</param>
    public Evidence Evidence(int seeds = int.MaxValue)
    {
        var all = new Dictionary<Experiment, object>(results);
        foreach (var group in runs.GroupBy(item => item.Key.Experiment))
        {
            all[group.Key] = new RunSet(group.ToDictionary(item => item.Key.Condition.Name, item => (IReadOnlyList<RunResult>)[.. item.Value.Take(seeds)]));
        }

        return new Evidence(context.Profile, all);
    }

    private int Count((Experiment Experiment, Condition Condition) key) => runs.TryGetValue(key, out var made) ? made.Length : 0;

    private static IEnumerable<(Experiment Experiment, Condition Condition)> ConditionsOf(IEnumerable<Hypothesis> hypotheses) => hypotheses
        .SelectMany(hypothesis => hypothesis.Estimand.Conditions.Select(condition => (hypothesis.Estimand.Experiment, condition)))
        .Distinct();
}
