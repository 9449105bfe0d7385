using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CslRepro.Numerics.Simd;

/// <summary>What vectors of <see cref="double"/> do in a way of their own.</summary>
internal readonly struct DoubleElement : IElement<double>
{
    // 1.5 x 2^52: added to an integer, it leaves that in the low bits of the significand.
    private const double IntegerShift = 6755399441055744.0;

    private const long ExponentBias = 1023;
    private const int SignificandBits = 52;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> MultiplyAdd(Vector128<double> left, Vector128<double> right, Vector128<double> addend) =>
        Vector128.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> MultiplyAdd(Vector256<double> left, Vector256<double> right, Vector256<double> addend) =>
        Vector256.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> MultiplyAdd(Vector512<double> left, Vector512<double> right, Vector512<double> addend) =>
        Vector512.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double PowerOfTwo(double exponent) =>
        BitConverter.Int64BitsToDouble((BitConverter.DoubleToInt64Bits(exponent + IntegerShift) + ExponentBias) << SignificandBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<double> PowerOfTwo(Vector128<double> exponent) =>
        (((exponent + Vector128.Create(IntegerShift)).AsInt64() + Vector128.Create(ExponentBias)) << SignificandBits).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<double> PowerOfTwo(Vector256<double> exponent) =>
        (((exponent + Vector256.Create(IntegerShift)).AsInt64() + Vector256.Create(ExponentBias)) << SignificandBits).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<double> PowerOfTwo(Vector512<double> exponent) =>
        (((exponent + Vector512.Create(IntegerShift)).AsInt64() + Vector512.Create(ExponentBias)) << SignificandBits).AsDouble();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, double> =>
        DoubleFunctions.Exp<TSimd, TVector>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, double> =>
        DoubleFunctions.Tanh<TSimd, TVector>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, double> =>
        DoubleFunctions.Sigmoid<TSimd, TVector>(x);
}
