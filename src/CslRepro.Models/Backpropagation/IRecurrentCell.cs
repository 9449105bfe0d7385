using System.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// One step of a network with one state of N numbers, h, forward and back, vectorised across units. What enters the units' gates has two parts: the word's,
/// x W + b, and the hidden units', h U + c. A network with one row of bias takes their sum; with two rows a cell gets them apart.
/// The gates lie side by side without gaps (Keras' layout), so a whole vector at the end of one gate reaches into the next; what is computed there is never
/// used.
/// A unit row is a row of N numbers, padded to whole vectors.
/// </summary>
internal unsafe interface IRecurrentCell
{
    /// <summary>How many unit rows a step leaves for its way back.</summary>
    static abstract int ActivationRows { get; }

    /// <summary>From h to the state after the word.</summary>
    /// <param name="units">Number of units N.</param>
    /// <param name="unitRow">Padded number of units.</param>
    /// <param name="inner">The hidden units' part; with one row of bias, all that enters the gates. One gate row.</param>
    /// <param name="input">The word's row of the kernel, x W.</param>
    /// <param name="bias">The bias's first row, b.</param>
    /// <param name="before">h, one unit row.</param>
    /// <param name="activations">Receives what <see cref="Backward"/> needs.</param>
    /// <param name="after">Receives the state after the word; may be the same memory as h.</param>
    static abstract void Forward<TSimd, TVector, T>(int units, int unitRow, T* inner, T* input, T* bias, T* before, T* activations, T* after)
        where TSimd : struct, ISimd<TVector, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;

    /// <summary>From the loss's derivatives by the state after the word to those by what entered the gates.</summary>
    /// <param name="units">Number of units N.</param>
    /// <param name="unitRow">Padded number of units.</param>
    /// <param name="activations">What <see cref="Forward"/> left there.</param>
    /// <param name="before">h, one unit row.</param>
    /// <param name="hidden">
    /// The derivatives by the state after the word, one unit row, its padding zero; replaced by what goes on to h past the hidden units' part.
    /// </param>
    /// <param name="inputGradient">Receives the derivatives by the word's part: one gate row, its padding zero.</param>
    /// <param name="innerGradient">Receives those by the hidden units' part; the same memory where both are the same.</param>
    static abstract void Backward<TSimd, TVector, T>(
        int units, int unitRow, T* activations, T* before, T* hidden, T* inputGradient, T* innerGradient)
        where TSimd : struct, ISimd<TVector, T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>;
}
