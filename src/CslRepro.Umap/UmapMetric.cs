namespace CslRepro.Umap;

/// <summary>How far apart two points are.</summary>
public enum UmapMetric
{
    /// <summary>The square root of the summed squared differences.</summary>
    Euclidean,

    /// <summary>1 minus the cosine of the angle between two rows. A row of zeros is at distance 1 from every other and 0 from another such row.</summary>
    Cosine,
}
