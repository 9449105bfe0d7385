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

    /// <summary>Squared distances from two rows to some others, each other one read once: the same as from each row by itself.</summary>
    /// <param name="first">A row.</param>
    /// <param name="second">Another row.</param>
    /// <param name="others">Rows.</param>
    /// <param name="toFirst">Gets the squared distances from the first row.</param>
    /// <param name="toSecond">Gets those from the second one.</param>
    public void SquaredDistances(int first, int second, ReadOnlySpan<int> others, Span<float> toFirst, Span<float> toSecond)
    {
        if (scales is null)
        {
            var kernel = new PairKernel { Space = this, First = first, Second = second, Others = others, ToFirst = toFirst, ToSecond = toSecond };
            SimdDispatch.Run(ref kernel, Width);
            return;
        }

        SquaredDistances(this, first, others, toFirst);
        SquaredDistances(this, second, others, toSecond);
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
                if (Space.scales is null)
                {
                    Unscaled<TSimd, TVector>(row, points, columns);
                    return;
                }

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

        private readonly unsafe void Unscaled<TSimd, TVector>(float* row, float* points, nint columns)
            where TSimd : struct, ISimd<TVector, float>
        {
            for (var i = 0; i < Others.Length; i++)
            {
                Squared[i] = LaneSum.SquaredDistance<TSimd, TVector>(row, points + (Others[i] * columns), (int)columns);
            }
        }
    }

    /// <summary>Two rows against four others at a time.</summary>
    private ref struct PairKernel : ISimdKernel<float>
    {
        public PointSpace Space;
        public int First;
        public int Second;
        public ReadOnlySpan<int> Others;
        public Span<float> ToFirst;
        public Span<float> ToSecond;

        public readonly unsafe void Run<TSimd, TVector>()
            where TSimd : struct, ISimd<TVector, float>
        {
            var columns = (nint)Space.Points.Columns;
            var others = stackalloc float*[4];
            var squared = stackalloc float[8];
            fixed (float* points = Space.Points.Elements)
            {
                var rows = stackalloc float*[2] { points + (First * columns), points + (Second * columns) };
                for (var i = 0; i < Others.Length; i += 4)
                {
                    // Beyond the end the last one is repeated.
                    var count = Math.Min(4, Others.Length - i);
                    for (var other = 0; other < 4; other++)
                    {
                        others[other] = points + (Others[i + Math.Min(other, count - 1)] * columns);
                    }

                    LaneSum.SquaredDistances<TSimd, TVector>(rows, others, (int)columns, squared, squared + 4);
                    new ReadOnlySpan<float>(squared, count).CopyTo(ToFirst[i..]);
                    new ReadOnlySpan<float>(squared + 4, count).CopyTo(ToSecond[i..]);
                }
            }
        }
    }
}
