using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Umap.Initialisation;

/// <summary>
/// The eigenvectors of the smallest non-zero eigenvalues of a connected graph's normalised Laplacian L = I - D^(-1/2) A D^(-1/2)
/// (McInnes, Healy, Melville (2018), algorithm 4), by subspace iteration with a Chebyshev filter: a polynomial in L that is small on
/// the unwanted part of the spectrum, then orthonormalisation and a projected small problem, until the residuals are small.
/// Blocks of vectors find multiple eigenvalues as well (a ring's come in pairs).
/// Source: Y. Zhou, Y. Saad, "A Chebyshev-Davidson Algorithm for Large Symmetric Eigenproblems", SIAM J. Matrix Anal. Appl. 29(3), 2007, algorithm 3.1 (the
/// scaled filter).
/// </summary>
internal sealed class LaplacianEigenvectors
{
    private const int DensePoints = 48;
    private const int MostIterations = 40;
    private const int FilterDegree = 24;

    // The vectors are a start for the layout, which moves every point by far more than an error of this share.
    private const double RelativeResidual = 1e-2;

    private readonly FuzzyGraph graph;
    private readonly double[] inverseRoots;
    private readonly int threads;
    private readonly SimdWidth width;

    private LaplacianEigenvectors(FuzzyGraph graph, int threads, SimdWidth width)
    {
        this.graph = graph;
        this.threads = threads;
        this.width = width;
        inverseRoots = new double[graph.Points];
        for (var point = 0; point < graph.Points; point++)
        {
            var degree = 0.0;
            foreach (var weight in graph.WeightsOf(point))
            {
                degree += weight;
            }

            inverseRoots[point] = 1 / Math.Sqrt(degree);
        }
    }

    /// <summary>Finds the vectors.</summary>
    /// <param name="graph">Connected, with more than <paramref name="wanted"/> + 1 points.</param>
    /// <param name="random">For the start vectors.</param>
    /// <param name="cancellation">Looked at between iterations.</param>
    /// <returns>Points x wanted, unit columns by ascending eigenvalue.</returns>
    public static Matrix<double> Of(FuzzyGraph graph, int wanted, RandomStream random, int threads, SimdWidth width, CancellationToken cancellation)
    {
        var problem = new LaplacianEigenvectors(graph, threads, width);
        return graph.Points <= Math.Max(DensePoints, 2 * ColumnBlock.Width(wanted)) ? problem.Dense(wanted) : problem.Iterate(wanted, random, cancellation);
    }

    private Matrix<double> Dense(int wanted)
    {
        var laplacian = new Matrix<double>(graph.Points, graph.Points);
        for (var point = 0; point < graph.Points; point++)
        {
            laplacian[point, point] = 1;
            var neighbors = graph.NeighborsOf(point);
            for (var edge = 0; edge < neighbors.Length; edge++)
            {
                laplacian[point, neighbors[edge]] -= graph.WeightsOf(point)[edge] * inverseRoots[point] * inverseRoots[neighbors[edge]];
            }
        }

        return Columns(SymmetricEigen.Decompose(laplacian).Vectors, 1, wanted);
    }

    private Matrix<double> Iterate(int wanted, RandomStream random, CancellationToken cancellation)
    {
        var trivial = Trivial();
        var size = ColumnBlock.Width(wanted);
        var block = new Matrix<double>(graph.Points, size);
        foreach (ref var value in block.Elements)
        {
            value = random.NextNormal();
        }

        var cut = 0.5;
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            cancellation.ThrowIfCancellationRequested();
            block = Filter(block, cut);
            ColumnBlock.Orthonormalise(block, trivial, random);
            var image = new Matrix<double>(graph.Points, size);
            Apply(block, image, 1, null, 0, 0);
            var (values, rotation) = SymmetricEigen.Decompose(ColumnBlock.SymmetricProduct(block, image));
            var rotated = new Matrix<double>(graph.Points, size);
            MatrixProduct.Multiply(block, rotation, rotated, threads: threads);
            block = rotated;
            var rotatedImage = new Matrix<double>(graph.Points, size);
            MatrixProduct.Multiply(image, rotation, rotatedImage, threads: threads);
            var converged = true;
            for (var column = 0; column < wanted; column++)
            {
                converged &= ColumnBlock.Residual(rotatedImage, block, values[column], column) <= (RelativeResidual * values[column]) + 1e-12;
            }

            if (converged)
            {
                break;
            }

            cut = Math.Clamp(values[size - 1], 1e-8, 1);
        }

        return Columns(block, 0, wanted);
    }

    /// <summary>The known eigenvector of eigenvalue 0: the roots of the degrees.</summary>
    private double[] Trivial()
    {
        var vector = Array.ConvertAll(inverseRoots, root => 1 / root);
        var sum = 0.0;
        foreach (var value in vector)
        {
            sum = Math.FusedMultiplyAdd(value, value, sum);
        }

        return Array.ConvertAll(vector, value => value / Math.Sqrt(sum));
    }

    /// <summary>Applies the polynomial that is at most 1 in magnitude, scaled by its value at 0, on [cut, 2].</summary>
    private Matrix<double> Filter(Matrix<double> block, double cut)
    {
        var half = (2 - cut) / 2;
        var middle = (2 + cut) / 2;
        var first = -half / middle;
        var sigma = first;
        var previous = block;
        var current = new Matrix<double>(block.Rows, block.Columns);
        Apply(previous, current, sigma / half, previous, -middle * sigma / half, 0);
        var next = new Matrix<double>(block.Rows, block.Columns);
        for (var degree = 2; degree <= FilterDegree; degree++)
        {
            var following = 1 / ((2 / first) - sigma);
            Apply(current, next, 2 * following / half, previous, -middle * 2 * following / half, -sigma * following);
            (previous, current, next) = (current, next, degree == 2 ? new Matrix<double>(block.Rows, block.Columns) : previous);
            sigma = following;
        }

        return current;
    }

    /// <summary>result = scale L source + shift source + back previous.</summary>
    private void Apply(Matrix<double> source, Matrix<double> result, double scale, Matrix<double>? previous, double shift, double back) =>
        WorkSharing.RunRanges(graph.Points, 512, threads, (first, end) =>
        {
            var kernel = new Kernel
            {
                Problem = this,
                Source = source,
                Previous = previous ?? source,
                Result = result,
                Scale = scale,
                Shift = shift,
                Back = back,
                First = first,
                End = end,
            };
            SimdDispatch.RunDouble(ref kernel, width);
        });

    private static Matrix<double> Columns(Matrix<double> vectors, int first, int count)
    {
        var result = new Matrix<double>(vectors.Rows, count);
        for (var i = 0; i < vectors.Rows; i++)
        {
            vectors.Row(i).Slice(first, count).CopyTo(result.Row(i));
        }

        for (var column = 0; column < count; column++)
        {
            ColumnBlock.FixSign(result, column);
        }

        return result;
    }

    private ref struct Kernel : ISimdKernel<double>
    {
        public LaplacianEigenvectors Problem;
        public Matrix<double> Source;
        public Matrix<double> Previous;
        public Matrix<double> Result;
        public double Scale;
        public double Shift;
        public double Back;
        public int First;
        public int End;

        public readonly unsafe void Run<TSimd, TVector>()
            where TSimd : struct, ISimd<TVector, double>
        {
            var graph = Problem.graph;
            var roots = Problem.inverseRoots;
            var size = Source.Columns;
            fixed (double* source = Source.Elements)
            fixed (double* previous = Previous.Elements)
            fixed (double* result = Result.Elements)
            fixed (int* columns = graph.Columns)
            fixed (float* weights = graph.Weights)
            {
                for (var point = First; point < End; point++)
                {
                    var scaled = -Scale * roots[point];
                    for (var lane = 0; lane < size; lane += TSimd.Width)
                    {
                        var sum = TSimd.Broadcast(0);
                        for (var edge = graph.RowStarts[point]; edge < graph.RowStarts[point + 1]; edge++)
                        {
                            var neighbor = columns[edge];
                            sum = TSimd.MultiplyAdd(TSimd.Broadcast(weights[edge] * roots[neighbor]), TSimd.Load(source + ((nint)neighbor * size) + lane), sum);
                        }

                        var place = ((nint)point * size) + lane;
                        var own = TSimd.Multiply(TSimd.Broadcast(Scale + Shift), TSimd.Load(source + place));
                        own = TSimd.MultiplyAdd(TSimd.Broadcast(Back), TSimd.Load(previous + place), own);
                        TSimd.Store(result + place, TSimd.MultiplyAdd(TSimd.Broadcast(scaled), sum, own));
                    }
                }
            }
        }
    }
}
