namespace CslRepro.Umap;

/// <summary>How the positions of a map are optimised.</summary>
public enum UmapLayout
{
    /// <summary>
    /// All points move at once: within an epoch each point takes its own moves one after the other against the other points'
    /// positions of the epoch before. Uses all threads; the result does not depend on how many.
    /// </summary>
    Batch,

    /// <summary>The order of the reference implementation: edge by edge, every move seen by the next one. Uses one thread.</summary>
    InPlace,
}
