using MathNet.Numerics.Distributions;

namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// The share of independent instances that have a property, or of pairs in which one side is the larger (the sign test), with the exact binomial interval
/// of C. J. Clopper and E. S. Pearson, Biometrika 26, 1934. It assumes nothing of how large the numbers behind it are, so that no tail can mislead it.
/// </summary>
public sealed record ShareEstimate : IEstimate
{
    private ShareEstimate(int hits, int trials, int instances)
    {
        Hits = hits;
        Trials = trials;
        Instances = instances;
    }

    /// <summary>Instances that have the property.</summary>
    public int Hits { get; }

    /// <summary>Instances that were asked; of pairs, those that are not tied.</summary>
    public int Trials { get; }

    /// <inheritdoc/>
    public int Instances { get; }

    /// <inheritdoc/>
    public Bounds Bounds => Bounds.Share;

    /// <summary>The share; a half where nothing can be said.</summary>
    public double Value => Trials == 0 ? 0.5 : (double)Hits / Trials;

    /// <summary>The interval at <see cref="Confidence.Level"/>, within [0, 1].</summary>
    public Interval Interval => new(
        Hits == 0 ? 0 : Beta.InvCDF(Hits, Trials - Hits + 1, Confidence.Alpha),
        Hits == Trials ? 1 : Beta.InvCDF(Hits + 1, Trials - Hits, 1 - Confidence.Alpha));

    /// <summary>The share of instances that have a property.</summary>
    /// <param name="instances">Whether each instance has it; at least one instance.</param>
    /// <exception cref="ArgumentException">There is no instance.</exception>
    public static ShareEstimate Of(IReadOnlyList<bool> instances)
    {
        ArgumentNullException.ThrowIfNull(instances);
        return instances.Count > 0
            ? new ShareEstimate(instances.Count(has => has), instances.Count, instances.Count)
            : throw new ArgumentException("A share needs at least one instance.", nameof(instances));
    }

    /// <summary>The share of hits among independent trials.</summary>
    /// <param name="hits">How many have the property, at most <paramref name="trials"/>.</param>
    /// <param name="trials">How many were asked, at least one.</param>
    public static ShareEstimate Of(int hits, int trials)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(trials);
        ArgumentOutOfRangeException.ThrowIfNegative(hits);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(hits, trials);
        return new ShareEstimate(hits, trials, trials);
    }

    /// <summary>
    /// The share of pairs in which the left number is the larger, among those that are not tied (sign test: J. Arbuthnott 1710;
    /// W. J. Conover, "Practical Nonparametric Statistics", 1999, section 3.4). A tied pair says nothing and counts for nothing.
    /// </summary>
    /// <param name="left">One number for each pair.</param>
    /// <param name="right">The other one, in the same order.</param>
    /// <exception cref="ArgumentException">The lists differ in length or are empty.</exception>
    public static ShareEstimate OfLarger(IReadOnlyList<double> left, IReadOnlyList<double> right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        if (left.Count != right.Count || left.Count == 0)
        {
            throw new ArgumentException($"Paired lists must have the same length, at least 1, got {left.Count} and {right.Count}.", nameof(right));
        }

        var larger = 0;
        var smaller = 0;
        for (var i = 0; i < left.Count; i++)
        {
            larger += left[i] > right[i] ? 1 : 0;
            smaller += left[i] < right[i] ? 1 : 0;
        }

        return new ShareEstimate(larger, larger + smaller, left.Count);
    }

    /// <inheritdoc/>
    public double PValueAbove(double limit) => Hits == 0 || limit >= 1 ? 1 : limit < 0 ? 0 : Beta.CDF(Hits, Trials - Hits + 1, limit);

    /// <inheritdoc/>
    public double PValueBelow(double limit) => Hits == Trials || limit <= 0 ? 1 : limit > 1 ? 0 : 1 - Beta.CDF(Hits + 1, Trials - Hits, limit);
}
