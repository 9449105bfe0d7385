using CslRepro.Numerics;

namespace CslRepro.Models;

/// <summary>
/// A network whose states do not change by learning, such as an echo state network: only the readout does. Its states can be recorded once
/// and read out by the readout of every moment.
/// </summary>
public interface IStateReadout : INetwork
{
    /// <summary>W_out, D x (N + 1), the constant's weights first.</summary>
    Matrix<double> Readout { get; }

    /// <summary>Reads outputs out of recorded states: y = W_out [1; r].</summary>
    /// <param name="states">A row of N numbers for each state.</param>
    /// <param name="threads">How many threads may work, 1 or more; results do not depend on it.</param>
    /// <returns>A row of D outputs for each state.</returns>
    /// <exception cref="ArgumentException">The states have another number of units.</exception>
    Matrix<double> OutputsOf(Matrix<float> states, int threads = 1);
}
