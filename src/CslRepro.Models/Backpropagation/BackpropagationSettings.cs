using System.Globalization;
using System.Text.Json.Serialization;
using CslRepro.Numerics;

namespace CslRepro.Models.Backpropagation;

/// <summary>
/// Settings that all networks share that are trained by backpropagation through time with Adam, in small batches. The defaults are those of the
/// paper's LSTM 20 (section 2.5.2), and Keras' where the paper is silent.
/// </summary>
public abstract record BackpropagationSettings : NetworkSettings
{
    private const int MostUnits = 20_000;

    /// <summary>"epoch".</summary>
    [JsonIgnore]
    public sealed override string MomentUnit => "epoch";

    // The numbers keep the settings in saved files in their order, whatever a derived record adds between them.

    /// <summary>Number of units, 1 ... 20,000: the weights of up to four gates must fit into one array.</summary>
    [JsonPropertyOrder(1)]
    public override int Units { get; init; } = 20;

    /// <summary>Passes over the training set, 0 or more.</summary>
    [JsonPropertyOrder(2)]
    public int Epochs { get; init; } = 35;

    /// <summary>Sentences for each step of the optimiser, 1 or more.</summary>
    [JsonPropertyOrder(3)]
    public int BatchSize { get; init; } = 2;

    /// <inheritdoc/>
    [JsonPropertyOrder(5)]
    public override TrainingOrder Order { get; init; } = TrainingOrder.Program;

    /// <summary>Adam's step size, more than 0.</summary>
    [JsonPropertyOrder(6)]
    public double LearningRate { get; init; } = 1e-3;

    /// <summary>Adam's decay of the mean of the gradients, in [0, 1).</summary>
    [JsonPropertyOrder(7)]
    public double Beta1 { get; init; } = 0.9;

    /// <summary>Adam's decay of the mean of their squares, in [0, 1).</summary>
    [JsonPropertyOrder(8)]
    public double Beta2 { get; init; } = 0.999;

    /// <summary>Adam's ε, more than 0, added to the root as Keras does.</summary>
    [JsonPropertyOrder(9)]
    public double Epsilon { get; init; } = 1e-7;

    /// <summary>The number of epochs.</summary>
    /// <param name="sentences">Does not matter.</param>
    /// <returns><see cref="Epochs"/>.</returns>
    public sealed override int LastMoment(int sentences) => Epochs;

    /// <summary>The end of every epoch.</summary>
    /// <inheritdoc/>
    public sealed override IReadOnlyList<int> Passes(int sentences) => [.. Enumerable.Range(1, Epochs)];

    /// <summary>The same training with fewer epochs: until its end it is the same, to the bit.</summary>
    /// <inheritdoc/>
    public sealed override NetworkSettings EndingAt(int moment) => this with { Epochs = moment };

    /// <inheritdoc/>
    public override void Validate()
    {
        Require(
            Units is >= 1 and <= MostUnits,
            Units,
            nameof(Units),
            string.Create(CultureInfo.InvariantCulture, $"1 ... {MostUnits}, since the weights between all units must fit into one array"));
        ArgumentOutOfRangeException.ThrowIfLessThan(Epochs, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(BatchSize, 1);
        RequireDefined(Order, "training order");
        Require(LearningRate > 0 && double.IsFinite(LearningRate), LearningRate, nameof(LearningRate), "more than 0 and finite");
        Require(Beta1 is >= 0 and < 1, Beta1, nameof(Beta1), "in [0, 1)");
        Require(Beta2 is >= 0 and < 1, Beta2, nameof(Beta2), "in [0, 1)");
        Require(Epsilon > 0 && double.IsFinite(Epsilon), Epsilon, nameof(Epsilon), "more than 0 and finite");
    }

    /// <summary>Trains, and tells the moments that were asked for.</summary>
    /// <param name="data">The training set.</param>
    /// <param name="options">Who watches; null for nobody.</param>
    /// <param name="train">Trains with a function that is told after each epoch and says whether to go on.</param>
    private protected INetwork Train(
        TrainingSet data, ulong seed, TrainingOptions? options, Func<Func<int, Func<INetwork>, bool>, INetwork> train)
    {
        ArgumentNullException.ThrowIfNull(data);
        var watch = new TrainingWatch(options ?? new TrainingOptions());
        INetwork? start = null;
        return watch.Tell(0, () => start = Create(data.Words, data.Targets.Columns, seed)) ? train(watch.Tell) : start!;
    }

    /// <summary>Trains a network with one state in single precision.</summary>
    /// <param name="data">The training set.</param>
    /// <param name="seed">The seed of the order of the sentences.</param>
    /// <param name="orderLabel">The label of its random stream.</param>
    /// <param name="options">Who watches; null for nobody.</param>
    /// <param name="create">Makes the network's arithmetic with its initial weights, for sentences of so many words.</param>
    /// <param name="build">Makes the network of its weights, part after part.</param>
    private protected INetwork TrainRecurrent(
        TrainingSet data,
        ulong seed,
        string orderLabel,
        TrainingOptions? options,
        Func<int, RecurrentComputation<float>> create,
        Func<IReadOnlyList<Matrix<float>>, INetwork> build,
        CancellationToken cancellation) =>
        Train(data, seed, options, tell =>
        {
            var packed = new PackedSentences(data.Sentences, data.Words);
            var computation = create(Math.Max(1, packed.Longest));
            BackpropagationTrainer.Train(
                computation,
                packed,
                data.Targets.Convert<float>(),
                new RandomStream(seed, orderLabel),
                (epoch, _) => tell(epoch, Current),
                cancellation);
            return Current();

            INetwork Current() => build(computation.CopyWeights());
        });

    private protected void Require(bool valid, double value, string name, string range)
    {
        if (!valid)
        {
            throw new ArgumentOutOfRangeException(name, value, $"The {Kind.Title}'s {name} must be {range}.");
        }
    }
}
