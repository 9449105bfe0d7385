namespace CslRepro.Models;

/// <summary>The project's own training: the same bits on every machine.</summary>
public sealed class ExactTrainer : INetworkTrainer
{
    /// <inheritdoc/>
    public string Name => "own";

    /// <inheritdoc/>
    public bool Trains(NetworkSettings settings) => true;

    /// <inheritdoc/>
    public INetwork Train(
        NetworkSettings settings, TrainingSet data, ulong seed, TrainingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Train(data, seed, options, cancellation);
    }
}
