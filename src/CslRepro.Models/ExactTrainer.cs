namespace CslRepro.Models;

/// <summary>
/// The project's own training: the same bits on every machine. Trainings of one trainer share numbers that they have in common, so that what takes long,
/// the eigenvalues of a seed's recurrent weights, is computed once.
/// </summary>
public sealed class ExactTrainer : INetworkTrainer
{
    private readonly SharedNumbers shared = new();

    /// <inheritdoc/>
    public string Name => "own";

    /// <inheritdoc/>
    public bool Trains(NetworkSettings settings) => true;

    /// <inheritdoc/>
    public INetwork Train(
        NetworkSettings settings, TrainingSet data, ulong seed, TrainingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Train(data, seed, (options ?? new TrainingOptions()) with { Shared = options?.Shared ?? shared }, cancellation);
    }
}
