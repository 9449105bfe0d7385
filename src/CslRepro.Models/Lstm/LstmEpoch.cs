using System.Numerics;

namespace CslRepro.Models.Lstm;

/// <summary>
/// Where a training stands after an epoch. The trainer hands out one and the same object after every epoch:
/// it is valid during the call only, and costs nothing unless weights are asked for.
/// </summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
public sealed class LstmEpoch<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly LstmComputation<T> computation;

    internal LstmEpoch(LstmComputation<T> computation) => this.computation = computation;

    /// <summary>The epoch that has ended, counted from 1.</summary>
    public int Number { get; internal set; }

    /// <summary>The mean loss over the epoch's sentences, each seen with the weights of its moment, as Keras reports it.</summary>
    public double Loss { get; internal set; }

    /// <summary>The model as it is now, with weights of its own: for early stopping, or for recording how it learns.</summary>
    /// <returns>A copy.</returns>
    public LstmModel<T> CopyModel() => new(computation.Settings, computation.CopyWeights());
}
