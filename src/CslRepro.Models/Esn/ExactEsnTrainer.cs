using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>The project's own fast and exact training, on one thread.</summary>
public sealed class ExactEsnTrainer : IEsnTrainer
{
    /// <inheritdoc/>
    public Matrix<double> Train(
        EsnSettings settings, Reservoir reservoir, IReadOnlyList<int[]> sequences, Matrix<double> targets, CancellationToken cancellation = default) =>
        EsnTrainer.Train(settings, reservoir, sequences, targets, cancellation: cancellation).Readout;
}
