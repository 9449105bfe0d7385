using System.Text.Json.Serialization;
using CslRepro.Models.Backpropagation;

namespace CslRepro.Models.Gru;

/// <summary>
/// How a GRU is built and trained. The defaults are those of the paper's LSTM 20 (section 2.5.2), and Keras' where the paper is silent. The stream "gru/order"
/// gives the order of the sentences: one shuffle, or one more shuffle of the last order before every epoch.
/// </summary>
public sealed record GruSettings : BackpropagationSettings
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override NetworkKind Kind => GruKind.Instance;

    /// <inheritdoc/>
    public override INetwork Create(int words, int outputs, ulong seed) =>
        new GruModel<float>(this, GruInitialiser.Create<float>(this, words, outputs, seed));

    /// <inheritdoc/>
    public override INetwork Train(TrainingSet data, ulong seed, TrainingOptions? options = null, CancellationToken cancellation = default) =>
        TrainRecurrent(
            data,
            seed,
            "gru/order",
            options,
            longest => GruInitialiser.Create<float>(this, data.Words, data.Targets.Columns, seed).CreateComputation(this, longest),
            parts => new GruModel<float>(this, GruWeights<float>.Of(parts)),
            cancellation);

    /// <summary>Counts the multiply-adds of a training; see <see cref="GruCost"/>.</summary>
    /// <inheritdoc/>
    public override long CostOfTraining(IReadOnlyList<int[]> sentences, int words, int outputs) =>
        GruCost.OfTraining(this, [.. sentences.Select(sentence => sentence.Length)], words, outputs);

    /// <summary>Counts the multiply-adds of a prediction; see <see cref="GruCost"/>.</summary>
    /// <inheritdoc/>
    public override long CostOfPrediction(IReadOnlyList<int[]> sentences, int outputs) =>
        GruCost.OfPrediction(this, [.. sentences.Select(sentence => sentence.Length)], outputs);
}
