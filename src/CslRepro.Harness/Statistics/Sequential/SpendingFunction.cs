using CslRepro.Numerics;

namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// How much of a test's error may have been spent when a share of the seeds is in.
/// Source: K. K. G. Lan, D. L. DeMets, "Discrete sequential boundaries for clinical trials", Biometrika 70, 1983.
/// </summary>
public sealed class SpendingFunction
{
    private readonly Func<double, double, double> spent;

    private SpendingFunction(string name, Func<double, double, double> spent)
    {
        Name = name;
        this.spent = spent;
    }

    /// <summary>α ln(1 + (e - 1) t): nearly the same nominal level at each of several equal looks, as in S. J. Pocock, Biometrika 64, 1977.</summary>
    public static SpendingFunction Pocock { get; } = new("Pocock", (alpha, share) => alpha * ExactMath.Log(1 + ((Math.E - 1) * share)));

    /// <summary>
    /// 2 (1 - Φ(z / √t)) with z exceeded with probability α / 2: hardly anything at early looks, as in P. C. O'Brien, T. R. Fleming, Biometrics 35, 1979.
    /// </summary>
    public static SpendingFunction OBrienFleming { get; } =
        new("O'Brien-Fleming", (alpha, share) => 2 * NormalTail.Above(NormalTail.Quantile(alpha / 2) / Math.Sqrt(share)));

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The error that may have been spent.</summary>
    /// <param name="alpha">The test's whole one-sided error, in (0, 1).</param>
    /// <param name="share">The share of the most seeds that is in, in (0, 1].</param>
    /// <returns>A number in [0, <paramref name="alpha"/>], the latter where all seeds are in.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An argument is out of its range.</exception>
    public double Spent(double alpha, double share)
    {
        if (!(alpha is > 0 and < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(alpha), alpha, "A test's error must lie between 0 and 1.");
        }

        if (!(share is > 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "The share of the seeds must be above 0 and at most 1.");
        }

        return share == 1 ? alpha : spent(alpha, share);
    }
}
