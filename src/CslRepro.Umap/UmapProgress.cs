namespace CslRepro.Umap;

/// <summary>How far a map has come.</summary>
/// <param name="Stage">The stage at work.</param>
/// <param name="Fraction">How much of the stage is done, 0 ... 1.</param>
public readonly record struct UmapProgress(UmapStage Stage, double Fraction);
