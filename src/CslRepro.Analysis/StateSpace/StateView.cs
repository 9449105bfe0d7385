using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Analysis.StateSpace;

/// <summary>Points in one space with their nearest neighbours there.</summary>
/// <param name="Name">Short name of the space: full, map or principal.</param>
/// <param name="Points">Points x dimensions.</param>
/// <param name="Neighbors">The points' neighbours among themselves, each point its own first.</param>
public sealed record StateView(string Name, Matrix<float> Points, NearestNeighbors Neighbors)
{
    /// <summary>Finds the neighbours of points.</summary>
    /// <param name="name">The space's name.</param>
    /// <param name="points">Points x dimensions; finite.</param>
    /// <param name="neighborCount">Known neighbours of each point, itself counted.</param>
    /// <param name="threads">How many threads may work; results do not depend on it.</param>
    /// <exception cref="ArgumentException">The points are not usable, or fewer than the neighbours.</exception>
    public static StateView Of(string name, Matrix<float> points, int neighborCount, int threads = 1) =>
        new(name, points, NearestNeighbors.Among(points, neighborCount, threads: threads));
}
