using CslRepro.Corpora;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;

namespace CslRepro.LanguageTask.Keywords;

/// <summary>The theoretical model (paper, section 2.4.3); see <see cref="KeywordModel"/>. It has no weights, and draws nothing.</summary>
public sealed record KeywordTaskModel : TaskModel
{
    /// <inheritdoc/>
    public override TrainedModel Create(Corpus corpus, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new TrainedKeywords(KeywordModel.Train([], corpus.Language));
    }

    /// <inheritdoc/>
    public override TrainedModel Train(
        Corpus corpus, TrainingData data, ulong seed, INetworkTrainer trainer, TrainingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new TrainedKeywords(KeywordModel.Train(corpus.Train, corpus.Language));
    }
}
