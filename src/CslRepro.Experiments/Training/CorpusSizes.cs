namespace CslRepro.Experiments.Training;

/// <summary>How many sentences a model is trained on.</summary>
/// <param name="OneObject">Sentences of one object.</param>
/// <param name="TwoObjects">Sentences of two objects.</param>
public readonly record struct CorpusSizes(int OneObject, int TwoObjects)
{
    /// <summary>The paper's training set: 300 and 700.</summary>
    public static CorpusSizes Paper { get; } = new(300, 700);
}
