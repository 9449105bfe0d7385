using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Numerics.Kernels;

/// <summary>Runs a product at a vector width and on several threads, each of which makes a part of the result of its own.</summary>
internal static class ProductRunner
{
    /// <summary>Multiply-adds below which starting another thread does not pay.</summary>
    private const long WorthAThread = 500_000;

    public static void Run<TLeft, TRight, T>(ProductTask<TLeft, TRight, T> task, int threads, SimdWidth width)
        where TLeft : unmanaged, IBinaryFloatingPointIeee754<TLeft>
        where TRight : unmanaged, IBinaryFloatingPointIeee754<TRight>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        var parts = (int)Math.Min(threads, 1 + ((long)task.Rows * task.Columns * task.Depth / WorthAThread));
        if (parts == 1)
        {
            RunPart(task, width);
        }
        else
        {
            Parallel.For(0, parts, new ParallelOptions { MaxDegreeOfParallelism = threads }, part => RunPart(Part(task, part, parts), width));
        }
    }

    private static ProductTask<TLeft, TRight, T> Part<TLeft, TRight, T>(ProductTask<TLeft, TRight, T> task, int part, int parts)
        where TLeft : unmanaged
        where TRight : unmanaged
        where T : unmanaged
    {
        if (task.LowerOnly)
        {
            // Rows grow with their number: cuts at the square roots make equal areas.
            var from = TriangleCut(task.Rows, part, parts);
            return task.RowRange(from, TriangleCut(task.Rows, part + 1, parts) - from);
        }

        if (task.Columns >= task.Rows)
        {
            var from = EvenCut(task.Columns, part, parts);
            return task.ColumnRange(from, EvenCut(task.Columns, part + 1, parts) - from);
        }

        var first = EvenCut(task.Rows, part, parts);
        return task.RowRange(first, EvenCut(task.Rows, part + 1, parts) - first);
    }

    // Cuts fall on multiples of 48, the widest strip, so that few tiles hang over.
    private static nint EvenCut(nint length, int part, int parts) =>
        part == parts ? length : (nint)((long)length * part / parts / 48 * 48);

    private static nint TriangleCut(nint length, int part, int parts) =>
        part == parts ? length : (nint)(length * Math.Sqrt((double)part / parts)) / 8 * 8;

    private static void RunPart<TLeft, TRight, T>(ProductTask<TLeft, TRight, T> task, SimdWidth width)
        where TLeft : unmanaged, IBinaryFloatingPointIeee754<TLeft>
        where TRight : unmanaged, IBinaryFloatingPointIeee754<TRight>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var kernel = new ProductKernel<TLeft, TRight, T>(task);
        if (typeof(T) == typeof(float))
        {
            SimdDispatch.Run(ref Unsafe.As<ProductKernel<TLeft, TRight, T>, ProductKernel<TLeft, TRight, float>>(ref kernel), width);
        }
        else if (typeof(T) == typeof(double))
        {
            SimdDispatch.RunDouble(ref Unsafe.As<ProductKernel<TLeft, TRight, T>, ProductKernel<TLeft, TRight, double>>(ref kernel), width);
        }
        else
        {
            throw new NotSupportedException($"Products are of float or double matrices, not of {typeof(T).Name}.");
        }
    }
}
