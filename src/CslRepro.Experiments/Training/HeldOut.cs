namespace CslRepro.Experiments.Training;

/// <summary>A part of a corpus that a model is not trained on.</summary>
public enum HeldOut
{
    /// <summary>What claims are judged on.</summary>
    Test,

    /// <summary>What settings are chosen on.</summary>
    Validation,
}
