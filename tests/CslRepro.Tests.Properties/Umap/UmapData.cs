using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Umap;

/// <summary>Points for tests, from seeds.</summary>
internal static class UmapData
{
    /// <summary>Normal points around centers that lie a given distance apart on the axes; point i belongs to cluster i mod clusters.</summary>
    public static Matrix<float> Clusters(int points, int dimensions, int clusters, double apart, ulong seed)
    {
        var random = new RandomStream(seed, "test/clusters");
        var result = new Matrix<float>(points, dimensions);
        for (var row = 0; row < points; row++)
        {
            for (var column = 0; column < dimensions; column++)
            {
                result[row, column] = (float)(random.NextNormal() + (column == row % clusters ? apart : 0));
            }
        }

        return result;
    }

    public static int[] ClusterLabels(int points, int clusters) => [.. Enumerable.Range(0, points).Select(row => row % clusters)];

    public static Matrix<float> Map(Matrix<float> source, Func<int, int, float> element)
    {
        var result = new Matrix<float>(source.Rows, source.Columns);
        for (var row = 0; row < source.Rows; row++)
        {
            for (var column = 0; column < source.Columns; column++)
            {
                result[row, column] = element(row, column);
            }
        }

        return result;
    }

    /// <summary>A dense copy of a graph.</summary>
    public static double[,] Dense(CslRepro.Umap.FuzzyGraph graph)
    {
        var result = new double[graph.Points, graph.Points];
        for (var point = 0; point < graph.Points; point++)
        {
            var neighbors = graph.NeighborsOf(point);
            for (var edge = 0; edge < neighbors.Length; edge++)
            {
                result[point, neighbors[edge]] = graph.WeightsOf(point)[edge];
            }
        }

        return result;
    }

    public static double GreatestDifference(double[,] left, double[,] right)
    {
        var greatest = 0.0;
        for (var i = 0; i < left.GetLength(0); i++)
        {
            for (var j = 0; j < left.GetLength(1); j++)
            {
                greatest = Math.Max(greatest, Math.Abs(left[i, j] - right[i, j]));
            }
        }

        return greatest;
    }
}
