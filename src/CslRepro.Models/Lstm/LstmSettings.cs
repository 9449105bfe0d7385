using System.Text.Json.Serialization;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Lstm;

/// <summary>
/// How an LSTM is built and trained. The defaults are the paper's LSTM 20 (section 2.5.2) and Keras' defaults where the paper is silent.
/// </summary>
public sealed record LstmSettings : BackpropagationSettings
{
    /// <inheritdoc/>
    [JsonIgnore]
    public override NetworkKind Kind => LstmKind.Instance;

    /// <summary>Share of the inputs that is dropped in training, drawn anew for each word, in [0, 1).</summary>
    [JsonPropertyOrder(4)]
    public double Dropout { get; init; }

    /// <summary>The activation of the gates.</summary>
    [JsonPropertyOrder(4)]
    public GateActivation GateActivation { get; init; } = GateActivation.Sigmoid;

    /// <inheritdoc/>
    public override void Validate()
    {
        base.Validate();
        Require(Dropout is >= 0 and < 1, Dropout, nameof(Dropout), "in [0, 1)");
        RequireDefined(GateActivation, "gate activation");
    }

    /// <inheritdoc/>
    public override INetwork Create(int words, int outputs, ulong seed) =>
        new LstmModel<float>(this, LstmInitialiser.Create<float>(this, words, outputs, seed));

    /// <inheritdoc/>
    public override INetwork Train(TrainingSet data, ulong seed, TrainingOptions? options = null, CancellationToken cancellation = default) =>
        Train(data, seed, options, tell => LstmTrainer.Train(
            this,
            LstmInitialiser.Create<float>(this, data.Words, data.Targets.Columns, seed),
            data.Sentences,
            data.Targets.Convert<float>(),
            seed,
            SimdWidth.Best,
            (epoch, _, model) => tell(epoch, model),
            cancellation));

    /// <summary>Counts the multiply-adds of a training; see <see cref="LstmCost"/>.</summary>
    /// <inheritdoc/>
    public override long CostOfTraining(IReadOnlyList<int[]> sentences, int words, int outputs) =>
        LstmCost.OfTraining(this, [.. sentences.Select(sentence => sentence.Length)], words, outputs).Total;

    /// <summary>Counts the multiply-adds of a prediction; see <see cref="LstmCost"/>.</summary>
    /// <inheritdoc/>
    public override long CostOfPrediction(IReadOnlyList<int[]> sentences, int outputs) =>
        LstmCost.OfPrediction(this, [.. sentences.Select(sentence => sentence.Length)], outputs).Total;
}
