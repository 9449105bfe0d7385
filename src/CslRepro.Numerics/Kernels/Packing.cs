using System.Numerics;
using System.Runtime.CompilerServices;

namespace CslRepro.Numerics.Kernels;

/// <summary>
/// Copies a block of a factor into the order in which the micro-kernel reads it: strips of a few lanes, and within a strip
/// all lanes of step 0, then of step 1, and so on. Lanes that the last strip has too many are zero; steps are never added,
/// for a step more would be a multiply-add more in every chain.
/// </summary>
internal static unsafe class Packing
{
    /// <summary>Packs one strip.</summary>
    /// <typeparam name="TSource">The source's precision; it converts to T exactly.</typeparam>
    /// <typeparam name="T">The kernel's precision.</typeparam>
    /// <param name="source">Rows are steps, columns are lanes.</param>
    /// <param name="depth">Number of steps.</param>
    /// <param name="lanes">Number of lanes to read.</param>
    /// <param name="width">Number of lanes to write.</param>
    /// <param name="negate">Whether to change every sign.</param>
    /// <param name="target">Room for depth x width numbers.</param>
    public static void Strip<TSource, T>(Operand<TSource> source, nint depth, nint lanes, nint width, bool negate, T* target)
        where TSource : unmanaged, IBinaryFloatingPointIeee754<TSource>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (lanes < width)
        {
            new Span<T>(target, (int)(depth * width)).Clear();
        }

        Copy(source, depth, lanes, width, negate, target);
    }

    /// <summary>Copies a matrix into row-major order with a given distance between rows, and leaves all else in between as it is.</summary>
    /// <typeparam name="TSource">The source's precision; it converts to T exactly.</typeparam>
    /// <typeparam name="T">The target's precision.</typeparam>
    /// <param name="depth">Number of rows.</param>
    /// <param name="lanes">Number of columns.</param>
    /// <param name="width">Elements from one row of the target to the next.</param>
    /// <param name="negate">Whether to change every sign.</param>
    /// <param name="target">The element of row 0 and column 0.</param>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static void Copy<TSource, T>(Operand<TSource> source, nint depth, nint lanes, nint width, bool negate, T* target)
        where TSource : unmanaged, IBinaryFloatingPointIeee754<TSource>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (source.ColumnStride == 1)
        {
            var from = source.Origin;
            for (; depth > 0; depth--)
            {
                CopyRow(from, lanes, negate, target);
                from += source.RowStride;
                target += width;
            }

            return;
        }

        // Blocks of 8 steps by 4 lanes, so that neither the reads nor the writes jump far at every element.
        nint lane = 0;
        for (; lane + 4 <= lanes; lane += 4)
        {
            var from0 = source.Origin + (lane * source.ColumnStride);
            var from1 = from0 + source.ColumnStride;
            var from2 = from1 + source.ColumnStride;
            var from3 = from2 + source.ColumnStride;
            var to = target + lane;
            nint at = 0;
            for (var step = depth; step > 0; step--)
            {
                to[0] = Convert<TSource, T>(from0[at], negate);
                to[1] = Convert<TSource, T>(from1[at], negate);
                to[2] = Convert<TSource, T>(from2[at], negate);
                to[3] = Convert<TSource, T>(from3[at], negate);
                to += width;
                at += source.RowStride;
            }
        }

        for (; lane < lanes; lane++)
        {
            var from = source.Origin + (lane * source.ColumnStride);
            var to = target + lane;
            for (var step = depth; step > 0; step--)
            {
                *to = Convert<TSource, T>(*from, negate);
                to += width;
                from += source.RowStride;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void CopyRow<TSource, T>(TSource* source, nint count, bool negate, T* target)
        where TSource : unmanaged, IBinaryFloatingPointIeee754<TSource>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        nint i = 0;
        if (typeof(TSource) == typeof(T))
        {
            var sign = negate ? Vector<T>.Zero - Vector<T>.One : Vector<T>.One;
            for (; i + Vector<T>.Count <= count; i += Vector<T>.Count)
            {
                (Vector.Load((T*)source + i) * sign).Store(target + i);
            }
        }

        for (; i < count; i++)
        {
            target[i] = Convert<TSource, T>(source[i], negate);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static T Convert<TSource, T>(TSource value, bool negate)
        where TSource : unmanaged, IBinaryFloatingPointIeee754<TSource>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var converted = T.CreateTruncating(value);
        return negate ? -converted : converted;
    }
}
