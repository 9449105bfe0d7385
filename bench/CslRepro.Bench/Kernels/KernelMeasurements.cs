using System.Diagnostics;
using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Bench.Kernels;

/// <summary>Quick measurements of the kernels on one thread: repeated runs, the fastest counts, peaks taken in between.</summary>
internal static class KernelMeasurements
{
    private const int Repetitions = 7;

    /// <summary>1000 x 1000 by 1000 x 4000, the size of the reservoir's work.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <returns>The measurement.</returns>
    public static KernelMeasurement ProductShareOfPeak<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Product<T>(KernelShape.Product(1000, 1000, 4000));

    /// <summary>C = A B.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="shape">The sizes.</param>
    /// <returns>The measurement.</returns>
    public static KernelMeasurement Product<T>(KernelShape shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var a = RandomMatrix<T>(shape.Rows, shape.Inner);
        var b = RandomMatrix<T>(shape.Inner, shape.Columns);
        var result = new Matrix<T>(shape.Rows, shape.Columns);
        return Measure<T>($"product {shape}, {typeof(T).Name}", shape, () => MatrixProduct.Multiply(a, b, result));
    }

    /// <summary>C = C + Aᵀ A.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="inner">Rows of A.</param>
    /// <param name="size">Columns of A.</param>
    /// <returns>The measurement.</returns>
    public static KernelMeasurement SymmetricUpdate<T>(int inner, int size)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var shape = KernelShape.SymmetricUpdate(inner, size);
        var a = RandomMatrix<T>(inner, size);
        var result = new Matrix<T>(size, size);
        return Measure<T>($"symmetric update {shape}, {typeof(T).Name}", shape, () => MatrixProduct.SymmetricUpdate(a, result));
    }

    /// <summary>Cholesky's factorisation, the copy of the matrix included.</summary>
    /// <param name="size">Rows of the matrix.</param>
    /// <returns>The measurement.</returns>
    public static KernelMeasurement Factorisation(int size)
    {
        var shape = KernelShape.Factorisation(size);
        var matrix = PositiveDefinite(size);
        var factor = matrix.Copy();
        return Measure<double>($"Cholesky {size}", shape, () =>
        {
            matrix.Elements.CopyTo(factor.Elements);
            Cholesky.Factor(factor);
        });
    }

    /// <summary>A triangular solve, the copy of the right sides included.</summary>
    /// <param name="size">Rows of the triangle.</param>
    /// <param name="sides">Number of right sides.</param>
    /// <param name="transposed">Whether to solve with the triangle's transpose.</param>
    /// <returns>The measurement.</returns>
    public static KernelMeasurement Solve(int size, int sides, bool transposed)
    {
        var shape = KernelShape.Solve(size, sides);
        var lower = PositiveDefinite(size);
        Cholesky.Factor(lower);
        var b = RandomMatrix<double>(size, sides);
        var x = b.Copy();
        return Measure<double>($"triangular solve {size}, {sides} sides{(transposed ? ", transposed" : string.Empty)}", shape, () =>
        {
            b.Elements.CopyTo(x.Elements);
            if (transposed)
            {
                Cholesky.SolveLowerTransposed(lower, x);
            }
            else
            {
                Cholesky.SolveLower(lower, x);
            }
        });
    }

    /// <summary>Everything that the performance tables quote.</summary>
    /// <returns>The measurements, one at a time as they are made.</returns>
    public static IEnumerable<KernelMeasurement> All()
    {
        yield return ProductShareOfPeak<float>();
        yield return ProductShareOfPeak<double>();
        foreach (var rows in new[] { 1, 8, 30, 100, 300 })
        {
            yield return Product<float>(KernelShape.Product(rows, 1000, 1000));
        }

        yield return SymmetricUpdate<float>(1000, 1001);
        yield return SymmetricUpdate<double>(1000, 1001);
        yield return Factorisation(1001);
        foreach (var transposed in new[] { false, true })
        {
            yield return Solve(1001, 22, transposed);
            yield return Solve(1001, 1000, transposed);
        }
    }

    internal static Matrix<T> RandomMatrix<T>(int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var stream = new RandomStream(1, "bench/matrix");
        var matrix = new Matrix<double>(rows, columns);
        stream.Fill(matrix.Elements);
        return matrix.Convert<T>();
    }

    internal static Matrix<double> PositiveDefinite(int size)
    {
        var result = new Matrix<double>(size, size);
        MatrixProduct.SymmetricUpdate(RandomMatrix<double>(size, size), result);
        for (var i = 0; i < size; i++)
        {
            result[i, i] += 1;
        }

        return result;
    }

    private static KernelMeasurement Measure<T>(string kernel, KernelShape shape, Action run)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        run();
        var peak = 0.0;
        var seconds = double.PositiveInfinity;
        for (var i = 0; i < Repetitions; i++)
        {
            peak = Math.Max(peak, FmaPeak.Measure<T>(repetitions: 5));
            var budget = Stopwatch.StartNew();
            do
            {
                var start = Stopwatch.GetTimestamp();
                run();
                seconds = Math.Min(seconds, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
            while (budget.ElapsedMilliseconds < 20);
        }

        return new(kernel, seconds * 1e3, 2 * shape.MultiplyAdds / seconds / 1e9, peak);
    }
}
