using CslRepro.Numerics;

namespace CslRepro.Models;

/// <summary>What a network learns from.</summary>
/// <param name="Sentences">Word numbers 0 ... V - 1, in the program's order.</param>
/// <param name="Targets">One row of D outputs for each sentence.</param>
/// <param name="Words">Size of the vocabulary V.</param>
public sealed record TrainingSet(IReadOnlyList<int[]> Sentences, Matrix<double> Targets, int Words);
