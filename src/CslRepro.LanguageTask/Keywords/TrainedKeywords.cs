using CslRepro.Corpora;
using CslRepro.LanguageTask.Models;
using CslRepro.Numerics;

namespace CslRepro.LanguageTask.Keywords;

/// <summary>The theoretical model with what it has stored.</summary>
public sealed record TrainedKeywords(KeywordModel Model) : TrainedModel(0)
{
    /// <inheritdoc/>
    public override Matrix<double> Predict(IReadOnlyList<Sentence> sentences) => Model.Predict(sentences).Convert<double>();

    /// <inheritdoc/>
    public override string Digest(Matrix<double> outputs)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        return Numerics.Digest.Of(outputs.Convert<float>().Elements);
    }
}
