using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.LanguageTask.Models;

/// <summary>A model of the task after its training, or before it.</summary>
/// <param name="TrainingCost">Multiply-adds of the training, counted by formula; 0 if there was none.</param>
public abstract record TrainedModel(long TrainingCost)
{
    /// <summary>The outputs after the last word of each sentence.</summary>
    /// <returns>A row of D outputs for each sentence.</returns>
    public abstract Matrix<double> Predict(IReadOnlyList<Sentence> sentences);

    /// <summary>A digest of what was learnt: of the weights, or of the outputs of a model that has none.</summary>
    /// <param name="outputs">What <see cref="Predict"/> gave for the test sentences.</param>
    /// <returns>SHA-256 as 64 hexadecimal digits.</returns>
    public abstract string Digest(Matrix<double> outputs);
}
