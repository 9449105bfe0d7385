using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Numerics;

namespace CslRepro.Calibration;

/// <summary>Decides hypotheses in worlds whose truth is known, many times over.</summary>
/// <param name="decisions">Decisions for each case, schedule and planted truth.</param>
/// <param name="seed">The simulation's seed.</param>
internal sealed class Simulation(int decisions, ulong seed)
{
    /// <summary>Runs a case: the same drawn seeds serve its three planted truths, and all methods in the same world.</summary>
    public CalibrationRow Run(CalibrationCase item, LookSchedule schedule)
    {
        var levels = item.Method.IsAnytime ? NominalLevels.Anytime(schedule, Confidence.Alpha) : NominalLevels.Of(schedule, Confidence.Alpha);
        var random = new RandomStream(seed, $"calibration/{item.World.Name}/{schedule}");
        var before = new RandomStream(seed, $"calibration/{item.World.Name}/{schedule}/before");
        var left = new double[schedule.MostSeeds];
        var right = new double[schedule.MostSeeds];
        var counts = item.Scenarios.Select(_ => new int[2]).ToArray();
        var seeds = new long[counts.Length];
        for (var decision = 0; decision < decisions; decision++)
        {
            item.World.Draw(random, left, right);
            Decide(item, levels, item.Begin(before), left, right, counts, seeds);
        }

        Tally[] tallies = [.. counts.Zip(seeds, (count, all) => new Tally(decisions, count[0], count[1], all))];
        return new CalibrationRow(item, schedule, tallies[0], tallies[1], tallies[2]);
    }

    private static void Decide(
        CalibrationCase item,
        NominalLevels levels,
        Func<IReadOnlyList<double>, IReadOnlyList<double>, IEstimate> estimateOf,
        double[] left,
        double[] right,
        int[][] counts,
        long[] seeds)
    {
        var open = new List<int>(Enumerable.Range(0, counts.Length));
        for (var look = 0; look < levels.Levels.Count && open.Count > 0; look++)
        {
            var count = levels.Schedule.Seeds[look];
            var estimate = estimateOf(new ArraySegment<double>(left, 0, count), new ArraySegment<double>(right, 0, count));
            var isLast = look == levels.Levels.Count - 1;
            foreach (var scenario in open.ToArray())
            {
                var (support, refute) = item.Scenarios[scenario].PValues(estimate);
                var answer = support <= levels.Levels[look] ? 0 : refute <= levels.Levels[look] ? 1 : -1;
                if (answer >= 0)
                {
                    counts[scenario][answer]++;
                }

                if (answer >= 0 || isLast)
                {
                    seeds[scenario] += count;
                    open.Remove(scenario);
                }
            }
        }
    }
}
