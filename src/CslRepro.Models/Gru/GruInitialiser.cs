using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Gru;

/// <summary>
/// Initial weights as Keras draws them for <c>GRU(N)</c> and <c>Dense(D)</c> with their default initialisers (not the same
/// random numbers, the same distributions):
/// kernels uniform within Glorot's limits, recurrent kernel orthogonal, all biases 0; see <see cref="KerasInitialisers"/>.
/// </summary>
public static class GruInitialiser
{
    /// <summary>Draws initial weights. They are drawn in double precision and then rounded, so both precisions start from the same weights.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="settings">Only the number of units N counts.</param>
    /// <param name="words">Size of the vocabulary V, 1 or more.</param>
    /// <param name="outputs">Number of outputs D, 1 or more.</param>
    /// <param name="seed">Same seed, same weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size or a setting is out of its range.</exception>
    public static GruWeights<T> Create<T>(GruSettings settings, int words, int outputs, ulong seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Validate();
        ArgumentOutOfRangeException.ThrowIfLessThan(words, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        var units = settings.Units;
        return new GruWeights<T>(
            KerasInitialisers.GlorotUniform(words, 3 * units, new RandomStream(seed, "gru/kernel")).Convert<T>(),
            KerasInitialisers.Orthogonal(units, 3 * units, new RandomStream(seed, "gru/recurrent")).Convert<T>(),
            new Matrix<T>(2, 3 * units),
            KerasInitialisers.GlorotUniform(units, outputs, new RandomStream(seed, "gru/dense")).Convert<T>(),
            new T[outputs]);
    }
}
