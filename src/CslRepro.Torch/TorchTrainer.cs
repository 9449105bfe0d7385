using CslRepro.Models;
using CslRepro.Models.Lstm;

namespace CslRepro.Torch;

/// <summary>
/// Trains LSTMs by libtorch, from the same initial weights on the same batches; what libtorch is no reference for here (other networks, and trainings that are
/// looked at on the way) is trained by the project's own code.
/// </summary>
public sealed class TorchTrainer : INetworkTrainer
{
    private readonly TorchLstmTrainer lstm = new();

    /// <inheritdoc/>
    public string Name => "torch";

    /// <inheritdoc/>
    public bool Trains(NetworkSettings settings) => settings is LstmSettings;

    /// <inheritdoc/>
    public INetwork Train(
        NetworkSettings settings, TrainingSet data, ulong seed, TrainingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(data);
        return settings is LstmSettings lstmSettings && options?.OnMoment is null
            ? new LstmModel<float>(
                lstmSettings, lstm.Train(lstmSettings, data.Sentences, data.Targets.Convert<float>(), data.Words, seed, cancellation))
            : settings.Train(data, seed, options, cancellation);
    }
}
