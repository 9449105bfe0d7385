namespace CslRepro.Umap;

/// <summary>How long each stage took.</summary>
/// <param name="Neighbors">Finding the nearest neighbours.</param>
/// <param name="Graph">Smooth distances and their fuzzy union.</param>
/// <param name="Initialisation">The start positions.</param>
/// <param name="Layout">Optimising the positions.</param>
public sealed record UmapStageTimes(TimeSpan Neighbors, TimeSpan Graph, TimeSpan Initialisation, TimeSpan Layout)
{
    /// <summary>All stages together.</summary>
    public TimeSpan Total => Neighbors + Graph + Initialisation + Layout;
}
