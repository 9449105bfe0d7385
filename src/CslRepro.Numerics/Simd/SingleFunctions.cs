using System.Runtime.CompilerServices;

namespace CslRepro.Numerics.Simd;

/// <summary>
/// Elementary functions in single precision, from exactly rounded operations only: the same bits at every vector width.
/// <para>
/// Largest errors over all floats, in units of the last place: Exp 1.042 (at -5.855902), Tanh 0.972 (at -0.91250104),
/// Sigmoid 2.402 (at -4.157294). Exp and Tanh never fall where they should rise; Sigmoid does by its rounding errors. These are
/// what the explicit tests of the class SingleFunctionTests print.
/// </para>
/// </summary>
internal static class SingleFunctions
{
    private const float Log2E = 1.44269504f;

    // ln 2 in two parts, the first so short that its product with every exponent is exact.
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    // 1.5 x 2^23: adding and subtracting it rounds to the nearest integer, ties to even.
    private const float RoundingShift = 12582912f;

    /// <summary>e^x: 0 far below, infinity far above, gradually underflowing in between; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, float>
    {
        x = TSimd.SelectLessThan(x, TSimd.Broadcast(-104f), TSimd.Broadcast(-104f), x);
        x = TSimd.SelectLessThan(TSimd.Broadcast(89f), x, TSimd.Broadcast(89f), x);
        var p = TSimd.Add(ReducedExpMinusOne<TSimd, TVector>(x, out var n), TSimd.Broadcast(1f));
        return ScaleInTwoSteps<TSimd, TVector>(p, n);
    }

    /// <summary>tanh x: odd, never beyond 1; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, float>
    {
        // Up to 1: x + x z P(z), z = x². P is the minimax polynomial (Remez' algorithm) of (tanh(√z) / √z - 1) / z on [0, 1].
        var one = TSimd.Broadcast(1f);
        var magnitude = TSimd.Absolute(x);
        var z = TSimd.Multiply(x, x);
        var near = TSimd.Broadcast(-0.000358452817f);
        near = TSimd.MultiplyAdd(near, z, TSimd.Broadcast(0.00230136723f));
        near = TSimd.MultiplyAdd(near, z, TSimd.Broadcast(-0.0079461094f));
        near = TSimd.MultiplyAdd(near, z, TSimd.Broadcast(0.0214866586f));
        near = TSimd.MultiplyAdd(near, z, TSimd.Broadcast(-0.0538798049f));
        near = TSimd.MultiplyAdd(near, z, TSimd.Broadcast(0.133323446f));
        near = TSimd.MultiplyAdd(near, z, TSimd.Broadcast(-0.333332956f));
        near = TSimd.MultiplyAdd(TSimd.Multiply(near, z), magnitude, magnitude);

        // Beyond: 1 - 2 / (e^2x + 1), where e^2x + 1 = 2^n (p + 1) + 1 = 2^n p + (2^n + 1) is rounded once.
        var twice = TSimd.Add(magnitude, magnitude);
        twice = TSimd.SelectLessThan(TSimd.Broadcast(20f), twice, TSimd.Broadcast(20f), twice);
        var p = ReducedExpMinusOne<TSimd, TVector>(twice, out var n);
        var scale = TSimd.ScaleByPowerOfTwo(one, n);
        var far = TSimd.Subtract(one, TSimd.Divide(TSimd.Broadcast(2f), TSimd.MultiplyAdd(p, scale, TSimd.Add(scale, one))));
        return TSimd.CopySign(TSimd.SelectLessThan(magnitude, one, near, far), x);
    }

    /// <summary>1 / (1 + e^-x), from e^-|x|, which cannot overflow; NaN for NaN.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, float>
    {
        var zero = TSimd.Broadcast(0f);
        var one = TSimd.Broadcast(1f);
        var negative = TSimd.Subtract(zero, TSimd.Absolute(x));
        negative = TSimd.SelectLessThan(negative, TSimd.Broadcast(-104f), TSimd.Broadcast(-104f), negative);
        var p = TSimd.Add(ReducedExpMinusOne<TSimd, TVector>(negative, out var n), one);
        var e = ScaleInTwoSteps<TSimd, TVector>(p, n);
        return TSimd.Divide(TSimd.SelectLessThan(x, zero, e, one), TSimd.Add(one, e));
    }

    /// <summary>e^r - 1 where x = n ln 2 + r and |r| is at most half of ln 2.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ReducedExpMinusOne<TSimd, TVector>(TVector x, out TVector n)
        where TSimd : struct, ISimd<TVector, float>
    {
        var shift = TSimd.Broadcast(RoundingShift);
        n = TSimd.Subtract(TSimd.MultiplyAdd(x, TSimd.Broadcast(Log2E), shift), shift);
        var r = TSimd.NegatedMultiplyAdd(n, TSimd.Broadcast(Ln2High), x);
        r = TSimd.NegatedMultiplyAdd(n, TSimd.Broadcast(Ln2Low), r);

        // The minimax polynomial (Remez' algorithm) of (e^r - 1 - r) / r².
        var p = TSimd.Broadcast(0.00139505731f);
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(0.00836894661f));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(0.041666206f));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(0.166665182f));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(0.5f));
        return TSimd.MultiplyAdd(p, TSimd.Multiply(r, r), r);
    }

    /// <summary>p 2^n in two halves, so that results near the ends of the range neither overflow early nor lose the subnormals.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TVector ScaleInTwoSteps<TSimd, TVector>(TVector p, TVector n)
        where TSimd : struct, ISimd<TVector, float>
    {
        var shift = TSimd.Broadcast(RoundingShift);
        var half = TSimd.Subtract(TSimd.MultiplyAdd(n, TSimd.Broadcast(0.5f), shift), shift);
        return TSimd.ScaleByPowerOfTwo(TSimd.ScaleByPowerOfTwo(p, half), TSimd.Subtract(n, half));
    }
}
