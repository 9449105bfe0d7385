using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Umap.Layout;

/// <summary>
/// The attractive and repulsive coefficients by which a difference y_i - y_j is multiplied.
/// Source: McInnes, Healy, Melville (2018), section 3.2: with d = |y_i - y_j|, attraction
/// -2ab d^(2(b-1)) / (1 + a d^(2b)) (as in the reference implementation, whose denominator holds the curve's own argument)
/// and repulsion 2 gamma b / ((0.001 + d²)(1 + a d^(2b))).
/// </summary>
internal readonly struct CurveMoves(float a, float b, float repulsion)
{
    /// <summary>No component of a gradient exceeds this.</summary>
    public const float Clip = 4f;

    // Nearer or farther than this (squared) points count as being at this distance, which keeps powers of two in range for b up to 3.
    private const float LeastSquared = 1e-12f;
    private const float GreatestSquared = 1e12f;

    private const float RoundingShift = 12582912f;

    public float A { get; } = a;

    public float B { get; } = b;

    public float Repulsion { get; } = repulsion;

    /// <summary>
    /// x^b, with a relative error below 2e-5: log2(1 + f) = f + f (1 - f) q(f), then 2^r by a polynomial on [-1/2, 1/2].
    /// Both polynomials are least-maximum fits; every operation is exactly rounded.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Power<TSimd, TVector>(TVector x, TVector b)
        where TSimd : struct, ISimd<TVector, float>
    {
        var one = TSimd.Broadcast(1f);
        var f = TSimd.Subtract(FloatBits.Split(x, out var exponent), one);
        var q = TSimd.Broadcast(-0.0451490408f);
        q = TSimd.MultiplyAdd(q, f, TSimd.Broadcast(0.148426643f));
        q = TSimd.MultiplyAdd(q, f, TSimd.Broadcast(-0.267179404f));
        q = TSimd.MultiplyAdd(q, f, TSimd.Broadcast(0.441917039f));
        var bend = TSimd.NegatedMultiplyAdd(f, f, f);
        var log = TSimd.Add(exponent, TSimd.MultiplyAdd(bend, q, f));
        var y = TSimd.Multiply(log, b);

        var shift = TSimd.Broadcast(RoundingShift);
        var n = TSimd.Subtract(TSimd.Add(y, shift), shift);
        var r = TSimd.Subtract(y, n);
        var p = TSimd.Broadcast(0.00968571122f);
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(0.0559220257f));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(0.240218655f));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(0.693121036f));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.00000015f));
        return TSimd.ScaleByPowerOfTwo(p, n);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Attraction<TSimd, TVector>(TVector squared)
        where TSimd : struct, ISimd<TVector, float>
    {
        squared = InRange<TSimd, TVector>(squared);
        var power = Power<TSimd, TVector>(squared, TSimd.Broadcast(B));
        var numerator = TSimd.Multiply(power, TSimd.Broadcast(-2f * A * B));
        var denominator = TSimd.Multiply(squared, TSimd.MultiplyAdd(TSimd.Broadcast(A), power, TSimd.Broadcast(1f)));
        return TSimd.Divide(numerator, denominator);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TVector Repel<TSimd, TVector>(TVector squared)
        where TSimd : struct, ISimd<TVector, float>
    {
        squared = InRange<TSimd, TVector>(squared);
        var power = Power<TSimd, TVector>(squared, TSimd.Broadcast(B));
        var denominator = TSimd.Multiply(TSimd.Add(squared, TSimd.Broadcast(0.001f)), TSimd.MultiplyAdd(TSimd.Broadcast(A), power, TSimd.Broadcast(1f)));
        return TSimd.Divide(TSimd.Broadcast(2f * Repulsion * B), denominator);
    }

    /// <summary>position + rate * clip(coefficient * difference).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Move<TSimd, TVector>(TVector position, TVector coefficient, TVector difference, TVector rate)
        where TSimd : struct, ISimd<TVector, float>
    {
        var low = TSimd.Broadcast(-Clip);
        var high = TSimd.Broadcast(Clip);
        var gradient = TSimd.Multiply(coefficient, difference);
        gradient = TSimd.Lesser(high, TSimd.Greater(low, gradient));
        return TSimd.MultiplyAdd(rate, gradient, position);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector InRange<TSimd, TVector>(TVector squared)
        where TSimd : struct, ISimd<TVector, float>
    {
        var least = TSimd.Broadcast(LeastSquared);
        var greatest = TSimd.Broadcast(GreatestSquared);
        return TSimd.Lesser(greatest, TSimd.Greater(least, squared));
    }
}
