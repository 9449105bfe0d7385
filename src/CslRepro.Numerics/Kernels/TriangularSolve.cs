using CslRepro.Numerics.Simd;

namespace CslRepro.Numerics.Kernels;

/// <summary>
/// Forward substitution T X = B in place, for any strides: with both indices reversed it is the back substitution with a
/// transposed triangle. Each element is x_i = (b_i - Σ_k&lt;i t_ik x_k) / t_ii, k ascending, one fused multiply-add each;
/// blocks of rows are solved in turn and taken out of all rows that follow, which leaves that order as it is.
/// </summary>
internal static unsafe class TriangularSolve
{
    /// <summary>Rows of a block.</summary>
    public const int Block = 64;

    /// <summary>Multiply-adds below which starting another thread does not pay.</summary>
    private const long WorthAThread = 500_000;

    /// <summary>Solves for all right sides.</summary>
    /// <param name="triangle">size x size; only elements on and below the diagonal are read.</param>
    /// <param name="size">Number of unknowns.</param>
    /// <param name="sides">size x count, adjacent columns: B, replaced by X.</param>
    /// <param name="count">Number of right sides.</param>
    /// <param name="threads">How many threads may work at it; each takes columns of its own.</param>
    public static void Run(Operand<double> triangle, nint size, Operand<double> sides, nint count, int threads, SimdWidth width)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var parts = (int)Math.Min(threads, 1 + ((long)size * size * count / 2 / WorthAThread));
        if (parts == 1)
        {
            RunPart(triangle, size, sides, count, width);
            return;
        }

        Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            var from = Cut(count, part, parts);
            RunPart(triangle, size, sides.From(0, from), Cut(count, part + 1, parts) - from, width);
        });
    }

    // Cuts fall on multiples of 8, the widest vector.
    private static nint Cut(nint count, int part, int parts) => part == parts ? count : (nint)((long)count * part / parts / 8 * 8);

    private static void RunPart(Operand<double> triangle, nint size, Operand<double> sides, nint count, SimdWidth width)
    {
        if (count == 0)
        {
            return;
        }

        using var buffer = new PackBuffer((Block * Block * sizeof(double)) + 64);
        var packed = buffer.Take<double>(Block * Block);
        for (nint first = 0; first < size; first += Block)
        {
            var rows = Math.Min(Block, size - first);
            Pack(triangle.From(first, first), rows, packed);
            var kernel = new SubstitutionKernel(packed, rows, sides.From(first, 0), count);
            SimdDispatch.RunDouble(ref kernel, width);

            var next = first + rows;
            ProductRunner.Run(
                new ProductTask<double, double, double>
                {
                    Left = triangle.From(next, first),
                    Right = sides.From(first, 0),
                    Result = sides.From(next, 0).Origin,
                    ResultStride = sides.RowStride,
                    Rows = size - next,
                    Depth = rows,
                    Columns = count,
                    Accumulate = true,
                    Subtract = true,
                },
                1,
                width);
        }
    }

    private static void Pack(Operand<double> triangle, nint rows, double* packed)
    {
        for (nint i = 0; i < rows; i++)
        {
            for (nint k = 0; k <= i; k++)
            {
                packed[(i * rows) + k] = triangle.From(i, k).Origin[0];
            }
        }
    }
}
