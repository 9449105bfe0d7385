namespace CslRepro.Models;

/// <summary>What trains networks: the project's own code, or a reference implementation in its place.</summary>
public interface INetworkTrainer
{
    /// <summary>A short name for command lines and stored runs, such as "own".</summary>
    string Name { get; }

    /// <summary>Whether it trains a network itself, rather than leaving it to the project's own code.</summary>
    /// <param name="settings">The network and how it is trained.</param>
    bool Trains(NetworkSettings settings);

    /// <summary>Trains a network.</summary>
    /// <param name="settings">The network and how it is trained.</param>
    /// <param name="data">What it is trained on.</param>
    /// <param name="seed">Same seed, same network.</param>
    /// <param name="options">Threads, and moments of the training that are looked at; defaults if null.</param>
    /// <exception cref="ArgumentException">An argument is out of its range or does not fit the others.</exception>
    /// <exception cref="ArithmeticException">The training diverged.</exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    INetwork Train(NetworkSettings settings, TrainingSet data, ulong seed, TrainingOptions? options = null, CancellationToken cancellation = default);
}
