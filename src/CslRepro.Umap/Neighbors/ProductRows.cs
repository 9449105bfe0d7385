using CslRepro.Numerics;

namespace CslRepro.Umap.Neighbors;

/// <summary>
/// Rows as blocked products want them: short ones where there are; else Euclidean points moved so that a center is 0, which makes norms, and with
/// them cancellation, small, or for the cosine metric rows scaled to length 1, a row of zeros becoming a unit vector along a column of its own.
/// </summary>
internal sealed class ProductRows
{
    private readonly PointSpace space;
    private readonly float[] center;
    private readonly ShortRows? shortRows;

    public ProductRows(PointSpace space, float[] center, ShortRows? shortRows, int threads, CancellationToken cancellation)
    {
        this.space = space;
        this.center = center;
        this.shortRows = shortRows;
        Columns = shortRows is not null ? ShortRows.Length : space.Points.Columns + (space.Metric == UmapMetric.Cosine ? 1 : 0);
        Norms = new float[space.Count];
        WorkSharing.RunRanges(space.Count, 256, threads, (first, end) =>
        {
            var prepared = new Matrix<float>(1, Columns);
            for (var row = first; row < end; row++)
            {
                CopyTo(row, prepared);
                var sum = 0.0;
                foreach (var value in prepared.Elements)
                {
                    sum = Math.FusedMultiplyAdd(value, value, sum);
                }

                Norms[row] = (float)sum;
            }
        }, cancellation);
    }

    /// <summary>Numbers in a row.</summary>
    public int Columns { get; }

    /// <summary>Squared norms of the rows.</summary>
    public float[] Norms { get; }

    /// <summary>The mean of some points.</summary>
    public static float[] Means(Matrix<float> points)
    {
        var sums = new double[points.Columns];
        for (var row = 0; row < points.Rows; row++)
        {
            var source = points.Row(row);
            for (var j = 0; j < sums.Length; j++)
            {
                sums[j] += source[j];
            }
        }

        return Array.ConvertAll(sums, sum => (float)(sum / points.Rows));
    }

    /// <summary>Copies consecutive rows, as many as the target has.</summary>
    public void CopyTo(int first, Matrix<float> target)
    {
        if (shortRows is not null)
        {
            shortRows.Rows.RowRange(first, target.Rows).Elements.CopyTo(target.Elements);
            return;
        }

        var columns = space.Points.Columns;
        for (var i = 0; i < target.Rows; i++)
        {
            var source = space.Points.Row(first + i);
            var row = target.Row(i);
            if (space.Metric == UmapMetric.Euclidean)
            {
                for (var j = 0; j < source.Length; j++)
                {
                    row[j] = source[j] - center[j];
                }
            }
            else
            {
                var scale = space.ScaleOf(first + i);
                for (var j = 0; j < source.Length; j++)
                {
                    row[j] = source[j] * scale;
                }

                row[columns] = scale == 0 ? 1 : 0;
            }
        }
    }
}
