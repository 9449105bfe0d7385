using CslRepro.Corpora;
using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.LanguageTask.Models;

/// <summary>A network on the task.</summary>
/// <param name="TrainingCost">Multiply-adds of the training, counted by formula; 0 if there was none.</param>
public sealed record TrainedNetwork(INetwork Network, long TrainingCost) : TrainedModel(TrainingCost)
{
    /// <inheritdoc/>
    public override Matrix<double> Predict(IReadOnlyList<Sentence> sentences) =>
        Network.Predict([.. sentences.Select(sentence => sentence.Words.ToArray())]);

    /// <inheritdoc/>
    public override string Digest(Matrix<double> outputs) => Network.Digest();
}
