using System.Runtime.Intrinsics;

namespace CslRepro.Numerics.Simd;

/// <summary>
/// What single and double precision do each in its own way, so that a vector width is written once for both.
/// <para>
/// A branch on typeof(T) would be shorter, but costs 10 to 25 % of a matrix product's speed (measured on AVX-512): the two arms give the compiler a temporary
/// for each multiply-add, more than it keeps in registers. A static abstract member leaves nothing behind.
/// </para>
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
internal interface IElement<T>
    where T : unmanaged
{
    /// <summary>left * right + addend, rounded once.</summary>
    static abstract Vector128<T> MultiplyAdd(Vector128<T> left, Vector128<T> right, Vector128<T> addend);

    /// <inheritdoc cref="MultiplyAdd(Vector128{T}, Vector128{T}, Vector128{T})"/>
    static abstract Vector256<T> MultiplyAdd(Vector256<T> left, Vector256<T> right, Vector256<T> addend);

    /// <inheritdoc cref="MultiplyAdd(Vector128{T}, Vector128{T}, Vector128{T})"/>
    static abstract Vector512<T> MultiplyAdd(Vector512<T> left, Vector512<T> right, Vector512<T> addend);

    /// <summary>2^exponent for integral exponents in the normal range of T's exponent.</summary>
    static abstract T PowerOfTwo(T exponent);

    /// <inheritdoc cref="PowerOfTwo(T)"/>
    static abstract Vector128<T> PowerOfTwo(Vector128<T> exponent);

    /// <inheritdoc cref="PowerOfTwo(T)"/>
    static abstract Vector256<T> PowerOfTwo(Vector256<T> exponent);

    /// <inheritdoc cref="PowerOfTwo(T)"/>
    static abstract Vector512<T> PowerOfTwo(Vector512<T> exponent);

    /// <summary>e to the power of each lane.</summary>
    static abstract TVector Exp<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, T>;

    /// <summary>The hyperbolic tangent of each lane.</summary>
    static abstract TVector Tanh<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, T>;

    /// <summary>The logistic function 1 / (1 + e^-x) of each lane.</summary>
    static abstract TVector Sigmoid<TSimd, TVector>(TVector x)
        where TSimd : struct, ISimd<TVector, T>;
}
