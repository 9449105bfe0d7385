using System.Numerics;
using System.Runtime.CompilerServices;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Esn;

/// <summary>A reservoir's weights in the precision and layout that its state update wants.</summary>
internal sealed class LeakyUpdateWeights<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Matrix<T> inputOfWord;
    private readonly T leak;
    private readonly T keep;

    public LeakyUpdateWeights(Reservoir reservoir)
    {
        Recurrent = reservoir.Recurrent as Matrix<T> ?? reservoir.Recurrent.Convert<T>();
        leak = T.CreateTruncating(reservoir.Leak);
        keep = T.One - leak;
        inputOfWord = new Matrix<T>(reservoir.Words, reservoir.Units);
        for (var unit = 0; unit < reservoir.Units; unit++)
        {
            var weights = reservoir.Input.Row(unit);
            for (var word = 0; word < reservoir.Words; word++)
            {
                inputOfWord[word, unit] = T.CreateTruncating(weights[0]) + T.CreateTruncating(weights[1 + word]);
            }
        }
    }

    public Matrix<T> Recurrent { get; }

    /// <summary>One step of all units: next = (1 - a) previous + a tanh(drive + input of the word).</summary>
    public void Update(ReadOnlySpan<T> previous, ReadOnlySpan<T> drive, int word, Span<T> next, SimdWidth width = SimdWidth.Best)
    {
        if (typeof(T) == typeof(float))
        {
            var kernel = new Kernel<float>(
                Cast<float>(previous),
                Cast<float>(drive),
                Cast<float>(inputOfWord.Row(word)),
                Cast<float>(next),
                float.CreateTruncating(leak),
                float.CreateTruncating(keep));
            SimdDispatch.Run(ref kernel, width);
        }
        else
        {
            var kernel = new Kernel<double>(
                Cast<double>(previous),
                Cast<double>(drive),
                Cast<double>(inputOfWord.Row(word)),
                Cast<double>(next),
                double.CreateTruncating(leak),
                double.CreateTruncating(keep));
            SimdDispatch.RunDouble(ref kernel, width);
        }
    }

    private static Span<TTarget> Cast<TTarget>(ReadOnlySpan<T> span)
        where TTarget : unmanaged =>
        System.Runtime.InteropServices.MemoryMarshal.CreateSpan(
            ref Unsafe.As<T, TTarget>(ref System.Runtime.InteropServices.MemoryMarshal.GetReference(span)), span.Length);

    private readonly unsafe ref struct Kernel<TElement>(
        Span<TElement> previous,
        Span<TElement> drive,
        Span<TElement> input,
        Span<TElement> next,
        TElement leak,
        TElement keep)
        : ISimdKernel<TElement>
        where TElement : unmanaged
    {
        private readonly Span<TElement> previous = previous;
        private readonly Span<TElement> drive = drive;
        private readonly Span<TElement> input = input;
        private readonly Span<TElement> next = next;

        [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
        public void Run<TSimd, TVector>()
            where TSimd : struct, ISimd<TVector, TElement>
        {
            var units = next.Length;
            fixed (TElement* r = previous, p = drive, x = input, target = next)
            {
                var i = 0;
                var leakLanes = TSimd.Broadcast(leak);
                var keepLanes = TSimd.Broadcast(keep);
                for (; i + TSimd.Width <= units; i += TSimd.Width)
                {
                    var activation = TSimd.Tanh(TSimd.Add(TSimd.Load(p + i), TSimd.Load(x + i)));
                    TSimd.Store(target + i, TSimd.MultiplyAdd(leakLanes, activation, TSimd.Multiply(keepLanes, TSimd.Load(r + i))));
                }

                if (i < units)
                {
                    var rest = units - i;
                    var buffer = stackalloc TElement[3 * TSimd.Width];
                    for (var j = 0; j < rest; j++)
                    {
                        buffer[j] = r[i + j];
                        buffer[TSimd.Width + j] = p[i + j];
                        buffer[(2 * TSimd.Width) + j] = x[i + j];
                    }

                    var activation = TSimd.Tanh(TSimd.Add(TSimd.Load(buffer + TSimd.Width), TSimd.Load(buffer + (2 * TSimd.Width))));
                    TSimd.Store(buffer, TSimd.MultiplyAdd(leakLanes, activation, TSimd.Multiply(keepLanes, TSimd.Load(buffer))));
                    for (var j = 0; j < rest; j++)
                    {
                        target[i + j] = buffer[j];
                    }
                }
            }
        }
    }
}
