using System.Numerics;

namespace CslRepro.Models.Gru;

/// <summary>Where a training stands after an epoch.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Number">The epoch that has ended, counted from 1.</param>
/// <param name="Loss">The mean loss over the epoch's sentences, each seen with the weights of its moment, as Keras reports it.</param>
/// <param name="Model">The model as it is now, with weights of its own.</param>
public sealed record GruEpoch<T>(int Number, double Loss, GruModel<T> Model)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
