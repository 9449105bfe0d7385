using System.Numerics;
using System.Runtime.CompilerServices;

namespace CslRepro.Numerics.Simd;

/// <summary>One lane: the reference that every width agrees with.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TElement">What differs between the two.</typeparam>
internal readonly unsafe struct Scalar<T, TElement> : ISimd<T, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TElement : struct, IElement<T>
{
    public static int Width => 1;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Load(T* source) =>
        *source;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* target, T value) =>
        *target = value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Broadcast(T value) =>
        value;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Add(T left, T right) =>
        left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Subtract(T left, T right) =>
        left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Multiply(T left, T right) =>
        left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Divide(T left, T right) =>
        left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T SquareRoot(T value) =>
        T.Sqrt(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MultiplyAdd(T left, T right, T addend) =>
        T.FusedMultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T NegatedMultiplyAdd(T left, T right, T minuend) =>
        T.FusedMultiplyAdd(-left, right, minuend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Absolute(T value) =>
        T.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T CopySign(T magnitude, T sign) =>
        T.CopySign(magnitude, sign);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T SelectLessThan(T left, T right, T whenLess, T otherwise) =>
        left < right ? whenLess : otherwise;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Lesser(T left, T right) =>
        left < right ? left : right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Greater(T left, T right) =>
        left > right ? left : right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T ScaleByPowerOfTwo(T value, T exponent) =>
        value * TElement.PowerOfTwo(exponent);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp(T value) =>
        TElement.Exp<Scalar<T, TElement>, T>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Tanh(T value) =>
        TElement.Tanh<Scalar<T, TElement>, T>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Sigmoid(T value) =>
        TElement.Sigmoid<Scalar<T, TElement>, T>(value);
}
