using System.Numerics;

namespace CslRepro.Models.Lstm;

/// <summary>A model as it lay in its folder.</summary>
/// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
/// <param name="Words">Its vocabulary, in the order of the word numbers.</param>
/// <param name="Outputs">Its outputs' names, in order.</param>
public sealed record SavedLstm<T>(LstmModel<T> Model, IReadOnlyList<string> Words, IReadOnlyList<string> Outputs)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>;
