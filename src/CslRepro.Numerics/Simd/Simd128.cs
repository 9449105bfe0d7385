using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace CslRepro.Numerics.Simd;

/// <summary>4 lanes of single or 2 of double precision in 128 bits.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <typeparam name="TElement">What differs between the two.</typeparam>
internal readonly unsafe struct Simd128<T, TElement> : ISimd<Vector128<T>, T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
    where TElement : struct, IElement<T>
{
    public static int Width => Vector128<T>.Count;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Load(T* source) =>
        Vector128.Load(source);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(T* target, Vector128<T> value) =>
        value.Store(target);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Broadcast(T value) =>
        Vector128.Create(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Add(Vector128<T> left, Vector128<T> right) =>
        left + right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Subtract(Vector128<T> left, Vector128<T> right) =>
        left - right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Multiply(Vector128<T> left, Vector128<T> right) =>
        left * right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Divide(Vector128<T> left, Vector128<T> right) =>
        left / right;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> SquareRoot(Vector128<T> value) =>
        Vector128.Sqrt(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> MultiplyAdd(Vector128<T> left, Vector128<T> right, Vector128<T> addend) =>
        TElement.MultiplyAdd(left, right, addend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> NegatedMultiplyAdd(Vector128<T> left, Vector128<T> right, Vector128<T> minuend) =>
        TElement.MultiplyAdd(-left, right, minuend);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Absolute(Vector128<T> value) =>
        Vector128.Abs(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> CopySign(Vector128<T> magnitude, Vector128<T> sign) =>
        Vector128.ConditionalSelect(Vector128.Create(T.NegativeZero), sign, magnitude);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> SelectLessThan(Vector128<T> left, Vector128<T> right, Vector128<T> whenLess, Vector128<T> otherwise) =>
        Vector128.ConditionalSelect(Vector128.LessThan(left, right), whenLess, otherwise);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Lesser(Vector128<T> left, Vector128<T> right) =>
        !Sse2.IsSupported ? Vector128.ConditionalSelect(Vector128.LessThan(left, right), left, right)
        : typeof(T) == typeof(float) ? Sse.Min(left.AsSingle(), right.AsSingle()).As<float, T>()
        : Sse2.Min(left.AsDouble(), right.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Greater(Vector128<T> left, Vector128<T> right) =>
        !Sse2.IsSupported ? Vector128.ConditionalSelect(Vector128.GreaterThan(left, right), left, right)
        : typeof(T) == typeof(float) ? Sse.Max(left.AsSingle(), right.AsSingle()).As<float, T>()
        : Sse2.Max(left.AsDouble(), right.AsDouble()).As<double, T>();

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> ScaleByPowerOfTwo(Vector128<T> value, Vector128<T> exponent) =>
        value * TElement.PowerOfTwo(exponent);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Exp(Vector128<T> value) =>
        TElement.Exp<Simd128<T, TElement>, Vector128<T>>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Tanh(Vector128<T> value) =>
        TElement.Tanh<Simd128<T, TElement>, Vector128<T>>(value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Sigmoid(Vector128<T> value) =>
        TElement.Sigmoid<Simd128<T, TElement>, Vector128<T>>(value);
}
