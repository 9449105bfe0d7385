using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Results;

/// <summary>Which stored runs lack a measurement that others of their condition have: a run measures the same whatever its seed is.</summary>
internal static class IncompleteRuns
{
    /// <summary>Looks for them.</summary>
    /// <param name="runs">All runs.</param>
    /// <returns>A line for each run and measurement.</returns>
    public static IEnumerable<string> Of(IEnumerable<RunResult> runs)
    {
        foreach (var condition in runs.GroupBy(run => run.Condition))
        {
            string[] all = [.. condition.SelectMany(run => run.Measurements.Select(item => item.Name)).Distinct()];
            foreach (var run in condition.Where(run => run.Measurements.Count < all.Length))
            {
                foreach (var name in all.Except(run.Measurements.Select(item => item.Name)))
                {
                    yield return $"the run of \"{run.Condition}\" with seed {run.Seed} has no measurement \"{name}\", which others of its condition have";
                }
            }
        }
    }
}
