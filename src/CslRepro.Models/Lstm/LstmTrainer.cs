using System.Numerics;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Lstm;

/// <summary>
/// Trains an LSTM with a linear head on the outputs after the last word, as the paper does with Keras (section 2.5.2): mean squared error, Adam, small batches.
/// <para>
/// The results depend on the arguments alone, to the bit: not on the machine, its vector width, or other trainings at the same time.
/// Sums run in one order, with a fused multiply-add for each term:
/// what enters a gate is bias, then the word, then the hidden units ascending; on the way back a hidden unit collects each gate's terms
/// ascending by themselves, then (input + forget) + (cell + output); a weight's gradient collects the batch's sentences in their order,
/// each sentence's words ascending.
/// </para>
/// <para>
/// A one-hot input is a look-up of one row of the kernel. Padding is skipped, which is what Keras' masking does. Dropout on the inputs is Keras':
/// a number for each word of each sentence in each epoch; since all other inputs are 0 anyway, only that of the word itself counts: its row is
/// dropped, or scaled by 1 / (1 - p). The draws come from the stream "lstm/dropout" in the order of presentation; a word is dropped when its draw
/// is less than p. The stream "lstm/order" gives the order of the sentences: one shuffle, or one more shuffle of the last order before every epoch.
/// Adam moves all weights at every step, also the rows of words that the batch does not hold, because its running means go on.
/// </para>
/// </summary>
public static class LstmTrainer
{
    /// <summary>Trains from initial weights drawn by <see cref="LstmInitialiser"/>.</summary>
    /// <typeparam name="T"><see cref="float"/>, or <see cref="double"/> for checks.</typeparam>
    /// <param name="settings">How to train.</param>
    /// <param name="sentences">Word numbers 0 ... V - 1; -1 stands for padding.</param>
    /// <param name="targets">One row of D outputs for each sentence.</param>
    /// <param name="words">Size of the vocabulary V.</param>
    /// <param name="seed">Same seed, same model.</param>
    /// <param name="cancellation">Ends the training between two batches.</param>
    /// <exception cref="ArgumentException">An argument is out of its range or does not fit the others.</exception>
    /// <exception cref="ArithmeticException">The loss is no finite number any more.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static LstmModel<T> Train<T>(
        LstmSettings settings,
        IReadOnlyList<int[]> sentences,
        Matrix<T> targets,
        int words,
        ulong seed,
        CancellationToken cancellation = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(targets);
        return Train(settings, LstmInitialiser.Create<T>(settings, words, targets.Columns, seed), sentences, targets, seed, cancellation);
    }

    /// <summary>Trains from given weights; the seed decides on order and dropout only.</summary>
    /// <typeparam name="T"><see cref="float"/>, or <see cref="double"/> for checks.</typeparam>
    /// <param name="settings">How to train.</param>
    /// <param name="initial">The weights to start from; copied.</param>
    /// <param name="sentences">Word numbers 0 ... V - 1; -1 stands for padding.</param>
    /// <param name="targets">One row of D outputs for each sentence.</param>
    /// <param name="seed">Same seed, same model.</param>
    /// <param name="cancellation">Ends the training between two batches.</param>
    /// <exception cref="ArgumentException">An argument is out of its range or does not fit the others.</exception>
    /// <exception cref="ArithmeticException">The loss is no finite number any more.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static LstmModel<T> Train<T>(
        LstmSettings settings,
        LstmWeights<T> initial,
        IReadOnlyList<int[]> sentences,
        Matrix<T> targets,
        ulong seed,
        CancellationToken cancellation = default)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Train(settings, initial, sentences, targets, seed, SimdWidth.Best, null, cancellation);

    /// <summary>The same with a chosen width, and with a function that sees every epoch.</summary>
    /// <param name="onEpoch">
    /// Gets the number of the epoch that has ended, counted from 1, the mean loss over its sentences (each seen with the weights of its moment, as Keras
    /// reports it), and what makes a copy of the model of that moment; returns whether to go on. May be null.
    /// </param>
    internal static LstmModel<T> Train<T>(
        LstmSettings settings,
        LstmWeights<T> initial,
        IReadOnlyList<int[]> sentences,
        Matrix<T> targets,
        ulong seed,
        SimdWidth width,
        Func<int, double, Func<LstmModel<T>>, bool>? onEpoch,
        CancellationToken cancellation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(initial);
        ArgumentNullException.ThrowIfNull(targets);
        settings.Validate();
        var packed = new PackedSentences(sentences, initial.Words);
        BackpropagationTrainer.RequireTargets(targets, packed.Count, initial.Outputs);
        var layout = LstmWeights<T>.LayoutOf(initial.Words, settings.Units, initial.Outputs);
        var computation = LstmComputation<T>.Create(settings, layout, Math.Max(1, packed.Longest), width);
        computation.SetWeights(initial);

        var order = Enumerable.Range(0, packed.Count).ToArray();
        var orderStream = new RandomStream(seed, "lstm/order");
        if (settings.Order == TrainingOrder.Shuffled)
        {
            orderStream.Shuffle<int>(order);
        }

        var dropout = settings.Dropout > 0 ? new RandomStream(seed, "lstm/dropout") : null;
        Func<LstmModel<T>> current = () => new LstmModel<T>(settings, computation.CopyWeights());
        for (var number = 1; number <= settings.Epochs; number++)
        {
            if (settings.Order == TrainingOrder.ShuffledEachEpoch)
            {
                orderStream.Shuffle<int>(order);
            }

            var loss = RunEpoch(computation, packed, targets, order, dropout, number, cancellation);
            if (onEpoch != null && !onEpoch(number, loss, current))
            {
                break;
            }
        }

        return current();
    }

    private static double RunEpoch<T>(
        LstmComputation<T> computation,
        PackedSentences sentences,
        Matrix<T> targets,
        int[] order,
        RandomStream? dropout,
        int number,
        CancellationToken cancellation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var batchSize = computation.Settings.BatchSize;
        var sum = 0.0;
        for (var first = 0; first < order.Length; first += batchSize)
        {
            cancellation.ThrowIfCancellationRequested();
            var batch = order.AsSpan(first, Math.Min(batchSize, order.Length - first));
            if (dropout != null)
            {
                DrawScales(computation, sentences, batch, dropout);
            }

            var loss = computation.ComputeGradients(sentences, targets, batch);
            BackpropagationTrainer.RequireFinite(computation.Settings, loss, number, first);
            computation.ApplyAdam();
            sum += loss * batch.Length;
        }

        return order.Length == 0 ? 0 : sum / order.Length;
    }

    private static void DrawScales<T>(LstmComputation<T> computation, PackedSentences sentences, ReadOnlySpan<int> batch, RandomStream dropout)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var rate = computation.Settings.Dropout;
        var kept = T.CreateTruncating(1 / (1 - rate));
        var scales = computation.InputScales;
        foreach (var sentence in batch)
        {
            var length = sentences[sentence].Length;
            foreach (ref var scale in scales[..length])
            {
                scale = dropout.NextSingle() < rate ? T.Zero : kept;
            }

            scales = scales[length..];
        }
    }
}
