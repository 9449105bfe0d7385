using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Models.EchoStates;

/// <summary>
/// The largest conditional Lyapunov exponent: the mean logarithm, a word, by which a vanishing difference of two states grows while both hear the same words
/// (V. I. Oseledets' exponent for the driven system; below 0 the network forgets its start along this input, above 0 it does not).
/// </summary>
public static class LyapunovExponent
{
    /// <summary>Follows one difference along a sequence of words and scales it back to length 1 after each.</summary>
    /// <param name="reservoir">The network.</param>
    /// <param name="words">Word indices, heard one after the other without a reset; more than <paramref name="washout"/>.</param>
    /// <param name="seed">Draws the first difference.</param>
    /// <param name="washout">Words that are heard before growth is counted, so that state and difference have settled.</param>
    /// <returns>The exponent in natural logarithms a word; negative infinity if the difference vanishes.</returns>
    /// <exception cref="ArgumentException">There are not more words than the washout, or one is outside the vocabulary.</exception>
    public static double Largest(Reservoir reservoir, int[] words, ulong seed, int washout = 100)
    {
        ArgumentNullException.ThrowIfNull(reservoir);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfNegative(washout);
        if (words.Length <= washout)
        {
            throw new ArgumentException($"{words.Length} words leave nothing after a washout of {washout}.", nameof(words));
        }

        var units = reservoir.Units;
        var leak = reservoir.Leak;
        var states = ReservoirStates.Compute<double>(reservoir, PrefixTrie.Build([words]));
        var recurrent = reservoir.Recurrent.Convert<double>();
        var random = new RandomStream(seed, "lyapunov/difference");
        var difference = new Matrix<double>(1, units);
        foreach (ref var element in difference.Elements)
        {
            element = random.NextNormal();
        }

        var drive = new Matrix<double>(1, units);
        var growth = 0.0;
        Scale(difference.Elements);
        for (var t = 0; t < words.Length; t++)
        {
            MatrixProduct.MultiplyByTransposed(difference, recurrent, drive);
            var vector = difference.Elements;
            for (var unit = 0; unit < units; unit++)
            {
                // The activation follows from the two states around the word.
                var before = t == 0 ? 0 : states[t - 1, unit];
                var activation = (states[t, unit] - ((1 - leak) * before)) / leak;
                vector[unit] = ((1 - leak) * vector[unit]) + (leak * (1 - (activation * activation)) * drive[0, unit]);
            }

            var length = Scale(vector);
            if (length == 0)
            {
                return double.NegativeInfinity;
            }

            growth += t >= washout ? ExactMath.Log(length) : 0;
        }

        return growth / (words.Length - washout);
    }

    /// <summary>Scales a vector to length 1 and says how long it was.</summary>
    private static double Scale(Span<double> vector)
    {
        var squares = 0.0;
        foreach (var element in vector)
        {
            squares = Math.FusedMultiplyAdd(element, element, squares);
        }

        var length = Math.Sqrt(squares);
        if (length > 0)
        {
            foreach (ref var element in vector)
            {
                element /= length;
            }
        }

        return length;
    }
}
