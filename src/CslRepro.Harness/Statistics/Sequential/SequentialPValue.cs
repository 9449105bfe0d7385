namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// One p-value from those of several looks: the smallest whole error with which one of the looks so far would have decided. Comparing it with α is the same
/// as comparing each look's p-value with its nominal level; unlike those it can be adjusted by <see cref="Holm"/>'s method for several hypotheses.
/// Source: Q. Liu, K. M. Anderson, "On adaptive extensions of group sequential trials for clinical investigations", Journal of the American Statistical
/// Association 103, 2008; for several hypotheses W. Maurer, F. Bretz, Statistics in Biopharmaceutical Research 5, 2013.
/// </summary>
public static class SequentialPValue
{
    /// <summary>The largest whole error that is tried; a p-value that would need more is told as 1.</summary>
    public const double Most = 0.2;

    private const double Least = 1e-12;

    /// <summary>The p-value of all looks so far.</summary>
    /// <param name="schedule">The registered looks.</param>
    /// <param name="pValues">The p-value at each look so far, at most as many as the schedule has.</param>
    /// <returns>A p-value between 1e-12 and <see cref="Most"/>, or 1.</returns>
    /// <exception cref="ArgumentException">There are more p-values than looks.</exception>
    public static double Of(LookSchedule schedule, IReadOnlyList<double> pValues) => Of(schedule, pValues, SpendingFunction.Pocock);

    /// <summary>The p-value of all looks so far, with another spending function.</summary>
    /// <param name="spending">How the error is spent over the looks.</param>
    /// <inheritdoc cref="Of(LookSchedule, IReadOnlyList{double})"/>
    public static double Of(LookSchedule schedule, IReadOnlyList<double> pValues, SpendingFunction spending)
    {
        ArgumentNullException.ThrowIfNull(schedule);
        ArgumentNullException.ThrowIfNull(pValues);
        ArgumentNullException.ThrowIfNull(spending);
        if (pValues.Count > schedule.Seeds.Count)
        {
            throw new ArgumentException($"{pValues.Count} p-values for {schedule.Seeds.Count} looks.", nameof(pValues));
        }

        bool Decides(double alpha)
        {
            var levels = NominalLevels.OfFirst(pValues.Count, schedule, alpha, spending);
            return Enumerable.Range(0, pValues.Count).Any(look => pValues[look] <= levels[look]);
        }

        if (!Decides(Most))
        {
            return 1;
        }

        // Halving the ratio of the ends; every α that is asked for is one of few, so that known levels serve again.
        var (low, high) = (Least, Most);
        for (var halving = 0; halving < 24; halving++)
        {
            var middle = Math.Sqrt(low * high);
            (low, high) = Decides(middle) ? (low, middle) : (middle, high);
        }

        return high;
    }
}
