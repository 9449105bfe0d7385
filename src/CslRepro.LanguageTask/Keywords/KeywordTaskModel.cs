using System.Text.Json.Serialization;
using CslRepro.Corpora;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;

namespace CslRepro.LanguageTask.Keywords;

/// <summary>The theoretical model (paper, section 2.4.3); see <see cref="KeywordModel"/>. It has no weights, and draws nothing.</summary>
public sealed record KeywordTaskModel : TaskModel
{
    /// <summary>What makes two clauses the same to it; the text's sets if left out.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public KeywordKeys Keys { get; init; }

    /// <inheritdoc/>
    public override TrainedModel Create(Corpus corpus, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new TrainedKeywords(KeywordModel.Train([], corpus.Language, Keys));
    }

    /// <inheritdoc/>
    /// <exception cref="ArgumentException">A sentence to be learnt is none of the corpus's training sentences, or teachers are of another language.</exception>
    public override TrainedModel Train(
        Corpus corpus, TrainingData data, ulong seed, INetworkTrainer trainer, TrainingOptions? options = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        ArgumentNullException.ThrowIfNull(data);
        return new TrainedKeywords(KeywordModel.Learn(Lesson.Of(corpus, data), corpus.Language, Keys));
    }
}
