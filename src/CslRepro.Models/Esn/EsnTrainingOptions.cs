using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>What does not change the trained network's meaning but how its training runs.</summary>
public sealed record EsnTrainingOptions
{
    /// <summary>The seed of the training order, where it is shuffled.</summary>
    public ulong Seed { get; init; }

    /// <summary>How many threads the products may use, 1 or more; results do not depend on it.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Numbers of training sentences, ascending, after which <see cref="OnCheckpoint"/> is called; 0 is before the first.</summary>
    public IReadOnlyList<int> Checkpoints { get; init; } = [];

    /// <summary>Gets the number of sentences learnt and the readout at that point, D x (N + 1).</summary>
    public Action<int, Matrix<double>>? OnCheckpoint { get; init; }
}
