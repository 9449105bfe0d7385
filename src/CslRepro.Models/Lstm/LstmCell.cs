using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Lstm;

/// <summary>
/// One step of the LSTM's cells, forward and back, vectorised across units. The four gates lie side by side without gaps
/// (Keras' layout), so a whole vector at the end of one gate reaches into the next; what is computed there is never used.
/// Source: S. Hochreiter, J. Schmidhuber, "Long Short-Term Memory", Neural Computation 9(8), 1997, with the forget gate of
/// F. A. Gers, J. Schmidhuber, F. Cummins, "Learning to Forget", Neural Computation 12(10), 2000.
/// </summary>
internal static unsafe class LstmCell<TSimd, TVector, T>
    where TSimd : struct, ISimd<TVector, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    /// <summary>
    /// i, f, o = gate(z), g = tanh(z), c' = f c + (i g), h = o tanh(c').
    /// </summary>
    /// <param name="hard">Whether the gates use the hard sigmoid.</param>
    /// <param name="units">Number of units N.</param>
    /// <param name="unitRow">Padded number of units.</param>
    /// <param name="inputs">What enters the gates, z: one gate row.</param>
    /// <param name="cellBefore">c, one unit row.</param>
    /// <param name="activations">Receives i, f, g, o and tanh(c'): five unit rows.</param>
    /// <param name="cellAfter">Receives c'; may be the same memory as c.</param>
    /// <param name="hiddenAfter">Receives h.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(bool hard, int units, int unitRow, T* inputs, T* cellBefore, T* activations, T* cellAfter, T* hiddenAfter)
    {
        for (var u = 0; u < units; u += TSimd.Width)
        {
            var i = Gate(hard, TSimd.Load(inputs + u));
            var f = Gate(hard, TSimd.Load(inputs + units + u));
            var g = TSimd.Tanh(TSimd.Load(inputs + (2 * units) + u));
            var o = Gate(hard, TSimd.Load(inputs + (3 * units) + u));
            var c = TSimd.MultiplyAdd(f, TSimd.Load(cellBefore + u), TSimd.Multiply(i, g));
            var tanh = TSimd.Tanh(c);
            TSimd.Store(activations + u, i);
            TSimd.Store(activations + unitRow + u, f);
            TSimd.Store(activations + (2 * unitRow) + u, g);
            TSimd.Store(activations + (3 * unitRow) + u, o);
            TSimd.Store(activations + (4 * unitRow) + u, tanh);
            TSimd.Store(cellAfter + u, c);
            TSimd.Store(hiddenAfter + u, TSimd.Multiply(o, tanh));
        }
    }

    /// <summary>
    /// With dh and dc the loss's derivatives by the states after the step:
    /// dc = dc + (dh o)(1 - tanh²(c')), dz_i = (dc g) i', dz_f = (dc c) f', dz_g = (dc i)(1 - g²), dz_o = (dh tanh(c')) o',
    /// where i' is i - i² for the sigmoid, and 0.2 or 0 for the hard one; what goes on to the step before is dc f.
    /// </summary>
    /// <param name="hard">Whether the gates use the hard sigmoid.</param>
    /// <param name="units">Number of units N.</param>
    /// <param name="unitRow">Padded number of units.</param>
    /// <param name="activations">What <see cref="Forward"/> left there.</param>
    /// <param name="cellBefore">c, one unit row.</param>
    /// <param name="hiddenGradient">dh, one unit row, its padding zero.</param>
    /// <param name="cellGradient">dc, one unit row, its padding zero; replaced by that of the step before.</param>
    /// <param name="target">Receives dz: one gate row. Its padding becomes zero, because dh and dc are zero there.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Backward(bool hard, int units, int unitRow, T* activations, T* cellBefore, T* hiddenGradient, T* cellGradient, T* target)
    {
        var width = TSimd.Width;
        var one = TSimd.Broadcast(T.One);

        // From the last vector to the first, gates in their order: what a whole vector writes beyond its gate's end
        // lies in the next gate's first vector, which is written after it.
        for (var u = (units - 1) / width * width; u >= 0; u -= width)
        {
            var i = TSimd.Load(activations + u);
            var f = TSimd.Load(activations + unitRow + u);
            var g = TSimd.Load(activations + (2 * unitRow) + u);
            var o = TSimd.Load(activations + (3 * unitRow) + u);
            var tanh = TSimd.Load(activations + (4 * unitRow) + u);
            var dh = TSimd.Load(hiddenGradient + u);
            var slope = TSimd.NegatedMultiplyAdd(tanh, tanh, one);
            var dc = TSimd.MultiplyAdd(TSimd.Multiply(dh, o), slope, TSimd.Load(cellGradient + u));
            var di = TSimd.Multiply(TSimd.Multiply(dc, g), Slope(hard, i));
            var df = TSimd.Multiply(TSimd.Multiply(dc, TSimd.Load(cellBefore + u)), Slope(hard, f));
            var dg = TSimd.Multiply(TSimd.Multiply(dc, i), TSimd.NegatedMultiplyAdd(g, g, one));
            var dq = TSimd.Multiply(TSimd.Multiply(dh, tanh), Slope(hard, o));
            TSimd.Store(cellGradient + u, TSimd.Multiply(dc, f));
            TSimd.Store(target + u, di);
            TSimd.Store(target + units + u, df);
            TSimd.Store(target + (2 * units) + u, dg);
            TSimd.Store(target + (3 * units) + u, dq);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Gate(bool hard, TVector x)
    {
        if (!hard)
        {
            return TSimd.Sigmoid(x);
        }

        var zero = TSimd.Broadcast(T.Zero);
        var one = TSimd.Broadcast(T.One);
        var line = TSimd.MultiplyAdd(TSimd.Broadcast(T.CreateTruncating(0.2)), x, TSimd.Broadcast(T.CreateTruncating(0.5)));
        line = TSimd.SelectLessThan(line, zero, zero, line);
        return TSimd.SelectLessThan(one, line, one, line);
    }

    /// <summary>The gate's derivative, from its value.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector Slope(bool hard, TVector value)
    {
        if (!hard)
        {
            return TSimd.NegatedMultiplyAdd(value, value, value);
        }

        var zero = TSimd.Broadcast(T.Zero);
        var slope = TSimd.SelectLessThan(value, TSimd.Broadcast(T.One), TSimd.Broadcast(T.CreateTruncating(0.2)), zero);
        return TSimd.SelectLessThan(zero, value, slope, zero);
    }
}
