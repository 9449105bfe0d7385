using System.Globalization;
using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// Trains a network with a linear head on the outputs after the last word, as the paper trains its LSTM (section 2.5.2):
/// mean squared error, Adam, small batches.
/// The results depend on the arguments alone, to the bit: not on the machine, its vector width, or other trainings at the same time.
/// </summary>
internal static class BackpropagationTrainer
{
    /// <summary>Trains a network in place.</summary>
    /// <param name="network">The network with its settings and initial weights, for the longest sentence.</param>
    /// <param name="sentences">The training sentences.</param>
    /// <param name="targets">One row of D outputs for each sentence.</param>
    /// <param name="orderStream">Gives the order of the sentences: one shuffle, or one more shuffle of the last order before every epoch.</param>
    /// <param name="onEpoch">
    /// Gets the number of the epoch that has ended, counted from 1, and the mean loss over its sentences; returns whether to go on.
    /// </param>
    /// <param name="cancellation">Ends the training between two batches.</param>
    /// <exception cref="ArgumentException">The targets do not fit.</exception>
    /// <exception cref="ArithmeticException">The loss is no finite number any more.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static void Train<T>(
        RecurrentComputation<T> network,
        PackedSentences sentences,
        Matrix<T> targets,
        RandomStream orderStream,
        Func<int, double, bool>? onEpoch,
        CancellationToken cancellation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var settings = network.Settings;
        RequireTargets(targets, sentences.Count, network.Layout.Outputs);
        var order = Enumerable.Range(0, sentences.Count).ToArray();
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
                var loss = network.ComputeGradients(sentences, targets, batch);
                RequireFinite(settings, loss, epoch, first);
                network.ApplyAdam();
                sum += loss * batch.Length;
            }

            if (onEpoch != null && !onEpoch(epoch, order.Length == 0 ? 0 : sum / order.Length))
            {
                break;
            }
        }
    }

    /// <summary>Checks the shape of a training set's targets.</summary>
    /// <exception cref="ArgumentException">They do not fit.</exception>
    public static void RequireTargets<T>(Matrix<T> targets, int sentences, int outputs)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (targets.Rows != sentences || targets.Columns != outputs)
        {
            throw new ArgumentException(
                $"{sentences} sentences and {outputs} outputs need {sentences} x {outputs} targets, got {targets.Rows} x {targets.Columns}.", nameof(targets));
        }
    }

    /// <summary>Checks that a training has not diverged.</summary>
    /// <param name="settings">Whose training it is.</param>
    /// <param name="loss">The loss of a batch.</param>
    /// <param name="epoch">The epoch, counted from 1.</param>
    /// <param name="first">How many sentences of the epoch come before the batch.</param>
    /// <exception cref="ArithmeticException">The loss is no finite number.</exception>
    public static void RequireFinite(BackpropagationSettings settings, double loss, int epoch, int first)
    {
        if (!double.IsFinite(loss))
        {
            throw new ArithmeticException(string.Create(
                CultureInfo.InvariantCulture,
                $"The training of the {settings.Kind.Title} diverged: the loss is {loss} in epoch {epoch}, batch {(first / settings.BatchSize) + 1}. "
                    + $"Look for targets that are not finite, or lower the learning rate."));
        }
    }
}
