namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// The density of a Brownian motion without drift at the looks, of those paths alone that have crossed no bound at an earlier look, by recursive
/// integration on a fixed grid (Simpson's rule).
/// Source: P. Armitage, C. K. McPherson, B. C. Rowe, "Repeated significance tests on accumulating data", Journal of the Royal Statistical Society A 132, 1969.
/// </summary>
internal sealed class StoppedDensity
{
    /// <summary>Where the grid begins, in standard deviations of the motion below 0: what lies further below is less than 1e-15.</summary>
    private const double Reach = 8;

    /// <summary>Grid points for each standard deviation of the next increment.</summary>
    private const double PointsPerDeviation = 12;

    private const int FewestIntervals = 120;

    private readonly double[] places;
    private readonly double[] masses;
    private readonly double time;

    private StoppedDensity(double time, double[] places, double[] masses)
    {
        this.time = time;
        this.places = places;
        this.masses = masses;
    }

    /// <summary>All paths at time 0, at 0.</summary>
    public static StoppedDensity Start { get; } = new(0, [0], [1]);

    /// <summary>The probability that a path that has not crossed before lies above a bound at the next look.</summary>
    /// <param name="next">The next look's time.</param>
    /// <param name="bound">The bound of the motion, not of its standardised value.</param>
    public double Crossing(double next, double bound)
    {
        var deviation = Math.Sqrt(next - time);
        var sum = 0.0;
        for (var i = 0; i < places.Length; i++)
        {
            sum += masses[i] * NormalTail.Above((bound - places[i]) / deviation);
        }

        return sum;
    }

    /// <summary>The paths that lie below a bound at the next look.</summary>
    /// <param name="next">The next look's time.</param>
    /// <param name="bound">The bound of the motion at that look.</param>
    /// <param name="increment">The standard deviation of the increment after that look, which says how fine the grid must be.</param>
    public StoppedDensity Next(double next, double bound, double increment)
    {
        var deviation = Math.Sqrt(next - time);
        var lower = -Reach * Math.Sqrt(next);
        var width = bound - lower;
        var intervals = 2 * Math.Max(FewestIntervals / 2, (int)Math.Ceiling(0.5 * width * PointsPerDeviation / Math.Min(increment, Math.Sqrt(next))));
        var step = width / intervals;
        var newPlaces = new double[intervals + 1];
        var newMasses = new double[intervals + 1];
        for (var i = 0; i <= intervals; i++)
        {
            var place = lower + (i * step);
            var density = 0.0;
            for (var j = 0; j < places.Length; j++)
            {
                density += masses[j] * NormalTail.Density((place - places[j]) / deviation);
            }

            var weight = i == 0 || i == intervals ? 1 : i % 2 == 1 ? 4 : 2;
            newPlaces[i] = place;
            newMasses[i] = weight * step / 3 * density / deviation;
        }

        return new StoppedDensity(next, newPlaces, newMasses);
    }
}
