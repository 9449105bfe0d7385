namespace CslRepro.Umap.Graph;

/// <summary>
/// The fuzzy graph of a point set: the directed memberships A of <see cref="SmoothDistances"/>, made symmetric by a
/// probabilistic union B = A + Aᵀ - A ∘ Aᵀ, or a mixture of it with the intersection A ∘ Aᵀ.
/// Source: McInnes, Healy, Melville (2018), section 3.1 and algorithm 2.
/// </summary>
internal static class FuzzyUnion
{
    /// <summary>Builds the graph.</summary>
    /// <param name="neighbors">Each point its own first neighbour.</param>
    /// <param name="localConnectivity">See <see cref="UmapOptions.LocalConnectivity"/>.</param>
    /// <param name="mixRatio">See <see cref="UmapOptions.SetOperationMixRatio"/>.</param>
    public static FuzzyGraph Of(NearestNeighbors neighbors, double localConnectivity, double mixRatio, int threads)
    {
        var smooth = SmoothDistances.Of(neighbors, localConnectivity, threads);
        var points = neighbors.Points;
        var degree = neighbors.Count - 1;
        var outTargets = new int[points * degree];
        var outWeights = new float[points * degree];
        WorkSharing.RunRanges(points, 256, threads, (first, end) =>
        {
            for (var point = first; point < end; point++)
            {
                var targets = outTargets.AsSpan(point * degree, degree);
                var weights = outWeights.AsSpan(point * degree, degree);
                neighbors.IndicesOf(point)[1..].CopyTo(targets);
                for (var rank = 0; rank < degree; rank++)
                {
                    weights[rank] = smooth.Membership(point, neighbors.DistancesOf(point)[rank + 1]);
                }

                targets.Sort(weights);
            }
        });

        // The transpose by counting: walking the sources in order leaves each row sorted.
        var inStarts = new int[points + 1];
        foreach (var target in outTargets)
        {
            inStarts[target + 1]++;
        }

        for (var point = 0; point < points; point++)
        {
            inStarts[point + 1] += inStarts[point];
        }

        var inSources = new int[outTargets.Length];
        var inWeights = new float[outTargets.Length];
        var next = inStarts.AsSpan(0, points).ToArray();
        for (var edge = 0; edge < outTargets.Length; edge++)
        {
            var place = next[outTargets[edge]]++;
            inSources[place] = edge / degree;
            inWeights[place] = outWeights[edge];
        }

        var rowStarts = new int[points + 1];
        var columns = new int[2 * outTargets.Length];
        var union = new float[2 * outTargets.Length];
        var count = 0;
        for (var point = 0; point < points; point++)
        {
            var left = point * degree;
            var leftEnd = left + degree;
            var right = inStarts[point];
            var rightEnd = inStarts[point + 1];
            while (left < leftEnd || right < rightEnd)
            {
                var leftColumn = left < leftEnd ? outTargets[left] : int.MaxValue;
                var rightColumn = right < rightEnd ? inSources[right] : int.MaxValue;
                var column = Math.Min(leftColumn, rightColumn);
                double a = leftColumn == column ? outWeights[left++] : 0;
                double b = rightColumn == column ? inWeights[right++] : 0;
                var both = a * b;
                var weight = (float)((mixRatio * (a + b - both)) + ((1 - mixRatio) * both));
                if (weight > 0)
                {
                    columns[count] = column;
                    union[count++] = Math.Min(weight, 1);
                }
            }

            rowStarts[point + 1] = count;
        }

        return new FuzzyGraph(rowStarts, columns[..count], union[..count]);
    }
}
