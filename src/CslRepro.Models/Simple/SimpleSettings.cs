using System.Text.Json.Serialization;
using CslRepro.Models.Backpropagation;

namespace CslRepro.Models.Simple;

/// <summary>
/// How a simple recurrent network is built and trained. The defaults are those of the paper's LSTM 20 (section 2.5.2), and Keras' where the paper is
/// silent. The stream "simple/order" gives the order of the sentences: one shuffle, or one more shuffle of the last order before every epoch.
/// </summary>
public sealed record SimpleSettings : BackpropagationSettings
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override NetworkKind Kind => SimpleKind.Instance;

    /// <inheritdoc/>
    public override INetwork Create(int words, int outputs, ulong seed) =>
        new SimpleModel<float>(this, SimpleInitialiser.Create<float>(this, words, outputs, seed));

    /// <inheritdoc/>
    public override INetwork Train(TrainingSet data, ulong seed, TrainingOptions? options = null, CancellationToken cancellation = default) =>
        TrainRecurrent(
            data,
            seed,
            "simple/order",
            options,
            longest => SimpleInitialiser.Create<float>(this, data.Words, data.Targets.Columns, seed).CreateComputation(this, longest),
            parts => new SimpleModel<float>(this, SimpleWeights<float>.Of(parts)),
            cancellation);

    /// <summary>
    /// Counts the multiply-adds of a training by the rules of <see cref="Lstm.LstmCost"/>. Forward: N² for each word but a sentence's first, N D for each
    /// sentence. Back: 2 N² for each word but a sentence's first, 2 N for each word, 2 N D for each sentence. Optimiser: 4 for each parameter and batch.
    /// </summary>
    /// <inheritdoc/>
    public override long CostOfTraining(IReadOnlyList<int[]> sentences, int words, int outputs)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        long units = Units, count = sentences.Count, tokens = sentences.Sum(sentence => (long)sentence.Length), later = tokens - count;
        var batches = (count + BatchSize - 1) / BatchSize;
        var parameters = (units * (words + units + 1)) + ((units + 1) * outputs);
        return Epochs * ((3 * units * units * later) + (2 * units * tokens) + (3 * units * outputs * count) + (4 * batches * parameters));
    }

    /// <summary>Counts the multiply-adds of a prediction: the part of a training that goes forward.</summary>
    /// <inheritdoc/>
    public override long CostOfPrediction(IReadOnlyList<int[]> sentences, int outputs)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        long units = Units, count = sentences.Count, later = sentences.Sum(sentence => (long)sentence.Length) - count;
        return (units * units * later) + (units * outputs * count);
    }
}
