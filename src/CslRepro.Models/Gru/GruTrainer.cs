using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;

namespace CslRepro.Models.Gru;

/// <summary>
/// Trains a GRU with a linear head on the outputs after the last word, as the paper trains its LSTM (section 2.5.2): mean squared error, Adam, small batches.
/// The results depend on the arguments alone, to the bit: not on the machine, its vector width, or other trainings at the same time.
/// The stream "gru/order" gives the order of the sentences: one shuffle, or one more shuffle of the last order before every epoch.
/// </summary>
public static class GruTrainer
{
    /// <summary>Trains from initial weights drawn by <see cref="GruInitialiser"/>.</summary>
    /// <typeparam name="T"><see cref="float"/>, or <see cref="double"/> for checks.</typeparam>
    /// <param name="settings">How to train.</param>
    /// <param name="sentences">Word numbers 0 ... V - 1; -1 stands for padding, which is skipped.</param>
    /// <param name="targets">One row of D outputs for each sentence.</param>
    /// <param name="words">Size of the vocabulary V.</param>
    /// <param name="seed">Same seed, same model.</param>
    /// <param name="onEpoch">Called after every epoch. May be null.</param>
    /// <param name="cancellation">Ends the training between two batches.</param>
    /// <exception cref="ArgumentException">An argument is out of its range or does not fit the others.</exception>
    /// <exception cref="ArithmeticException">The loss is no finite number any more.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static GruModel<T> Train<T>(
        GruSettings settings,
        IReadOnlyList<int[]> sentences,
        Matrix<T> targets,
        int words,
        ulong seed,
        Action<GruEpoch<T>>? onEpoch = null,
        CancellationToken cancellation = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(targets);
        return Train(
            settings,
            GruInitialiser.Create<T>(settings, words, targets.Columns, seed),
            sentences,
            targets,
            seed,
            onEpoch == null ? null : Tell,
            cancellation);

        bool Tell(int number, double loss, Func<GruModel<T>> model)
        {
            onEpoch(new GruEpoch<T>(number, loss, model()));
            return true;
        }
    }

    /// <summary>Trains from given weights; the seed decides on the order only.</summary>
    internal static GruModel<T> Train<T>(
        GruSettings settings,
        GruWeights<T> initial,
        IReadOnlyList<int[]> sentences,
        Matrix<T> targets,
        ulong seed,
        Func<int, double, Func<GruModel<T>>, bool>? onEpoch,
        CancellationToken cancellation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        settings.Validate();
        initial.RequireShape(settings.Units);
        var packed = new PackedSentences(sentences, initial.Words);
        var computation = new GruComputation<T>(initial, packed.Longest);
        BackpropagationTrainer.Train(
            settings,
            computation,
            packed,
            targets,
            new RandomStream(seed, "gru/order"),
            onEpoch == null ? null : (epoch, loss) => onEpoch(epoch, loss, Current),
            cancellation);
        return Current();

        GruModel<T> Current() => new(settings, GruWeights<T>.Of(computation.Weights.ToMatrices()));
    }
}
