using System.Collections.Concurrent;
using System.Collections.ObjectModel;

namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// The one-sided significance level of each look of a schedule, so that a hypothesis that is tested at every look is wrongly decided in that direction
/// with probability α in all. They are those of a Brownian motion; a p-value of another test (Student's t, a binomial one) is compared with the same level,
/// which C. Jennison and B. W. Turnbull call the significance level approach ("Group Sequential Methods with Applications to Clinical Trials", 2000).
/// Stopping for a decision in the other direction only makes wrong decisions rarer.
/// </summary>
public sealed class NominalLevels
{
    // One for the whole process does no harm: levels are a pure function of the key, equal whoever calculated them, and nobody can change
    // them. It grows with the p-values that are looked for, by at most 25 entries each, most of which another search has asked for before.
    private static readonly ConcurrentDictionary<(string Seeds, double Alpha, SpendingFunction Spending, int Looks), ReadOnlyCollection<double>> Known = new();

    private NominalLevels(LookSchedule schedule, double alpha, ReadOnlyCollection<double> levels)
    {
        Schedule = schedule;
        Alpha = alpha;
        Levels = levels;
    }

    /// <summary>The looks.</summary>
    public LookSchedule Schedule { get; }

    /// <summary>The whole one-sided error.</summary>
    public double Alpha { get; }

    /// <summary>The largest p-value that decides at each look.</summary>
    public IReadOnlyList<double> Levels { get; }

    /// <summary>The levels of a schedule, with the spending function of Pocock's type.</summary>
    /// <inheritdoc cref="Of(LookSchedule, double, SpendingFunction)"/>
    public static NominalLevels Of(LookSchedule schedule, double alpha) => Of(schedule, alpha, SpendingFunction.Pocock);

    /// <summary>The levels of a schedule.</summary>
    /// <param name="schedule">The looks.</param>
    /// <param name="alpha">The whole one-sided error, in (0, 1).</param>
    /// <param name="spending">How the error is spent over the looks.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="alpha"/> is out of its range.</exception>
    public static NominalLevels Of(LookSchedule schedule, double alpha, SpendingFunction spending)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(spending);
        return new NominalLevels(schedule, alpha, OfFirst(schedule.Seeds.Count, schedule, alpha, spending));
    }

    /// <summary>The levels of the first looks alone, which do not depend on the later ones and take less work.</summary>
    internal static ReadOnlyCollection<double> OfFirst(int looks, LookSchedule schedule, double alpha, SpendingFunction spending) =>
        Known.GetOrAdd((schedule.ToString(), alpha, spending, looks), _ => Array.AsReadOnly(Calculate(looks, schedule, alpha, spending)));

    /// <summary>
    /// The same level α at every look, for p-values that hold at every number of seeds at once: those of <see cref="BettingEstimate"/>, by Ville's
    /// inequality.
    /// </summary>
    /// <param name="schedule">The looks.</param>
    /// <param name="alpha">The one-sided error, in (0, 1).</param>
    public static NominalLevels Anytime(LookSchedule schedule, double alpha)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        return new NominalLevels(schedule, alpha, Array.AsReadOnly<double>([.. schedule.Seeds.Select(_ => alpha)]));
    }

    private static double[] Calculate(int looks, LookSchedule schedule, double alpha, SpendingFunction spending)
    {
        var levels = new double[looks];
        var density = StoppedDensity.Start;
        var before = 0.0;
        for (var look = 0; look < levels.Length; look++)
        {
            var time = schedule.Share(look);
            var spent = spending.Spent(alpha, time);
            var bound = BoundOf(density, time, spent - before);
            levels[look] = NormalTail.Above(bound / Math.Sqrt(time));
            before = spent;
            if (look + 1 < levels.Length)
            {
                density = density.Next(time, bound, Math.Sqrt(schedule.Share(look + 1) - time));
            }
        }

        return levels;
    }

    /// <summary>The bound that paths cross with a given probability, by halving.</summary>
    private static double BoundOf(StoppedDensity density, double time, double probability)
    {
        var (low, high) = (-10 * Math.Sqrt(time), 38 * Math.Sqrt(time));
        for (var halving = 0; halving < 60; halving++)
        {
            var middle = 0.5 * (low + high);
            (low, high) = density.Crossing(time, middle) > probability ? (middle, high) : (low, middle);
        }

        return 0.5 * (low + high);
    }
}
