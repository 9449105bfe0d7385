using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace CslRepro.Numerics.Simd;

/// <summary>What vectors of <see cref="float"/> do in a way of their own.</summary>
internal readonly struct SingleElement : IElement<float>
{
    // 1.5 x 2^23: added to an integer, it leaves that in the low bits of the significand.
    private const float IntegerShift = 12582912f;

    private const int ExponentBias = 127;
    private const int SignificandBits = 23;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> left, Vector128<float> right, Vector128<float> addend) =>
        Vector128.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> MultiplyAdd(Vector256<float> left, Vector256<float> right, Vector256<float> addend) =>
        Vector256.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> MultiplyAdd(Vector512<float> left, Vector512<float> right, Vector512<float> addend) =>
        Vector512.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float PowerOfTwo(float exponent) =>
        BitConverter.Int32BitsToSingle((BitConverter.SingleToInt32Bits(exponent + IntegerShift) + ExponentBias) << SignificandBits);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> PowerOfTwo(Vector128<float> exponent) =>
        (((exponent + Vector128.Create(IntegerShift)).AsInt32() + Vector128.Create(ExponentBias)) << SignificandBits).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> PowerOfTwo(Vector256<float> exponent) =>
        (((exponent + Vector256.Create(IntegerShift)).AsInt32() + Vector256.Create(ExponentBias)) << SignificandBits).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> PowerOfTwo(Vector512<float> exponent) =>
        (((exponent + Vector512.Create(IntegerShift)).AsInt32() + Vector512.Create(ExponentBias)) << SignificandBits).AsSingle();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Exp<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, float> =>
        SingleFunctions.Exp<TSimd, TVector>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Tanh<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, float> =>
        SingleFunctions.Tanh<TSimd, TVector>(x);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TVector Sigmoid<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, float> =>
        SingleFunctions.Sigmoid<TSimd, TVector>(x);
}
