using CslRepro.Numerics;

namespace CslRepro.Models.Lstm;

/// <summary>The project's own fast and exact trainer, on one thread.</summary>
public sealed class ExactLstmTrainer : ILstmTrainer
{
    /// <inheritdoc/>
    public LstmWeights<float> Train(
        LstmSettings settings, IReadOnlyList<int[]> sequences, Matrix<float> targets, int words, ulong seed, CancellationToken cancellation = default) =>
        LstmTrainer.Train(settings, sequences, targets, words, seed, cancellation: cancellation).Weights;
}
