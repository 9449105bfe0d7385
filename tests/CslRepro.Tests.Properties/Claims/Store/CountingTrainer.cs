using CslRepro.Models;
using CslRepro.Models.Lstm;

namespace CslRepro.Tests.Properties.Claims.Store;

/// <summary>The exact trainer, with a count of the LSTMs that it was asked to train.</summary>
internal sealed class CountingTrainer : INetworkTrainer
{
    private readonly ExactTrainer exact = new();
    private int trained;

    public string Name => exact.Name;

    public int Trained => trained;

    public bool Trains(NetworkSettings settings) => exact.Trains(settings);

    public INetwork Train(
        NetworkSettings settings, TrainingSet data, ulong seed, TrainingOptions? options = null, CancellationToken cancellation = default)
    {
        if (settings is LstmSettings)
        {
            Interlocked.Increment(ref trained);
        }

        return exact.Train(settings, data, seed, options, cancellation);
    }
}
