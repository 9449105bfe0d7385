using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Experiments.MapSettings;

/// <summary>A setting of UMAP that is not the paper's.</summary>
/// <param name="Name">Short name of the view: small letters, digits and hyphens.</param>
/// <param name="Neighbors">Number of neighbours, a point itself counted; the paper has 15.</param>
/// <param name="MinimumDistance">Minimum distance; the paper has 0.1.</param>
public sealed record MapSetting(string Name, int Neighbors, double MinimumDistance)
{
    /// <summary>The paper's setting.</summary>
    public static MapSetting Paper { get; } = new("map", StateViews.PaperNeighbors, 0.1);

    /// <summary>Fewer and more neighbours, with the paper's distance.</summary>
    public static IReadOnlyList<MapSetting> OtherNeighbors { get; } = [new("neighbours-5", 5, 0.1), new("neighbours-40", 40, 0.1)];

    /// <summary>Smaller and greater distances, with the paper's number of neighbours.</summary>
    public static IReadOnlyList<MapSetting> OtherDistances { get; } = [new("distance-0.01", 15, 0.01), new("distance-0.5", 15, 0.5)];

    /// <summary>All of them: one setting changed at a time.</summary>
    public static IReadOnlyList<MapSetting> All { get; } = [.. OtherNeighbors, .. OtherDistances];

    /// <summary>A map of points with this setting.</summary>
    /// <param name="points">Points x dimensions.</param>
    /// <param name="neighbors">As many neighbours of each as the setting asks for, or more.</param>
    /// <param name="seed">The map's seed.</param>
    internal Matrix<float> Fit(Matrix<float> points, NearestNeighbors neighbors, ulong seed)
    {
        var options = new UmapOptions { Seed = seed, NeighborCount = Neighbors, MinimumDistance = MinimumDistance, Threads = 1 };
        return new Umap.Umap(options).Fit(points, neighbors.Nearest(Neighbors)).Embedding;
    }
}
