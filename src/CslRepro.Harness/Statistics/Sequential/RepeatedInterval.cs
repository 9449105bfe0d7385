namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// An estimate's interval at any level: the limits that its own one-sided tests at that level leave open. With a look's nominal level it is the repeated
/// confidence interval of that look, and the intervals of all looks cover the true value together (C. Jennison, B. W. Turnbull, "Interim analyses: the
/// repeated confidence interval approach", Journal of the Royal Statistical Society B 51, 1989).
/// </summary>
public static class RepeatedInterval
{
    private const int Halvings = 60;

    /// <summary>The interval at a level, for a quantity that may have every value.</summary>
    /// <inheritdoc cref="Of(IEstimate, double, Bounds)"/>
    public static Interval Of(IEstimate estimate, double level) => Of(estimate, level, Bounds.Real);

    /// <summary>The interval at a level.</summary>
    /// <param name="estimate">The estimate; its p-values must be monotone in the limit.</param>
    /// <param name="level">The error of each end, in (0, 0.5).</param>
    /// <param name="bounds">The quantity's bounds, which the interval keeps to.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is out of its range.</exception>
    public static Interval Of(IEstimate estimate, double level, Bounds bounds)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(bounds);
        if (!(level is > 0 and < 0.5))
        {
            throw new ArgumentOutOfRangeException(nameof(level), level, "The error of an interval's end must lie between 0 and 0.5.");
        }

        if (estimate.Instances == 0)
        {
            return estimate.Interval;
        }

        return new Interval(
            End(estimate.Value, bounds.Lower, limit => estimate.LiesAbove(limit, level)),
            End(estimate.Value, bounds.Upper, limit => estimate.LiesBelow(limit, level)));
    }

    /// <param name="value">The estimate, which no test at the level excludes.</param>
    /// <param name="bound">Where the bounds end on this side.</param>
    /// <param name="isExcluded">Whether the test excludes a limit.</param>
    private static double End(double value, double bound, Func<double, bool> isExcluded)
    {
        var outside = bound;
        if (double.IsFinite(bound))
        {
            if (value == bound || !isExcluded(bound))
            {
                return bound;
            }
        }
        else
        {
            var step = Math.Max(1e-12, 1e-6 * Math.Abs(value));
            while (!isExcluded(value + (Math.Sign(bound) * step)))
            {
                step *= 2;
                if (!double.IsFinite(step))
                {
                    return bound;
                }
            }

            outside = value + (Math.Sign(bound) * step);
        }

        var inside = value;
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = 0.5 * (inside + outside);
            (inside, outside) = isExcluded(middle) ? (inside, middle) : (middle, outside);
        }

        return inside;
    }
}
