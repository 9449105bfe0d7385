using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Umap.Initialisation;

/// <summary>
/// The leading principal components by subspace iteration with the covariance, which is never formed: each pass over the points
/// sums x (xᵀ V) over fixed blocks of rows, and the blocks in order.
/// </summary>
internal sealed class PrincipalComponents
{
    private const int BlockRows = 512;
    private const int MostIterations = 60;
    private const double RelativeResidual = 1e-4;

    private readonly Matrix<float> points;
    private readonly double[] means;
    private readonly int threads;
    private readonly SimdWidth width;

    private PrincipalComponents(Matrix<float> points, int threads, SimdWidth width)
    {
        this.points = points;
        this.threads = threads;
        this.width = width;
        means = new double[points.Columns];
        for (var row = 0; row < points.Rows; row++)
        {
            var source = points.Row(row);
            for (var column = 0; column < means.Length; column++)
            {
                means[column] += source[column];
            }
        }

        foreach (ref var mean in means.AsSpan())
        {
            mean /= points.Rows;
        }
    }

    /// <summary>The points' coordinates along their leading components; 0 along components that the points do not have.</summary>
    /// <returns>Points x wanted.</returns>
    public static Matrix<double> Scores(Matrix<float> points, int wanted, RandomStream random, int threads, SimdWidth width, CancellationToken cancellation)
    {
        var problem = new PrincipalComponents(points, threads, width);
        return problem.Find(wanted, random, cancellation);
    }

    private Matrix<double> Find(int wanted, RandomStream random, CancellationToken cancellation)
    {
        // Columns beyond the number of dimensions stay zero, so that rows of any length go through the same kernel.
        var size = ColumnBlock.Width(wanted);
        var real = Math.Min(size, points.Columns);
        var axes = new Matrix<double>(points.Columns, size);
        for (var row = 0; row < axes.Rows; row++)
        {
            for (var column = 0; column < real; column++)
            {
                axes[row, column] = random.NextNormal();
            }
        }

        Orthonormalise(axes, real, random);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            var image = Covariance(axes);
            var small = ColumnBlock.SymmetricProduct(Leading(axes, real), Leading(image, real));
            foreach (ref var value in small.Elements)
            {
                value = -value;
            }

            var (values, rotation) = SymmetricEigen.Decompose(small);
            axes = Rotated(axes, rotation, size);
            image = Rotated(image, rotation, size);
            var converged = true;
            for (var column = 0; column < Math.Min(wanted, real); column++)
            {
                converged &= ColumnBlock.Residual(image, axes, -values[column], column) <= RelativeResidual * Math.Max(-values[0], 0);
            }

            if (converged)
            {
                break;
            }

            axes = image;
            Orthonormalise(axes, real, random);
        }

        for (var column = 0; column < Math.Min(wanted, real); column++)
        {
            ColumnBlock.FixSign(axes, column);
        }

        var scores = new Matrix<double>(points.Rows, wanted);
        for (var row = 0; row < points.Rows; row++)
        {
            var source = points.Row(row);
            for (var i = 0; i < source.Length; i++)
            {
                for (var column = 0; column < Math.Min(wanted, real); column++)
                {
                    scores[row, column] = Math.FusedMultiplyAdd(source[i] - means[i], axes[i, column], scores[row, column]);
                }
            }
        }

        return scores;
    }

    private static void Orthonormalise(Matrix<double> axes, int real, RandomStream random)
    {
        var leading = Leading(axes, real);
        ColumnBlock.Orthonormalise(leading, null, random);
        for (var row = 0; row < axes.Rows; row++)
        {
            leading.Row(row).CopyTo(axes.Row(row));
        }
    }

    private static Matrix<double> Leading(Matrix<double> block, int columns)
    {
        var result = new Matrix<double>(block.Rows, columns);
        for (var row = 0; row < block.Rows; row++)
        {
            block.Row(row)[..columns].CopyTo(result.Row(row));
        }

        return result;
    }

    private static Matrix<double> Rotated(Matrix<double> block, Matrix<double> rotation, int size)
    {
        var product = new Matrix<double>(block.Rows, rotation.Columns);
        MatrixProduct.Multiply(Leading(block, rotation.Rows), rotation, product);
        var result = new Matrix<double>(block.Rows, size);
        for (var row = 0; row < block.Rows; row++)
        {
            product.Row(row).CopyTo(result.Row(row));
        }

        return result;
    }

    /// <summary>The sum over the points of (x - mean)(x - mean)ᵀ V.</summary>
    private Matrix<double> Covariance(Matrix<double> axes)
    {
        var blocks = (points.Rows + BlockRows - 1) / BlockRows;
        var result = new Matrix<double>(axes.Rows, axes.Columns);

        // A few blocks at a time, so that memory does not grow with the number of points.
        const int together = 16;
        var parts = new Matrix<double>[Math.Min(together, blocks)];
        for (var firstBlock = 0; firstBlock < blocks; firstBlock += together)
        {
            var count = Math.Min(together, blocks - firstBlock);
            WorkSharing.Run(count, threads, (piece, _) =>
            {
                var part = parts[piece] ??= new Matrix<double>(axes.Rows, axes.Columns);
                part.Elements.Clear();
                var first = (firstBlock + piece) * BlockRows;
                var end = Math.Min(points.Rows, first + BlockRows);
                var kernel = new Kernel { Points = points, Means = means, Axes = axes, Sum = part, First = first, End = end };
                SimdDispatch.RunDouble(ref kernel, width);
            });
            for (var piece = 0; piece < count; piece++)
            {
                var part = parts[piece].Elements;
                var total = result.Elements;
                for (var i = 0; i < total.Length; i++)
                {
                    total[i] += part[i];
                }
            }
        }

        return result;
    }

    private ref struct Kernel : ISimdKernel<double>
    {
        public Matrix<float> Points;
        public double[] Means;
        public Matrix<double> Axes;
        public Matrix<double> Sum;
        public int First;
        public int End;

        public readonly unsafe void Run<TSimd, TVector>()
            where TSimd : struct, ISimd<TVector, double>
        {
            var size = Axes.Columns;
            var length = Points.Columns;
            fixed (float* points = Points.Elements)
            fixed (double* means = Means)
            fixed (double* axes = Axes.Elements)
            fixed (double* total = Sum.Elements)
            {
                for (var row = First; row < End; row++)
                {
                    var source = points + ((nint)row * length);
                    for (var lane = 0; lane < size; lane += TSimd.Width)
                    {
                        var score = TSimd.Broadcast(0);
                        for (var i = 0; i < length; i++)
                        {
                            score = TSimd.MultiplyAdd(TSimd.Broadcast(source[i] - means[i]), TSimd.Load(axes + ((nint)i * size) + lane), score);
                        }

                        for (var i = 0; i < length; i++)
                        {
                            var place = total + ((nint)i * size) + lane;
                            TSimd.Store(place, TSimd.MultiplyAdd(TSimd.Broadcast(source[i] - means[i]), score, TSimd.Load(place)));
                        }
                    }
                }
            }
        }
    }
}
