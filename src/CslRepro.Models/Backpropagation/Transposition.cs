using System.Runtime.CompilerServices;

namespace CslRepro.Models.Backpropagation;

/// <summary>Transposes matrices with padded rows.</summary>
internal static unsafe class Transposition
{
    /// <summary>target[j, i] = source[i, j].</summary>
    /// <param name="source">Rows of <paramref name="sourceRow"/>.</param>
    /// <param name="rows">Number of the source's rows.</param>
    /// <param name="columns">Number of the source's columns.</param>
    /// <param name="sourceRow">Distance between rows of the source.</param>
    /// <param name="target">Rows of <paramref name="targetRow"/>.</param>
    /// <param name="targetRow">Distance between rows of the target.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Run<T>(T* source, int rows, int columns, int sourceRow, T* target, int targetRow)
        where T : unmanaged
    {
        // Four rows at a time fill runs of the target's rows.
        var i = 0;
        for (; i + 4 <= rows; i += 4)
        {
            T* row0 = source + ((nint)i * sourceRow), row1 = row0 + sourceRow, row2 = row1 + sourceRow, row3 = row2 + sourceRow;
            var to = target + i;
            for (var j = 0; j < columns; j++)
            {
                to[0] = row0[j];
                to[1] = row1[j];
                to[2] = row2[j];
                to[3] = row3[j];
                to += targetRow;
            }
        }

        for (; i < rows; i++)
        {
            for (var j = 0; j < columns; j++)
            {
                target[((nint)j * targetRow) + i] = source[((nint)i * sourceRow) + j];
            }
        }
    }
}
