using CslRepro.Numerics;

namespace CslRepro.Bench.Umap;

/// <summary>Data sets whose shape everyone knows, made from a seed.</summary>
internal static class KnownShapes
{
    /// <summary>Normal points around random centers.</summary>
    public static LabelledPoints Clusters(int points, int dimensions, int clusters, ulong seed)
    {
        var random = new RandomStream(seed, "bench/clusters");
        var centers = new double[clusters, dimensions];
        for (var cluster = 0; cluster < clusters; cluster++)
        {
            for (var column = 0; column < dimensions; column++)
            {
                centers[cluster, column] = 2.5 * random.NextNormal();
            }
        }

        var labels = new int[points];
        var data = new Matrix<float>(points, dimensions);
        for (var row = 0; row < points; row++)
        {
            labels[row] = row % clusters;
            for (var column = 0; column < dimensions; column++)
            {
                data[row, column] = (float)(centers[labels[row], column] + random.NextNormal());
            }
        }

        return new LabelledPoints(
            $"{clusters} Gaussian clusters in {dimensions} dimensions",
            data,
            labels,
            [.. Enumerable.Range(1, clusters).Select(cluster => $"cluster {cluster}")]);
    }

    /// <summary>Normal points around random centers, of which the last two clusters' move apart from the same place; all else stays.</summary>
    /// <param name="apart">0: the two clusters are one; 1: as far apart as any others.</param>
    public static LabelledPoints PartingClusters(int points, int dimensions, int clusters, double apart, ulong seed)
    {
        var still = Clusters(points, dimensions, clusters, seed);
        var (last, before) = (Center(still, clusters - 1), Center(still, clusters - 2));
        for (var row = clusters - 1; row < points; row += clusters)
        {
            for (var column = 0; column < dimensions; column++)
            {
                still.Points[row, column] -= (float)((1 - apart) * (last[column] - before[column]));
            }
        }

        return still;
    }

    /// <summary>Two rings in space, each through the middle of the other.</summary>
    public static LabelledPoints Rings(int points, ulong seed)
    {
        var random = new RandomStream(seed, "bench/rings");
        var labels = new int[points];
        var data = new Matrix<float>(points, 3);
        for (var row = 0; row < points; row++)
        {
            var (cos, sin) = OnCircle(random);
            labels[row] = row % 2;
            double[] place = labels[row] == 0 ? [cos, sin, 0] : [1 + cos, 0, sin];
            for (var column = 0; column < 3; column++)
            {
                data[row, column] = (float)(place[column] + (0.05 * random.NextNormal()));
            }
        }

        return new LabelledPoints("two interlocked rings", data, labels, ["ring in the plane", "ring upright"]);
    }

    /// <summary>A sheet rolled up in space; labelled by the place along the sheet.</summary>
    public static LabelledPoints SwissRoll(int points, ulong seed)
    {
        const int sections = 6;
        var random = new RandomStream(seed, "bench/roll");
        var labels = new int[points];
        var data = new Matrix<float>(points, 3);
        for (var row = 0; row < points; row++)
        {
            // One and a half turns; the angle drawn so that points lie evenly along the spiral r = angle.
            var share = random.NextDouble();
            var angle = 3 * Math.PI / 2 * Math.Sqrt(1 + (8 * share));
            labels[row] = (int)(sections * share);
            data[row, 0] = (float)(angle * Math.Cos(angle));
            data[row, 1] = (float)(21 * random.NextDouble());
            data[row, 2] = (float)(angle * Math.Sin(angle));
        }

        return new LabelledPoints("Swiss roll", data, labels, [.. Enumerable.Range(1, sections).Select(section => $"section {section} of {sections}")]);
    }

    private static double[] Center(LabelledPoints data, int label)
    {
        var rows = Enumerable.Range(0, data.Points.Rows).Where(row => data.Labels[row] == label).ToArray();
        return [.. Enumerable.Range(0, data.Points.Columns).Select(column => rows.Average(row => (double)data.Points[row, column]))];
    }

    private static (double Cos, double Sin) OnCircle(RandomStream random)
    {
        while (true)
        {
            var (x, y) = ((2 * random.NextDouble()) - 1, (2 * random.NextDouble()) - 1);
            var squared = (x * x) + (y * y);
            if (squared is > 0.01 and <= 1)
            {
                var radius = Math.Sqrt(squared);
                return (x / radius, y / radius);
            }
        }
    }
}
