using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Umap.Initialisation;

namespace CslRepro.Umap;

/// <summary>
/// The plain rival of a map: the points' coordinates along their leading principal components. It is linear, so that it can neither tear
/// nor fold, and shows how much of a structure needs no neighbourhoods to be seen.
/// </summary>
public static class PrincipalMap
{
    /// <summary>Projects points on their leading principal components, each component's sign fixed.</summary>
    /// <param name="points">Points x dimensions; finite.</param>
    /// <param name="components">How many components, 1 or more; those that the points do not have are 0.</param>
    /// <param name="threads">How many threads may work; 0 means one for each processor. Results do not depend on it.</param>
    /// <returns>Points x components, the component of the largest variance first.</returns>
    /// <exception cref="ArgumentException">There are no points, or one holds NaN or infinity.</exception>
    public static Matrix<float> Of(Matrix<float> points, int components = 2, int threads = 0, CancellationToken cancellation = default)
    {
        PointChecks.Require(points, nameof(points));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(components);
        ArgumentOutOfRangeException.ThrowIfNegative(threads);

        // The random start decides on nothing but the iteration's path, so its seed is fixed.
        var random = new RandomStream(0, "principal map/start");
        return PrincipalComponents.Scores(
            points, components, random, threads == 0 ? Environment.ProcessorCount : threads, SimdWidth.Best, cancellation).Convert<float>();
    }
}
