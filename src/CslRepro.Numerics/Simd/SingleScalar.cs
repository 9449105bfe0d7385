using System.Runtime.CompilerServices;

namespace CslRepro.Numerics.Simd;

/// <summary>One lane of single precision: the reference that every width agrees with.</summary>
internal readonly unsafe struct SingleScalar : ISimd<float, float>
{
    public static int Width => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Load(float* source) =>
        *source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(float* target, float value) =>
        *target = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Broadcast(float value) =>
        value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Add(float left, float right) =>
        left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Subtract(float left, float right) =>
        left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Multiply(float left, float right) =>
        left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Divide(float left, float right) =>
        left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SquareRoot(float value) =>
        MathF.Sqrt(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float MultiplyAdd(float left, float right, float addend) =>
        MathF.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float NegatedMultiplyAdd(float left, float right, float minuend) =>
        MathF.FusedMultiplyAdd(-left, right, minuend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Absolute(float value) =>
        MathF.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float CopySign(float magnitude, float sign) =>
        MathF.CopySign(magnitude, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float SelectLessThan(float left, float right, float whenLess, float otherwise) =>
        left < right ? whenLess : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float ScaleByPowerOfTwo(float value, float exponent)
    {
        // Adding 1.5 x 2^23 leaves the integer in the low bits of the significand.
        var integer = BitConverter.SingleToInt32Bits(exponent + 12582912f);
        return value * BitConverter.Int32BitsToSingle((integer + 127) << 23);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Exp(float value) =>
        SingleFunctions.Exp<SingleScalar, float>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Tanh(float value) =>
        SingleFunctions.Tanh<SingleScalar, float>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static float Sigmoid(float value) =>
        SingleFunctions.Sigmoid<SingleScalar, float>(value);
}
