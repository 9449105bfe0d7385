using System.Runtime.CompilerServices;

namespace CslRepro.Numerics.Simd;

/// <summary>One lane of double precision: the reference that every width agrees with.</summary>
internal readonly unsafe struct DoubleScalar : ISimd<double, double>
{
    public static int Width => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Load(double* source) =>
        *source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(double* target, double value) =>
        *target = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Broadcast(double value) =>
        value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Add(double left, double right) =>
        left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Subtract(double left, double right) =>
        left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Multiply(double left, double right) =>
        left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Divide(double left, double right) =>
        left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SquareRoot(double value) =>
        Math.Sqrt(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double MultiplyAdd(double left, double right, double addend) =>
        Math.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double NegatedMultiplyAdd(double left, double right, double minuend) =>
        Math.FusedMultiplyAdd(-left, right, minuend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Absolute(double value) =>
        Math.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double CopySign(double magnitude, double sign) =>
        Math.CopySign(magnitude, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double SelectLessThan(double left, double right, double whenLess, double otherwise) =>
        left < right ? whenLess : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double ScaleByPowerOfTwo(double value, double exponent)
    {
        // Adding 1.5 x 2^52 leaves the integer in the low bits of the significand.
        var integer = BitConverter.DoubleToInt64Bits(exponent + 6755399441055744.0);
        return value * BitConverter.Int64BitsToDouble((integer + 1023) << 52);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Exp(double value) =>
        DoubleFunctions.Exp<DoubleScalar, double>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Tanh(double value) =>
        DoubleFunctions.Tanh<DoubleScalar, double>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static double Sigmoid(double value) =>
        DoubleFunctions.Sigmoid<DoubleScalar, double>(value);
}
