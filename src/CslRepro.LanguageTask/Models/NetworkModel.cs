using CslRepro.Corpora;
using CslRepro.Models;

namespace CslRepro.LanguageTask.Models;

/// <summary>A network that hears a sentence word by word.</summary>
/// <param name="Settings">The network and how it is trained.</param>
public sealed record NetworkModel(NetworkSettings Settings) : TaskModel
{
    /// <inheritdoc/>
    public override TrainedModel Create(Corpus corpus, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new TrainedNetwork(Settings.Create(corpus.Language.Words.Count, corpus.Language.OutputCount, seed), 0);
    }

    /// <inheritdoc/>
    public override long CostOfTraining(Corpus corpus, TrainingData data)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(data);
        return Settings.CostOfTraining(data.Sequences, corpus.Language.Words.Count, data.Targets.Columns);
    }

    /// <inheritdoc/>
    public override TrainedModel Train(
        Corpus corpus, TrainingData data, ulong seed, INetworkTrainer trainer, TrainingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(trainer);
        var words = corpus.Language.Words.Count;
        var network = trainer.Train(Settings, new TrainingSet(data.Sequences, data.Targets, words), seed, options, cancellation);
        return new TrainedNetwork(network, CostOfTraining(corpus, data));
    }
}
