using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Torch;

/// <summary>
/// The batches of a training in the order of <see cref="LstmTrainer"/>, from the same random streams: with one seed, both see
/// the same sentences in the same order with the same words dropped.
/// </summary>
internal static class TrainingBatches
{
    /// <summary>One batch: the rows of its sentences, and for each sentence what dropout makes of each word.</summary>
    public readonly record struct Batch(int[] Rows, int[][] Sentences, float[][] InputScales);

    /// <summary>All batches of all epochs.</summary>
    public static IEnumerable<Batch> Of(LstmSettings settings, IReadOnlyList<int[]> sequences, ulong seed)
    {
        var order = Enumerable.Range(0, sequences.Count).ToArray();
        var orderStream = new RandomStream(seed, "lstm/order");
        var dropout = new RandomStream(seed, "lstm/dropout");
        if (settings.Order == TrainingOrder.Shuffled)
        {
            orderStream.Shuffle<int>(order);
        }

        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            if (settings.Order == TrainingOrder.ShuffledEachEpoch)
            {
                orderStream.Shuffle<int>(order);
            }

            foreach (var rows in order.Chunk(settings.BatchSize))
            {
                var sentences = Array.ConvertAll(rows, row => sequences[row]);
                yield return new Batch(rows, sentences, Array.ConvertAll(sentences, sentence => Scales(sentence.Length, settings.Dropout, dropout)));
            }
        }
    }

    private static float[] Scales(int length, double rate, RandomStream stream)
    {
        var scales = new float[length];
        for (var i = 0; i < length; i++)
        {
            scales[i] = rate == 0 ? 1 : stream.NextSingle() < rate ? 0 : (float)(1 / (1 - rate));
        }

        return scales;
    }
}
