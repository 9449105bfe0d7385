using CslRepro.Umap;

namespace CslRepro.Analysis.StateSpace;

/// <summary>
/// Whether the regions of a finer label lie inside those of a coarser one: of the neighbours across the border of a point's fine region, the share that is
/// still in its coarse region.
/// </summary>
/// <param name="Share">That share over all points, in [0, 1]; NaN if no neighbour lies across a border.</param>
/// <param name="ByChance">The same share of two different points drawn at random, given that their fine labels differ.</param>
/// <param name="Crossings">How many neighbours lie across a border.</param>
public sealed record NestedRegions(double Share, double ByChance, long Crossings)
{
    /// <summary>Looks across all borders.</summary>
    /// <param name="neighbors">The points' neighbours among themselves, each point its own first.</param>
    /// <param name="coarse">The coarser label of each point, the father.</param>
    /// <param name="fine">What divides the father's regions: two points are of one fine region if both labels are equal.</param>
    /// <param name="scale">How many neighbours count, the point itself not counted.</param>
    /// <exception cref="ArgumentException">There are not two labels for each point, or fewer neighbours are known than asked for.</exception>
    public static NestedRegions Of(NearestNeighbors neighbors, IReadOnlyList<int> coarse, IReadOnlyList<int> fine, int scale)
    {
        ArgumentNullException.ThrowIfNull(coarse);
        ArgumentNullException.ThrowIfNull(fine);
        LabelChecks.Require(neighbors, coarse.Count, scale);
        LabelChecks.Require(neighbors, fine.Count, scale);
        var (inside, crossings) = (0L, 0L);
        for (var point = 0; point < neighbors.Points; point++)
        {
            foreach (var neighbor in neighbors.IndicesOf(point).Slice(1, scale))
            {
                var sameCoarse = coarse[neighbor] == coarse[point];
                if (!sameCoarse || fine[neighbor] != fine[point])
                {
                    crossings++;
                    inside += sameCoarse ? 1 : 0;
                }
            }
        }

        var within = NeighborPurity.ByChance(LabelChecks.Number([.. coarse.Zip(fine)]).Numbers);
        var father = NeighborPurity.ByChance(coarse);
        return new NestedRegions((double)inside / crossings, within < 1 ? (father - within) / (1 - within) : double.NaN, crossings);
    }
}
