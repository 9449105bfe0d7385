using System.Numerics;
using CslRepro.Models.Lstm;

namespace CslRepro.LanguageTask.Interchange;

/// <summary>An LSTM that was trained elsewhere.</summary>
/// <typeparam name="T">The precision of its weights.</typeparam>
/// <param name="Model">The network, its inputs and outputs in our order.</param>
/// <param name="Mapping">How they lay before.</param>
public sealed record ImportedLstm<T>(LstmModel<T> Model, NameMapping Mapping)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
