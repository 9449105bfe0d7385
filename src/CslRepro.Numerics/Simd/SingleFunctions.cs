using System.Runtime.CompilerServices;

namespace CslRepro.Numerics.Simd;

/// <summary>Elementary functions in single precision, from exactly rounded operations only.</summary>
internal static class SingleFunctions
{
    private const float Log2E = 1.44269504f;
    private const float Ln2High = 0.693359375f;
    private const float Ln2Low = -2.12194440e-4f;

    // 1.5 x 2^23: adding and subtracting it rounds to the nearest integer, ties to even.
    private const float RoundingShift = 12582912f;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, float>
    {
        x = TSimd.SelectLessThan(x, TSimd.Broadcast(-104f), TSimd.Broadcast(-104f), x);
        x = TSimd.SelectLessThan(TSimd.Broadcast(89f), x, TSimd.Broadcast(89f), x);
        var shift = TSimd.Broadcast(RoundingShift);
        var n = TSimd.Subtract(TSimd.MultiplyAdd(x, TSimd.Broadcast(Log2E), shift), shift);
        var r = TSimd.NegatedMultiplyAdd(n, TSimd.Broadcast(Ln2High), x);
        r = TSimd.NegatedMultiplyAdd(n, TSimd.Broadcast(Ln2Low), r);
        var p = TSimd.Broadcast(1.9875691500e-4f);
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.3981999507e-3f));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(8.3334519073e-3f));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(4.1665795894e-2f));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(1.6666665459e-1f));
        p = TSimd.MultiplyAdd(p, r, TSimd.Broadcast(5.0000001201e-1f));
        p = TSimd.MultiplyAdd(p, TSimd.Multiply(r, r), r);
        p = TSimd.Add(p, TSimd.Broadcast(1f));

        // In two halves, so that results near the ends of the range neither overflow early nor lose the subnormals.
        var half = TSimd.Subtract(TSimd.MultiplyAdd(n, TSimd.Broadcast(0.5f), shift), shift);
        return TSimd.ScaleByPowerOfTwo(TSimd.ScaleByPowerOfTwo(p, half), TSimd.Subtract(n, half));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, float>
    {
        var magnitude = TSimd.Absolute(x);
        var z = TSimd.Multiply(x, x);
        var p = TSimd.Broadcast(-5.70498872745e-3f);
        p = TSimd.MultiplyAdd(p, z, TSimd.Broadcast(2.06390887954e-2f));
        p = TSimd.MultiplyAdd(p, z, TSimd.Broadcast(-5.37397155531e-2f));
        p = TSimd.MultiplyAdd(p, z, TSimd.Broadcast(1.33314422036e-1f));
        p = TSimd.MultiplyAdd(p, z, TSimd.Broadcast(-3.33332819422e-1f));
        var near = TSimd.MultiplyAdd(TSimd.Multiply(p, z), magnitude, magnitude);

        var e = TSimd.Exp(TSimd.Add(magnitude, magnitude));
        var one = TSimd.Broadcast(1f);
        var far = TSimd.Subtract(one, TSimd.Divide(TSimd.Broadcast(2f), TSimd.Add(e, one)));
        return TSimd.CopySign(TSimd.SelectLessThan(magnitude, TSimd.Broadcast(0.625f), near, far), x);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, float>
    {
        var one = TSimd.Broadcast(1f);
        return TSimd.Divide(one, TSimd.Add(one, TSimd.Exp(TSimd.Subtract(TSimd.Broadcast(0f), x))));
    }
}
