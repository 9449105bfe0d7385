using CslRepro.Numerics;

namespace CslRepro.Models;

/// <summary>What a network does while it reads: a row for each node of a <see cref="PrefixTrie"/>.</summary>
/// <param name="States">R x N: the state after each prefix, rounded to single precision.</param>
/// <param name="Outputs">R x D: the outputs after each prefix.</param>
public sealed record NetworkRecording(Matrix<float> States, Matrix<double> Outputs);
