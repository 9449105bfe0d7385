namespace CslRepro.Umap;

/// <summary>Where the points of a map start.</summary>
public enum UmapInitialisation
{
    /// <summary>The smallest eigenvectors of the graph's normalised Laplacian, the components of a disconnected graph placed apart.</summary>
    Spectral,

    /// <summary>The leading principal components of the points.</summary>
    Pca,

    /// <summary>Uniformly random positions.</summary>
    Random,

    /// <summary>The positions in <see cref="UmapOptions.Start"/>.</summary>
    Given,
}
