namespace CslRepro.Umap;

/// <summary>The stages of making a map, in their order.</summary>
public enum UmapStage
{
    /// <summary>Finding the nearest neighbours.</summary>
    Neighbors,

    /// <summary>Smooth distances and their fuzzy union.</summary>
    Graph,

    /// <summary>The start positions.</summary>
    Initialisation,

    /// <summary>Optimising the positions.</summary>
    Layout,
}
