using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Numerics.Kernels;

/// <summary>
/// A matrix product on one thread at one vector width: cuts the factors into blocks that fit the caches, packs them, and
/// calls the <see cref="MicroKernel{TSimd, TVector, TRow, T}"/>. Blocks of the inner index follow one another in ascending
/// order and hand the chains on through the result's memory, which loses nothing.
/// Source of the scheme: K. Goto, R. van de Geijn, "Anatomy of High-Performance Matrix Multiplication", ACM TOMS 34(3), 2008.
/// </summary>
internal readonly unsafe struct ProductKernel<TLeft, TRight, T>(ProductTask<TLeft, TRight, T> task) : ISimdKernel<T>
    where TLeft : unmanaged, IBinaryFloatingPointIeee754<TLeft>
    where TRight : unmanaged, IBinaryFloatingPointIeee754<TRight>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly ProductTask<TLeft, TRight, T> task = task;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Run<TSimd, TVector>()
        where TSimd : struct, ISimd<TVector, T>
    {
        if (task.Rows == 0 || task.Columns == 0)
        {
            return;
        }

        if (task.Depth == 0)
        {
            ClearUnlessAccumulating();
            return;
        }

        var tileRows = BlockSizes.TileRows(Unsafe.SizeOf<TVector>());
        var strip = 3 * TSimd.Width;
        var depthBlock = Math.Min(task.Depth, BlockSizes.Depth);
        var rowBlock = Math.Min(RoundUp(task.Rows, tileRows), RoundUp(BlockSizes.LeftBytes / (BlockSizes.Depth * sizeof(T)), tileRows));
        var columnBlock = Math.Min(RoundUp(task.Columns, TSimd.Width), BlockSizes.Columns);
        using var buffer = new PackBuffer((((rowBlock + columnBlock) * depthBlock) + (tileRows * strip)) * sizeof(T) + 192);
        var left = buffer.Take<T>(rowBlock * depthBlock);
        var right = buffer.Take<T>(columnBlock * depthBlock);
        var edge = buffer.Take<T>(tileRows * strip);
        for (nint column = 0; column < task.Columns; column += columnBlock)
        {
            var columns = Math.Min(columnBlock, task.Columns - column);
            for (nint step = 0; step < task.Depth; step += depthBlock)
            {
                var depth = Math.Min(depthBlock, task.Depth - step);
                PackRight(task.Right.From(step, column), depth, columns, strip, TSimd.Width, right);
                for (nint row = 0; row < task.Rows; row += rowBlock)
                {
                    var rows = Math.Min(rowBlock, task.Rows - row);
                    if (task.LowerOnly && column > row + rows - 1 + task.Diagonal)
                    {
                        continue;
                    }

                    PackLeft(task.Left.From(row, step), rows, depth, tileRows, left);
                    Block<TSimd, TVector>(left, right, edge, row, column, rows, columns, depth, task.Accumulate || step > 0);
                }
            }
        }
    }

    private static nint RoundUp(nint value, nint multiple) => (value + multiple - 1) / multiple * multiple;

    private void ClearUnlessAccumulating()
    {
        for (nint row = 0; row < task.Rows && !task.Accumulate; row++)
        {
            new Span<T>(task.Result + (row * task.ResultStride), (int)task.Columns).Clear();
        }
    }

    private void PackLeft(Operand<TLeft> source, nint rows, nint depth, nint tileRows, T* target)
    {
        var steps = new Operand<TLeft>(source.Origin, source.ColumnStride, source.RowStride);
        for (nint row = 0; row < rows; row += tileRows)
        {
            var lanes = Math.Min(tileRows, rows - row);
            var height = lanes <= 4 ? 4 : tileRows;
            Packing.Strip(steps.From(0, row), depth, lanes, height, task.Subtract, target);
            target += height * depth;
        }
    }

    private static void PackRight(Operand<TRight> source, nint depth, nint columns, nint strip, nint vector, T* target)
    {
        for (nint column = 0; column < columns; column += strip)
        {
            var lanes = Math.Min(strip, columns - column);
            var width = RoundUp(lanes, vector);
            Packing.Strip(source.From(0, column), depth, lanes, width, negate: false, target);
            target += width * depth;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Block<TSimd, TVector>(T* left, T* right, T* edge, nint row, nint column, nint rows, nint columns, nint depth, bool accumulate)
        where TSimd : struct, ISimd<TVector, T>
    {
        var tileRows = BlockSizes.TileRows(Unsafe.SizeOf<TVector>());
        nint strip = 3 * TSimd.Width;
        for (nint j = 0; j < columns; j += strip)
        {
            var lanes = Math.Min(strip, columns - j);
            var packedLeft = left;
            var result = task.Result + (row * task.ResultStride) + column + j;
            for (nint i = 0; i < rows; i += tileRows)
            {
                var tile = Math.Min(tileRows, rows - i);
                var height = tile <= 4 ? 4 : tileRows;
                if (!task.LowerOnly || column + j <= row + i + tile - 1 + task.Diagonal)
                {
                    if (lanes == strip && tile == height)
                    {
                        Tile<TSimd, TVector, TileRow3<TSimd, TVector, T>>(depth, packedLeft, height, right, result, task.ResultStride, accumulate);
                    }
                    else
                    {
                        EdgeTile<TSimd, TVector>(depth, packedLeft, height, right, result, tile, lanes, edge, accumulate);
                    }
                }

                packedLeft += height * depth;
                result += tile * task.ResultStride;
            }

            right += RoundUp(lanes, TSimd.Width) * depth;
        }
    }

    /// <summary>A tile that hangs over the end of the result: made in memory of its own.</summary>
    private void EdgeTile<TSimd, TVector>(nint depth, T* left, nint height, T* right, T* result, nint rows, nint lanes, T* edge, bool accumulate)
        where TSimd : struct, ISimd<TVector, T>
    {
        var width = RoundUp(lanes, TSimd.Width);
        var bytes = lanes * sizeof(T);
        for (nint row = 0; accumulate && row < rows; row++)
        {
            Buffer.MemoryCopy(result + (row * task.ResultStride), edge + (row * width), bytes, bytes);
        }

        if (width == TSimd.Width)
        {
            Tile<TSimd, TVector, TileRow1<TSimd, TVector, T>>(depth, left, height, right, edge, width, accumulate);
        }
        else if (width == 2 * TSimd.Width)
        {
            Tile<TSimd, TVector, TileRow2<TSimd, TVector, T>>(depth, left, height, right, edge, width, accumulate);
        }
        else
        {
            Tile<TSimd, TVector, TileRow3<TSimd, TVector, T>>(depth, left, height, right, edge, width, accumulate);
        }

        for (nint row = 0; row < rows; row++)
        {
            Buffer.MemoryCopy(edge + (row * width), result + (row * task.ResultStride), bytes, bytes);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Tile<TSimd, TVector, TRow>(nint depth, T* left, nint height, T* right, T* result, nint resultStride, bool accumulate)
        where TSimd : struct, ISimd<TVector, T>
        where TRow : struct, ITileRow<TRow, TVector, T>
    {
        if (height == 8)
        {
            MicroKernel<TSimd, TVector, TRow, T>.Rows8(depth, left, right, TRow.Width, result, resultStride, accumulate);
        }
        else
        {
            MicroKernel<TSimd, TVector, TRow, T>.Rows4(depth, left, right, TRow.Width, result, resultStride, accumulate);
        }
    }
}
