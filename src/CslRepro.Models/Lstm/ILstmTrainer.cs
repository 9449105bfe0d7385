using CslRepro.Numerics;

namespace CslRepro.Models.Lstm;

/// <summary>Something that trains LSTMs, so that like can be timed against like. Networks of every kind are trained by <see cref="INetworkTrainer"/>.</summary>
public interface ILstmTrainer
{
    /// <summary>Trains one network from the initial weights that <see cref="LstmSettings"/> and seed determine.</summary>
    /// <param name="settings">Network and training.</param>
    /// <param name="sequences">The training sentences as word indices, in the program's order.</param>
    /// <param name="targets">One row of D targets for each sentence.</param>
    /// <param name="words">Size of the vocabulary V.</param>
    /// <param name="seed">The seed of initial weights, order and dropout.</param>
    /// <param name="cancellation">Stops between batches.</param>
    /// <returns>The trained weights.</returns>
    LstmWeights<float> Train(
        LstmSettings settings, IReadOnlyList<int[]> sequences, Matrix<float> targets, int words, ulong seed, CancellationToken cancellation = default);
}
