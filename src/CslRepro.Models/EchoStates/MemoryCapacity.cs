using System.Globalization;
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
    // 2^-52.
    private const double Rounding = 2.220446049250313e-16;

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

        return OfStates(Run(reservoir, inputWord, input), input, delays, steps, regularisation, washout);
    }

    /// <summary>Measures the recorded states of any system that an input drives.</summary>
    /// <param name="samples">
    /// The states, a row a step, each as [1; r]; row t is the state after input t. At least <paramref name="washout"/> + 2 <paramref name="steps"/> rows.
    /// </param>
    /// <param name="input">The input, as many numbers as there are rows. The bound N holds only if they are independent.</param>
    /// <param name="delays">How many delays, 1 or more.</param>
    /// <param name="steps">Length of each of the two stretches; several times N.</param>
    /// <param name="regularisation">Ridge of the reconstructions, above 0.</param>
    /// <param name="washout">Steps before the first stretch, at least <paramref name="delays"/>.</param>
    /// <returns>The capacity.</returns>
    /// <exception cref="ArgumentException">The record is too short, or states and input differ in length.</exception>
    public static MemoryCapacity OfStates(
        Matrix<double> samples, ReadOnlySpan<double> input, int delays, int steps, double regularisation = 1e-9, int washout = 200)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(delays);
        ArgumentOutOfRangeException.ThrowIfLessThan(steps, 2);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(regularisation);
        ArgumentOutOfRangeException.ThrowIfLessThan(washout, delays);
        if (input.Length != samples.Rows || samples.Rows - washout < 2L * steps)
        {
            throw new ArgumentException(
                $"{samples.Rows} states and {input.Length} inputs: equally many are needed, {washout} + 2 x {steps} or more.", nameof(samples));
        }

        var weights = RidgeReadout.Learn(samples.RowRange(washout, steps), Delayed(input, washout, steps, delays), regularisation);
        var rebuilt = new Matrix<double>(steps, delays);
        MatrixProduct.MultiplyByTransposed(samples.RowRange(washout + steps, steps), weights, rebuilt);
        var target = Delayed(input, washout + steps, steps, delays);
        var byDelay = Enumerable.Range(0, delays).Select(delay => SquaredCorrelation(rebuilt, target, delay)).ToArray();
        return new MemoryCapacity(byDelay.Sum(), byDelay);
    }

    /// <summary>
    /// Calculates the capacity of a linear network r_t = W r_{t-1} + w u_t with independent input u, without data: the input k steps ago is in the state as
    /// v_k = W^k w, the states' covariance is C = Σ v_k v_kᵀ, and the squared correlation is v_kᵀ C⁻¹ v_k (Jaeger's report, section 4).
    /// </summary>
    /// <param name="recurrent">W, N x N, of spectral radius below 1.</param>
    /// <param name="inputWeights">w, N numbers.</param>
    /// <param name="delays">How many delays, N or more: so many that W^k w has vanished, since C leaves out inputs of longer ago.</param>
    /// <returns>The capacity.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit.</exception>
    /// <exception cref="ArithmeticException">C is singular in double precision: the states do not tell the inputs apart.</exception>
    public static MemoryCapacity OfLinear(Matrix<double> recurrent, ReadOnlySpan<double> inputWeights, int delays)
    {
        ArgumentNullException.ThrowIfNull(recurrent);
        var units = recurrent.Rows;
        if (recurrent.Columns != units || inputWeights.Length != units)
        {
            throw new ArgumentException(
                $"{units} x {recurrent.Columns} recurrent weights and {inputWeights.Length} input weights do not fit.", nameof(inputWeights));
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(delays, units);
        var traces = new Matrix<double>(delays + 1, units);
        inputWeights.CopyTo(traces.Row(0));
        for (var delay = 1; delay <= delays; delay++)
        {
            MatrixProduct.MultiplyByTransposed(traces.RowRange(delay - 1, 1), recurrent, traces.RowRange(delay, 1));
        }

        // With C = L Lᵀ the squared correlation is the squared length of L⁻¹ v_k.
        var covariance = new Matrix<double>(units, units);
        MatrixProduct.SymmetricUpdate(traces, covariance);
        var variances = Enumerable.Range(0, units).Select(unit => covariance[unit, unit]).ToArray();
        Cholesky.Factor(covariance);
        RequireRegular(covariance, variances, delays + 1);
        var solved = traces.Transpose();
        Cholesky.SolveLower(covariance, solved);
        var byDelay = new double[delays];
        for (var unit = 0; unit < units; unit++)
        {
            for (var delay = 1; delay <= delays; delay++)
            {
                byDelay[delay - 1] = Math.FusedMultiplyAdd(solved[unit, delay], solved[unit, delay], byDelay[delay - 1]);
            }
        }

        return new MemoryCapacity(byDelay.Sum(), byDelay);
    }

    /// <summary>
    /// A pivot is what is left of a unit's variance when the units before it are known. Each of the variance's terms, and each of those units, may add a
    /// rounding; below their number of roundings nothing of a pivot is known, not even its sign, and a capacity that rests on it may be any number.
    /// </summary>
    private static void RequireRegular(Matrix<double> factor, double[] variances, int terms)
    {
        var roundings = (terms + variances.Length) * Rounding;
        for (var unit = 0; unit < variances.Length; unit++)
        {
            var pivot = factor[unit, unit] * factor[unit, unit];
            if (!(pivot > roundings * variances[unit]))
            {
                throw new ArithmeticException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"The states' covariance is singular in double precision: of unit {unit}'s variance of {variances[unit]:G4} the units before it leave "
                        + $"{pivot:G4}, which is rounding. The states do not tell the inputs apart."));
            }
        }
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

    private static Matrix<double> Delayed(ReadOnlySpan<double> input, int first, int steps, int delays)
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
