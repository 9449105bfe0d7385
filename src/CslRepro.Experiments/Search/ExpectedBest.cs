namespace CslRepro.Experiments.Search;

/// <summary>
/// The least error that so many random trials are expected to find, estimated from all trials of a search.
/// Source: J. Dodge, S. Gururangan, D. Card, R. Schwartz, N. A. Smith, "Show Your Work: Improved Reporting of Experimental Results", EMNLP 2019, section 3.
/// </summary>
public static class ExpectedBest
{
    /// <summary>The expected least of n errors that are drawn independently from the errors that were seen.</summary>
    /// <param name="errors">The errors of all trials, one or more, in any order.</param>
    /// <param name="trials">The number n of trials, 1 or more.</param>
    /// <returns>The sum over sorted errors e of e (((N - i + 1) / N)ⁿ - ((N - i) / N)ⁿ), i = 1 ... N.</returns>
    /// <exception cref="ArgumentException">There is no error, or no trial.</exception>
    public static double Of(IReadOnlyList<double> errors, int trials)
    {
        ArgumentNullException.ThrowIfNull(errors);
        if (errors.Count == 0 || trials < 1)
        {
            throw new ArgumentException($"The best of {trials} trials out of {errors.Count}: both must be 1 or more.", nameof(errors));
        }

        var sorted = errors.Order().ToArray();
        double sum = 0, above = 1;
        for (var i = 0; i < sorted.Length; i++)
        {
            // The chance that all n errors are above the i-th.
            var next = Power((double)(sorted.Length - i - 1) / sorted.Length, trials);
            sum = Math.FusedMultiplyAdd(sorted[i], above - next, sum);
            above = next;
        }

        return sum;
    }

    // By squaring, so that every machine rounds alike.
    private static double Power(double x, int exponent)
    {
        var power = 1.0;
        for (; exponent > 0; exponent >>= 1)
        {
            power *= (exponent & 1) == 1 ? x : 1;
            x *= x;
        }

        return power;
    }
}
