using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Umap.Neighbors;

/// <summary>
/// Points with a metric. What this type calls the distance of two rows is the number that all searches agree on: single precision,
/// summed as <see cref="LaneSum"/> says. Searches compare the squared distances of this type: for the cosine metric, those of the
/// rows scaled to length 1, of which 1 - cos is the half.
/// </summary>
internal sealed class PointSpace
{
    private readonly float[]? scales;

    public PointSpace(Matrix<float> points, UmapMetric metric, SimdWidth width)
    {
        Points = points;
        Metric = metric;
        Width = width;
        if (metric == UmapMetric.Cosine)
        {
            scales = new float[points.Rows];
            for (var row = 0; row < points.Rows; row++)
            {
                var squares = 0.0;
                foreach (var value in points.Row(row))
                {
                    squares = Math.FusedMultiplyAdd(value, value, squares);
                }

                // A row of zeros keeps scale 0: it has no direction.
                scales[row] = squares > 0 ? (float)(1 / Math.Sqrt(squares)) : 0;
            }
        }
    }

    public Matrix<float> Points { get; }

    public UmapMetric Metric { get; }

    public SimdWidth Width { get; }

    public int Count => Points.Rows;

    /// <summary>What a row is multiplied by before squared distances are taken.</summary>
    public float ScaleOf(int row) => scales is null ? 1 : scales[row];

    /// <summary>Squared distances from a row of another space (or this one) to some rows of this one.</summary>
    /// <param name="from">The other space, of the same metric and number of columns.</param>
    /// <param name="row">The row there.</param>
    /// <param name="others">Rows here.</param>
    /// <param name="squared">Gets the squared distances.</param>
    public void SquaredDistances(PointSpace from, int row, ReadOnlySpan<int> others, Span<float> squared)
    {
        var kernel = new Kernel { Space = this, Row = from.Points.Row(row), Scale = from.ScaleOf(row), Others = others, Squared = squared };
        SimdDispatch.Run(ref kernel, Width);
    }

    /// <summary>The distance that belongs to a squared distance.</summary>
    public float FromSquared(float squared) => Metric == UmapMetric.Cosine ? 0.5f * squared : MathF.Sqrt(squared);

    private ref struct Kernel : ISimdKernel<float>
    {
        public PointSpace Space;
        public ReadOnlySpan<float> Row;
        public float Scale;
        public ReadOnlySpan<int> Others;
        public Span<float> Squared;

        public unsafe void Run<TSimd, TVector>()
            where TSimd : struct, ISimd<TVector, float>
        {
            var columns = Space.Points.Columns;
            fixed (float* row = Row)
            fixed (float* points = Space.Points.Elements)
            {
                for (var i = 0; i < Others.Length; i++)
                {
                    var other = Others[i];
                    var scale = Space.ScaleOf(other);
                    var squared = LaneSum.SquaredDistance<TSimd, TVector>(row, Scale, points + ((nint)other * columns), scale, columns);

                    // A row of zeros counts as orthogonal to every direction: squared distance 2, of which 1 is there already.
                    Squared[i] = (Scale == 0) != (scale == 0) ? 2 : squared;
                }
            }
        }
    }
}
