using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Lstm;

/// <summary>
/// Initial weights as Keras draws them for <c>LSTM(N)</c> and <c>Dense(D)</c> with their default initialisers (not the same
/// random numbers, the same distributions):
/// kernels uniform after X. Glorot and Y. Bengio, "Understanding the difficulty of training deep feedforward neural networks", AISTATS 2010;
/// recurrent kernel orthogonal after A. M. Saxe, J. L. McClelland, S. Ganguli, "Exact solutions to the nonlinear dynamics of learning in deep
/// linear neural networks", ICLR 2014; the forget gate's bias 1, all other biases 0.
/// </summary>
public static class LstmInitialiser
{
    /// <summary>Draws initial weights. They are drawn in double precision and then rounded, so both precisions start from the same weights.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="settings">Only the number of units N counts.</param>
    /// <param name="words">Size of the vocabulary V, 1 or more.</param>
    /// <param name="outputs">Number of outputs D, 1 or more.</param>
    /// <param name="seed">Same seed, same weights.</param>
    /// <exception cref="ArgumentOutOfRangeException">A size or a setting is out of its range.</exception>
    public static LstmWeights<T> Create<T>(LstmSettings settings, int words, int outputs, ulong seed)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(settings);
        settings.Validate();
        ArgumentOutOfRangeException.ThrowIfLessThan(words, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(outputs, 1);
        var units = settings.Units;
        var bias = new T[4 * units];
        bias.AsSpan(units, units).Fill(T.One);
        return new LstmWeights<T>(
            KerasInitialisers.GlorotUniform(words, 4 * units, new RandomStream(seed, "lstm/kernel")).Convert<T>(),
            KerasInitialisers.Orthogonal(units, 4 * units, new RandomStream(seed, "lstm/recurrent")).Convert<T>(),
            bias,
            KerasInitialisers.GlorotUniform(units, outputs, new RandomStream(seed, "lstm/dense")).Convert<T>(),
            new T[outputs]);
    }
}
