namespace CslRepro.Analysis;

/// <summary>
/// How many separate levels a quantity takes: the modes of its histogram. Bins of 1/30 over [-0.5, 1.5], values beyond them in the outermost ones, smoothed
/// twice by (1, 2, 1) / 4. A peak is a mode if it holds a hundredth of all values and the histogram falls to half of it on the way to any higher peak
/// (its prominence is at least half of its height). All in whole numbers, so exact.
/// </summary>
public static class OutputLevels
{
    private const int Bins = 60;
    private const double Lowest = -0.5;
    private const double Width = 1 / 30.0;

    /// <summary>Counts the levels of some values.</summary>
    /// <param name="values">The values; at least one, none of them NaN.</param>
    /// <returns>The number of modes, 0 or more.</returns>
    /// <exception cref="ArgumentException">There are no values, or one is not a number.</exception>
    public static int Count(ReadOnlySpan<double> values)
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException("There are no values.", nameof(values));
        }

        var histogram = new long[Bins];
        foreach (var value in values)
        {
            if (double.IsNaN(value))
            {
                throw new ArgumentException("A value is not a number.", nameof(values));
            }

            histogram[(int)Math.Clamp(Math.Floor((value - Lowest) / Width), 0, Bins - 1)]++;
        }

        // Two smoothings multiply every count by 16.
        var smooth = Smooth(Smooth(histogram));
        var least = 16L * values.Length / 100;
        var modes = 0;
        for (var bin = 0; bin < Bins; bin++)
        {
            var isPeak = smooth[bin] >= least && (bin == 0 || smooth[bin - 1] < smooth[bin]) && (bin == Bins - 1 || smooth[bin + 1] <= smooth[bin]);
            if (isPeak && StandsOut(smooth, bin, -1) && StandsOut(smooth, bin, 1))
            {
                modes++;
            }
        }

        return modes;
    }

    // Whether the histogram falls to half of a peak before it rises above the peak, in one direction.
    private static bool StandsOut(long[] smooth, int peak, int direction)
    {
        for (var bin = peak + direction; bin >= 0 && bin < Bins; bin += direction)
        {
            if (2 * smooth[bin] <= smooth[peak])
            {
                return true;
            }

            // Of two equally high peaks the first one counts.
            if (smooth[bin] > smooth[peak] || (direction < 0 && smooth[bin] == smooth[peak]))
            {
                return false;
            }
        }

        return true;
    }

    private static long[] Smooth(long[] counts)
    {
        var smooth = new long[Bins];
        for (var bin = 0; bin < Bins; bin++)
        {
            smooth[bin] = (2 * counts[bin]) + (bin > 0 ? counts[bin - 1] : counts[bin]) + (bin < Bins - 1 ? counts[bin + 1] : counts[bin]);
        }

        return smooth;
    }
}
