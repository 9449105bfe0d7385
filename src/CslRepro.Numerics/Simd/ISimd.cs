namespace CslRepro.Numerics.Simd;

/// <summary>
/// The operations of one vector width, so that a kernel is written once and compiled for every width.
/// Each operation acts on every lane by itself and is exactly rounded (IEEE 754), so no result depends on the width.
/// </summary>
/// <typeparam name="TVector">The vector type; for width 1 the scalar itself.</typeparam>
/// <typeparam name="T">The lane type, <see cref="float"/> or <see cref="double"/>.</typeparam>
internal unsafe interface ISimd<TVector, T>
    where T : unmanaged
{
    /// <summary>The number of lanes.</summary>
    static abstract int Width { get; }

    static abstract TVector Load(T* source);

    static abstract void Store(T* target, TVector value);

    static abstract TVector Broadcast(T value);

    static abstract TVector Add(TVector left, TVector right);

    static abstract TVector Subtract(TVector left, TVector right);

    static abstract TVector Multiply(TVector left, TVector right);

    static abstract TVector Divide(TVector left, TVector right);

    static abstract TVector SquareRoot(TVector value);

    /// <summary>left * right + addend, rounded once.</summary>
    static abstract TVector MultiplyAdd(TVector left, TVector right, TVector addend);

    /// <summary>minuend - left * right, rounded once.</summary>
    static abstract TVector NegatedMultiplyAdd(TVector left, TVector right, TVector minuend);

    static abstract TVector Absolute(TVector value);

    /// <summary>The magnitude of one value with the sign bit of another.</summary>
    static abstract TVector CopySign(TVector magnitude, TVector sign);

    /// <summary>Per lane: where left is less than right the first choice, else (also for NaN) the second.</summary>
    static abstract TVector SelectLessThan(TVector left, TVector right, TVector whenLess, TVector otherwise);

    /// <summary>Per lane: left where it is less than right, else (also for NaN) right; one instruction where <see cref="SelectLessThan"/> takes two.</summary>
    static abstract TVector Lesser(TVector left, TVector right);

    /// <summary>Per lane: left where it is greater than right, else (also for NaN) right.</summary>
    static abstract TVector Greater(TVector left, TVector right);

    /// <summary>value * 2^exponent for integral exponents in the normal range of T's exponent.</summary>
    static abstract TVector ScaleByPowerOfTwo(TVector value, TVector exponent);

    /// <summary>e to the power of each lane; see <see cref="SingleFunctions"/> and <see cref="DoubleFunctions"/> for the error bound.</summary>
    static abstract TVector Exp(TVector value);

    /// <summary>The hyperbolic tangent of each lane; see <see cref="SingleFunctions"/> and <see cref="DoubleFunctions"/> for the error bound.</summary>
    static abstract TVector Tanh(TVector value);

    /// <summary>
    /// The logistic function 1 / (1 + e^-x) of each lane; see <see cref="SingleFunctions"/> and <see cref="DoubleFunctions"/> for the error bound.
    /// </summary>
    static abstract TVector Sigmoid(TVector value);
}
