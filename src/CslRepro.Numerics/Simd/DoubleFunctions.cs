using System.Runtime.CompilerServices;

namespace CslRepro.Numerics.Simd;

/// <summary>Elementary functions in double precision, from exactly rounded operations only.</summary>
internal static class DoubleFunctions
{
    private const double Log2E = 1.4426950408889634074;
    private const double Ln2High = 6.93147180369123816490e-01;
    private const double Ln2Low = 1.90821492927058770002e-10;

    // 1.5 x 2^52: adding and subtracting it rounds to the nearest integer, ties to even.
    private const double RoundingShift = 6755399441055744.0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, double>
    {
        x = TSimd.SelectLessThan(x, TSimd.Broadcast(-746.0), TSimd.Broadcast(-746.0), x);
        x = TSimd.SelectLessThan(TSimd.Broadcast(710.0), x, TSimd.Broadcast(710.0), x);
        var shift = TSimd.Broadcast(RoundingShift);
        var n = TSimd.Subtract(TSimd.MultiplyAdd(x, TSimd.Broadcast(Log2E), shift), shift);
        var r = TSimd.NegatedMultiplyAdd(n, TSimd.Broadcast(Ln2High), x);
        r = TSimd.NegatedMultiplyAdd(n, TSimd.Broadcast(Ln2Low), r);
        var p = TSimd.Broadcast(1.0 / 6227020800.0);
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.0 / 479001600.0));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.0 / 39916800.0));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.0 / 3628800.0));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.0 / 362880.0));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.0 / 40320.0));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.0 / 5040.0));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.0 / 720.0));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.0 / 120.0));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.0 / 24.0));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.0 / 6.0));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(0.5));
        p = TSimd.MultiplyAdd(p, TSimd.Multiply(r, r), r);
        p = TSimd.Add(p, TSimd.Broadcast(1.0));

        // In two halves, so that results near the ends of the range neither overflow early nor lose the subnormals.
        var half = TSimd.Subtract(TSimd.MultiplyAdd(n, TSimd.Broadcast(0.5), shift), shift);
        return TSimd.ScaleByPowerOfTwo(TSimd.ScaleByPowerOfTwo(p, half), TSimd.Subtract(n, half));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, double>
    {
        var magnitude = TSimd.Absolute(x);
        var z = TSimd.Multiply(x, x);
        var p = TSimd.Broadcast(-9.64399179425052238628e-1);
        p = TSimd.MultiplyAdd(p, z, TSimd.Broadcast(-9.92877231001918586564e1));
        p = TSimd.MultiplyAdd(p, z, TSimd.Broadcast(-1.61468768441708447952e3));
        var q = TSimd.Add(z, TSimd.Broadcast(1.12811678491632931402e2));
        q = TSimd.MultiplyAdd(q, z, TSimd.Broadcast(2.23548839060100448583e3));
        q = TSimd.MultiplyAdd(q, z, TSimd.Broadcast(4.84406305325125486048e3));
        var near = TSimd.MultiplyAdd(TSimd.Multiply(TSimd.Divide(p, q), z), magnitude, magnitude);

        var e = TSimd.Exp(TSimd.Add(magnitude, magnitude));
        var one = TSimd.Broadcast(1.0);
        var far = TSimd.Subtract(one, TSimd.Divide(TSimd.Broadcast(2.0), TSimd.Add(e, one)));
        return TSimd.CopySign(TSimd.SelectLessThan(magnitude, TSimd.Broadcast(0.625), near, far), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, double>
    {
        var one = TSimd.Broadcast(1.0);
        return TSimd.Divide(one, TSimd.Add(one, TSimd.Exp(TSimd.Subtract(TSimd.Broadcast(0.0), x))));
    }
}
