namespace CslRepro.Umap;

/// <summary>How nearest neighbours are found.</summary>
public enum NeighborSearch
{
    /// <summary>Exactly up to <see cref="UmapOptions.ExactSearchLimit"/> points, by descent beyond.</summary>
    Auto,

    /// <summary>Exactly: all distances, as blocked matrix products. Work grows with the square of the number of points.</summary>
    Exact,

    /// <summary>Nearest-neighbour descent: nearly all neighbours, for many points. Work grows a little faster than the number of points.</summary>
    Descent,
}
