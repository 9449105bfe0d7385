using CslRepro.Numerics;

namespace CslRepro.Explorer;

/// <summary>What a network does on all states of a table, at one moment or more of its training, the last one the finished network.</summary>
/// <param name="Name">A short name, such as "esn-cl".</param>
/// <param name="Source">Where it comes from, for people, such as "trained with seed 0" or a folder's name.</param>
/// <param name="Digest">SHA-256 over the finished network's weights.</param>
/// <param name="Moments">One or more.</param>
/// <param name="FixedStates">States x units of an ESN; null for an LSTM or a GRU, whose states each moment holds.</param>
/// <param name="Draw">How an ESN's recurrent weights were drawn; null if that is not known.</param>
internal sealed record RecordedNetwork(
    string Name, string Source, string Digest, IReadOnlyList<RecordedMoment> Moments, Matrix<float>? FixedStates, PageDraw? Draw = null);
