using CslRepro.Numerics;

namespace CslRepro.Umap.Graph;

/// <summary>
/// Per point the distance rho to its nearest neighbour and the scale sigma that make the memberships of its neighbours
/// sum to log2 of their number: Σ_j exp(-max(0, d_j - rho) / sigma) = log2 k.
/// Source: McInnes, Healy, Melville (2018), algorithm 3 (smooth nearest neighbour distances) and the definition of rho_i.
/// </summary>
internal sealed class SmoothDistances
{
    private const int Bisections = 64;
    private const double Tolerance = 1e-5;

    // Below this share of the mean distance a scale would make nothing but the nearest neighbour count.
    private const double LeastScale = 1e-3;

    private SmoothDistances(float[] nearest, float[] scales)
    {
        Nearest = nearest;
        Scales = scales;
    }

    /// <summary>rho of each point.</summary>
    public float[] Nearest { get; }

    /// <summary>sigma of each point.</summary>
    public float[] Scales { get; }

    /// <summary>Computes rho and sigma of each row.</summary>
    /// <param name="neighbors">
    /// k neighbours of each point. As in the reference implementation the first one (the point itself) takes no part in the sum, but counts in k.
    /// </param>
    /// <param name="localConnectivity">To how many neighbours a point is connected fully; between two of them by linear interpolation.</param>
    public static SmoothDistances Of(NearestNeighbors neighbors, double localConnectivity, int threads)
    {
        var nearest = new float[neighbors.Points];
        var scales = new float[neighbors.Points];
        var target = ExactMath.Log(neighbors.Count) / ExactMath.Log(2);
        var overallMean = OverallMean(neighbors);
        WorkSharing.RunRanges(neighbors.Points, 256, threads, (first, end) =>
        {
            for (var point = first; point < end; point++)
            {
                var distances = neighbors.DistancesOf(point);
                var rho = Rho(distances, localConnectivity);
                var sigma = Sigma(distances[1..], rho, target);
                nearest[point] = (float)rho;
                scales[point] = (float)Math.Max(sigma, LeastScale * (rho > 0 ? Mean(distances) : overallMean));
            }
        });
        return new SmoothDistances(nearest, scales);
    }

    /// <summary>The membership of a neighbour: exp(-max(0, d - rho) / sigma).</summary>
    /// <param name="distance">The neighbour's distance from it.</param>
    public float Membership(int point, float distance)
    {
        var beyond = (double)distance - Nearest[point];
        return beyond <= 0 || Scales[point] == 0 ? 1 : (float)ExactMath.Exp(-beyond / Scales[point]);
    }

    private static double Rho(ReadOnlySpan<float> distances, double localConnectivity)
    {
        var zeros = 0;
        while (zeros < distances.Length && distances[zeros] == 0)
        {
            zeros++;
        }

        var positive = distances[zeros..];
        if (positive.IsEmpty)
        {
            return 0;
        }

        if (positive.Length < localConnectivity)
        {
            return positive[^1];
        }

        var whole = (int)localConnectivity;
        var part = localConnectivity - whole;
        if (whole == 0)
        {
            return part * positive[0];
        }

        double rho = positive[whole - 1];
        return part > 0 && whole < positive.Length ? rho + (part * (positive[whole] - rho)) : rho;
    }

    private static double Sigma(ReadOnlySpan<float> distances, double rho, double target)
    {
        var low = 0.0;
        var high = double.PositiveInfinity;
        var sigma = 1.0;
        for (var step = 0; step < Bisections; step++)
        {
            var sum = 0.0;
            foreach (var distance in distances)
            {
                var beyond = distance - rho;
                sum += beyond > 0 ? ExactMath.Exp(-beyond / sigma) : 1;
            }

            if (Math.Abs(sum - target) < Tolerance)
            {
                break;
            }

            if (sum > target)
            {
                high = sigma;
                sigma = (low + high) / 2;
            }
            else
            {
                low = sigma;
                sigma = double.IsInfinity(high) ? sigma * 2 : (low + high) / 2;
            }
        }

        return sigma;
    }

    private static double OverallMean(NearestNeighbors neighbors)
    {
        var sum = 0.0;
        for (var point = 0; point < neighbors.Points; point++)
        {
            sum += Mean(neighbors.DistancesOf(point));
        }

        return neighbors.Points == 0 ? 0 : sum / neighbors.Points;
    }

    private static double Mean(ReadOnlySpan<float> distances)
    {
        var sum = 0.0;
        foreach (var distance in distances)
        {
            sum += distance;
        }

        return sum / distances.Length;
    }
}
