using System.Text.Json.Serialization;

namespace CslRepro.Models;

/// <summary>
/// Settings that describe a network and its training, and that know how to make and train one. Settings and a seed determine a network to the bit.
/// A derived record holds what can be set; whatever follows from that is a computed property and stands in no file and no key.
/// </summary>
public abstract record NetworkSettings
{
    /// <summary>The kind of network: its name, files and options.</summary>
    [JsonIgnore]
    public abstract NetworkKind Kind { get; }

    /// <summary>In what the moments of a training are counted, in the singular: "sentence" or "epoch".</summary>
    [JsonIgnore]
    public abstract string MomentUnit { get; }

    /// <summary>Whether training changes what the units do; false where it changes the readout alone.</summary>
    [JsonIgnore]
    public virtual bool TrainingChangesStates => true;

    /// <summary>Number of units N, 1 or more.</summary>
    public abstract int Units { get; init; }

    /// <summary>The order of the training sentences.</summary>
    public abstract TrainingOrder Order { get; init; }

    /// <summary>The number of the moment at which a training ends.</summary>
    /// <param name="sentences">How many sentences the training set has.</param>
    /// <returns>That number, in <see cref="MomentUnit"/>s.</returns>
    public abstract int LastMoment(int sentences);

    /// <summary>The moments at which a pass over the training set ends, ascending: where a training may be judged and stopped early.</summary>
    /// <param name="sentences">How many sentences the training set has.</param>
    /// <returns>Moments in <see cref="MomentUnit"/>s; one alone if the network learns in a single pass, none if it makes no pass.</returns>
    public virtual IReadOnlyList<int> Passes(int sentences) => [LastMoment(sentences)];

    /// <summary>The training that ends with one of the <see cref="Passes"/> of this one.</summary>
    /// <param name="moment">The pass's last moment.</param>
    /// <returns>Settings whose <see cref="LastMoment"/> is that moment.</returns>
    public virtual NetworkSettings EndingAt(int moment) => this;

    /// <summary>Checks that every setting is in its range.</summary>
    /// <exception cref="ArgumentException">A setting is not; the message names it and its range.</exception>
    public abstract void Validate();

    /// <summary>Makes the network as it is before any training.</summary>
    /// <param name="words">Size of the vocabulary V, 1 or more.</param>
    /// <param name="outputs">Number of outputs D, 1 or more.</param>
    /// <param name="seed">Same seed, same weights: those from which <see cref="Train"/> starts.</param>
    /// <returns>The network. The readout of an echo state network is zero.</returns>
    /// <exception cref="ArgumentException">A setting or a size is out of its range.</exception>
    public abstract INetwork Create(int words, int outputs, ulong seed);

    /// <summary>Makes and trains a network.</summary>
    /// <param name="data">The sentences and what the network is to answer.</param>
    /// <param name="seed">Same seed, same network.</param>
    /// <param name="options">How the training runs, and who watches it; all defaults if left out.</param>
    /// <returns>The trained network, or the one at the moment at which a watcher stopped the training.</returns>
    /// <exception cref="ArgumentException">A setting or an option is out of its range, or the set does not fit together.</exception>
    /// <exception cref="ArithmeticException">The training diverged.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public abstract INetwork Train(TrainingSet data, ulong seed, TrainingOptions? options = null, CancellationToken cancellation = default);

    /// <summary>Multiply-adds of drawing the weights, where that is more than drawing.</summary>
    public virtual long CostOfCreation() => 0;

    /// <summary>Counts the multiply-adds of a training from the equations.</summary>
    /// <param name="sentences">The training sentences as word numbers.</param>
    /// <param name="words">Size of the vocabulary V.</param>
    /// <param name="outputs">Number of outputs D.</param>
    /// <returns>The count: the least that is known to give the same network.</returns>
    public abstract long CostOfTraining(IReadOnlyList<int[]> sentences, int words, int outputs);

    /// <summary>Counts the multiply-adds of the outputs after the last word of each sentence, from the equations.</summary>
    /// <param name="sentences">The sentences as word numbers.</param>
    /// <param name="outputs">Number of outputs D.</param>
    /// <returns>The count: the least that is known to give the same outputs.</returns>
    public abstract long CostOfPrediction(IReadOnlyList<int[]> sentences, int outputs);

    private protected static void RequireDefined<TValue>(TValue value, string what)
        where TValue : struct, Enum
    {
        if (!Enum.IsDefined(value))
        {
            throw new ArgumentException($"There is no such {what}: {value}.");
        }
    }
}
