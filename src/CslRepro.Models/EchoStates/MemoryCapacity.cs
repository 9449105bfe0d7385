using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Models.EchoStates;

/// <summary>
/// The short-term memory capacity: the sum, over delays k, of the squared correlation between an input k steps ago and its best linear reconstruction from the
/// state now (H. Jaeger, "Short term memory in echo state networks", GMD report 152, 2001). At most N for N units.
/// <para>
/// The input is not the task's: one number a step, independent and uniform in (-scaling, scaling), which enters through the input weights of one word, beside
/// the bias. The reconstructions are learnt on one stretch of the run and their correlations measured on the next one, since on the same stretch each delay
/// would add about N / steps by chance.
/// </para>
/// </summary>
/// <param name="Total">The capacity: the sum of <paramref name="ByDelay"/>.</param>
/// <param name="ByDelay">Squared correlations for the delays 1, 2, ...</param>
public sealed record MemoryCapacity(double Total, IReadOnlyList<double> ByDelay)
{
    /// <summary>Measures a reservoir.</summary>
    /// <param name="reservoir">The network.</param>
    /// <param name="inputWord">Whose input weights the input enters through.</param>
    /// <param name="inputScaling">Largest magnitude of the input, above 0.</param>
    /// <param name="delays">How many delays, 1 or more.</param>
    /// <param name="steps">Length of each of the two stretches; several times N.</param>
    /// <param name="seed">Draws the input.</param>
    /// <param name="regularisation">Ridge of the reconstructions, above 0.</param>
    /// <param name="washout">Steps before the first stretch, at least <paramref name="delays"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range.</exception>
    public static MemoryCapacity Of(
        Reservoir reservoir, int inputWord, double inputScaling, int delays, int steps, ulong seed, double regularisation = 1e-9, int washout = 200)
    {
        ArgumentNullException.ThrowIfNull(reservoir);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)inputWord, (uint)reservoir.Words);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(inputScaling);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(delays);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(regularisation);
        ArgumentOutOfRangeException.ThrowIfLessThan(washout, delays);
        var input = new double[washout + (2 * steps)];
        new RandomStream(seed, "memory capacity/input").Fill(input);
        for (var t = 0; t < input.Length; t++)
        {
            input[t] = inputScaling * ((2 * input[t]) - 1);
        }

        var samples = Run(reservoir, inputWord, input);
        var weights = RidgeReadout.Learn(samples.RowRange(washout, steps), Delayed(input, washout, steps, delays), regularisation);
        var rebuilt = new Matrix<double>(steps, delays);
        MatrixProduct.MultiplyByTransposed(samples.RowRange(washout + steps, steps), weights, rebuilt);
        var target = Delayed(input, washout + steps, steps, delays);
        var byDelay = Enumerable.Range(0, delays).Select(delay => SquaredCorrelation(rebuilt, target, delay)).ToArray();
        return new MemoryCapacity(byDelay.Sum(), byDelay);
    }

    private static Matrix<double> Run(Reservoir reservoir, int word, double[] input)
    {
        var units = reservoir.Units;
        var recurrent = reservoir.Recurrent.Convert<double>();
        var samples = new Matrix<double>(input.Length, units + 1);
        var state = new Matrix<double>(1, units);
        var drive = new Matrix<double>(1, units);
        for (var t = 0; t < input.Length; t++)
        {
            MatrixProduct.MultiplyByTransposed(state, recurrent, drive);
            var row = samples.Row(t);
            row[0] = 1;
            for (var unit = 0; unit < units; unit++)
            {
                var sum = drive[0, unit] + (reservoir.Input[unit, 0] + (reservoir.Input[unit, 1 + word] * input[t]));
                state[0, unit] = ((1 - reservoir.Leak) * state[0, unit]) + (reservoir.Leak * ExactMath.Tanh(sum));
                row[unit + 1] = state[0, unit];
            }
        }

        return samples;
    }

    private static Matrix<double> Delayed(double[] input, int first, int steps, int delays)
    {
        var targets = new Matrix<double>(steps, delays);
        for (var t = 0; t < steps; t++)
        {
            for (var delay = 1; delay <= delays; delay++)
            {
                targets[t, delay - 1] = input[first + t - delay];
            }
        }

        return targets;
    }

    private static double SquaredCorrelation(Matrix<double> left, Matrix<double> right, int column)
    {
        double leftMean = 0, rightMean = 0;
        for (var t = 0; t < left.Rows; t++)
        {
            leftMean += left[t, column];
            rightMean += right[t, column];
        }

        leftMean /= left.Rows;
        rightMean /= left.Rows;
        double both = 0, leftSquares = 0, rightSquares = 0;
        for (var t = 0; t < left.Rows; t++)
        {
            var a = left[t, column] - leftMean;
            var b = right[t, column] - rightMean;
            both = Math.FusedMultiplyAdd(a, b, both);
            leftSquares = Math.FusedMultiplyAdd(a, a, leftSquares);
            rightSquares = Math.FusedMultiplyAdd(b, b, rightSquares);
        }

        return leftSquares == 0 || rightSquares == 0 ? 0 : both * both / (leftSquares * rightSquares);
    }
}
