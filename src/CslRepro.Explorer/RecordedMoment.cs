using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Explorer;

/// <summary>A network at one moment of its training.</summary>
/// <param name="Label">When, for people, such as "after 300 sentences".</param>
/// <param name="Outputs">States x D: the outputs after each prefix.</param>
/// <param name="States">States x units: an LSTM's cells, or a GRU's hidden states, after each prefix; null for an ESN, whose states do not change.</param>
/// <param name="Network">The network as it is then.</param>
internal sealed record RecordedMoment(string Label, Matrix<double> Outputs, Matrix<float>? States, INetwork Network);
