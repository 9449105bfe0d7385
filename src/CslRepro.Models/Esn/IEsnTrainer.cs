using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>Something that learns the readout of an echo state network, so that like can be timed against like. Networks of every kind are trained by
/// <see cref="INetworkTrainer"/>.</summary>
public interface IEsnTrainer
{
    /// <summary>Learns a readout on one thread, in one pass over the training sentences in the given order.</summary>
    /// <param name="settings">How to learn.</param>
    /// <param name="reservoir">The network's fixed weights.</param>
    /// <param name="sequences">The training sentences as word indices.</param>
    /// <param name="targets">One row of D targets for each sentence.</param>
    /// <returns>W_out, D x (N + 1), the constant's weights first.</returns>
    Matrix<double> Train(
        EsnSettings settings, Reservoir reservoir, IReadOnlyList<int[]> sequences, Matrix<double> targets, CancellationToken cancellation = default);
}
