using System.Numerics;
using CslRepro.Models.Lstm;
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
    /// <returns>The trained model.</returns>
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
        return Train(settings, GruInitialiser.Create<T>(settings, words, targets.Columns, seed), sentences, targets, seed, onEpoch, cancellation);
    }

    /// <summary>Trains from given weights; the seed decides on the order only.</summary>
    internal static GruModel<T> Train<T>(
        GruSettings settings,
        GruWeights<T> initial,
        IReadOnlyList<int[]> sentences,
        Matrix<T> targets,
        ulong seed,
        Action<GruEpoch<T>>? onEpoch,
        CancellationToken cancellation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        initial.RequireShape(settings.Units);
        var packed = new PackedSentences(sentences, initial.Words);
        LstmTrainer.RequireTargets(targets, packed.Count, initial.Outputs);
        var network = new GruNetwork<T>(initial, packed.Longest);
        var adam = new Adam<T>(settings.LearningRate, settings.Beta1, settings.Beta2, settings.Epsilon, network.Weights.All.Length);
        var order = Enumerable.Range(0, packed.Count).ToArray();
        var orderStream = new RandomStream(seed, "gru/order");
        for (var epoch = 1; epoch <= settings.Epochs; epoch++)
        {
            if (settings.Order == TrainingOrder.ShuffledEachEpoch || (settings.Order == TrainingOrder.Shuffled && epoch == 1))
            {
                orderStream.Shuffle<int>(order);
            }

            var sum = 0.0;
            for (var first = 0; first < order.Length; first += settings.BatchSize)
            {
                cancellation.ThrowIfCancellationRequested();
                var batch = order.AsSpan(first, Math.Min(settings.BatchSize, order.Length - first));
                var loss = network.ComputeGradients(packed, targets, batch);
                if (!double.IsFinite(loss))
                {
                    throw new ArithmeticException(
                        $"The training of the GRU diverged: the loss is {loss} in epoch {epoch}, batch {(first / settings.BatchSize) + 1}. "
                        + "Look for targets that are not finite, or lower the learning rate.");
                }

                adam.Step(network.Weights.All, network.Gradients.All);
                sum += loss * batch.Length;
            }

            onEpoch?.Invoke(new GruEpoch<T>(epoch, order.Length == 0 ? 0 : sum / order.Length, new GruModel<T>(settings, network.Weights.ToWeights())));
        }

        return new GruModel<T>(settings, network.Weights.ToWeights());
    }
}
