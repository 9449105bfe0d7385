using CslRepro.Numerics;

namespace CslRepro.Analysis.Units;

/// <summary>Which units of a reservoir its readout listens to (paper, section 4.3). Units are counted without the constant.</summary>
public static class ReadoutUnits
{
    /// <summary>The units with the largest absolute weights to an output.</summary>
    /// <param name="readout">W_out, D x (N + 1), the constant's weights first.</param>
    /// <param name="count">How many units, 0 ... N.</param>
    /// <returns>The units, the largest weight first; of equal ones the first unit.</returns>
    public static IReadOnlyList<int> Largest(Matrix<double> readout, int output, int count)
    {
        ArgumentNullException.ThrowIfNull(readout);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, readout.Columns - 1);
        var weights = readout.Row(output)[1..].ToArray();
        return [.. Enumerable.Range(0, weights.Length).OrderByDescending(unit => Math.Abs(weights[unit])).Take(count)];
    }

    /// <summary>The units that stand among the <paramref name="top"/> largest of more than a number of outputs.</summary>
    /// <param name="readout">W_out, D x (N + 1), the constant's weights first.</param>
    /// <param name="top">How many units count for each output; the paper takes 20.</param>
    /// <param name="moreThan">A unit must stand among them for more outputs than this; the paper takes 5.</param>
    /// <returns>The units, ascending.</returns>
    public static IReadOnlyList<int> MultiPurpose(Matrix<double> readout, int top, int moreThan)
    {
        var counts = OutputsServed(readout, top);
        return [.. Enumerable.Range(0, counts.Length).Where(unit => counts[unit] > moreThan)];
    }

    /// <summary>For how many outputs each unit stands among the largest.</summary>
    /// <param name="readout">W_out, D x (N + 1), the constant's weights first.</param>
    /// <param name="top">How many units count for each output.</param>
    /// <returns>A number for each unit, 0 ... D.</returns>
    public static int[] OutputsServed(Matrix<double> readout, int top)
    {
        ArgumentNullException.ThrowIfNull(readout);
        var counts = new int[readout.Columns - 1];
        for (var output = 0; output < readout.Rows; output++)
        {
            foreach (var unit in Largest(readout, output, top))
            {
                counts[unit]++;
            }
        }

        return counts;
    }

    /// <summary>
    /// A readout whose weights to each output are permuted among the units, each output by itself: the same weights without any meaning.
    /// </summary>
    /// <param name="readout">W_out, D x (N + 1), the constant's weights first; these stay.</param>
    /// <param name="random">The order.</param>
    /// <returns>A readout of the same shape.</returns>
    public static Matrix<double> Permuted(Matrix<double> readout, RandomStream random)
    {
        ArgumentNullException.ThrowIfNull(readout);
        ArgumentNullException.ThrowIfNull(random);
        var permuted = readout.Copy();
        for (var output = 0; output < permuted.Rows; output++)
        {
            random.Shuffle(permuted.Row(output)[1..]);
        }

        return permuted;
    }
}
