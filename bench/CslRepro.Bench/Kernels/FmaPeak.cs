using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CslRepro.Numerics.Simd;

namespace CslRepro.Bench.Kernels;

/// <summary>
/// What one core can do at most: 12 independent chains of fused multiply-adds in registers, without any memory. All kernels
/// are compared with this number, measured in the same run, because clock rates vary between and during runs.
/// </summary>
internal static unsafe class FmaPeak
{
    private const int Chains = 12;
    private const int Steps = 100_000;

    /// <summary>Measures the peak.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="width">The vector width.</param>
    /// <param name="repetitions">Runs of about a millisecond, of which the fastest counts.</param>
    /// <returns>GFLOP/s, a fused multiply-add counted as two.</returns>
    public static double Measure<T>(SimdWidth width = SimdWidth.Best, int repetitions = 20)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var best = double.PositiveInfinity;
        var lanes = 0;
        var memory = (T*)NativeMemory.AlignedAlloc(64 * sizeof(double), 64);
        try
        {
            new Span<T>(memory, 64).Fill(T.CreateTruncating(0.5));
            for (var i = 0; i < repetitions; i++)
            {
                var start = Stopwatch.GetTimestamp();
                lanes = Run(memory, width);
                best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
            }
        }
        finally
        {
            NativeMemory.AlignedFree(memory);
        }

        return 2.0 * Chains * Steps * lanes / best / 1e9;
    }

    private static int Run<T>(T* memory, SimdWidth width)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (typeof(T) == typeof(float))
        {
            var single = new Kernel<float>((float*)memory);
            SimdDispatch.Run(ref single, width);
            return single.Lanes;
        }

        var wide = new Kernel<double>((double*)memory);
        SimdDispatch.RunDouble(ref wide, width);
        return wide.Lanes;
    }

    private struct Kernel<T>(T* memory) : ISimdKernel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T* memory = memory;

        public int Lanes { get; private set; }

        [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
        public void Run<TSimd, TVector>()
            where TSimd : struct, ISimd<TVector, T>
        {
            var factor = TSimd.Load(memory);
            TVector v0 = factor, v1 = factor, v2 = factor, v3 = factor, v4 = factor, v5 = factor;
            TVector v6 = factor, v7 = factor, v8 = factor, v9 = factor, v10 = factor, v11 = factor;
            for (var step = 0; step < Steps; step++)
            {
                v0 = TSimd.MultiplyAdd(v0, factor, factor);
                v1 = TSimd.MultiplyAdd(v1, factor, factor);
                v2 = TSimd.MultiplyAdd(v2, factor, factor);
                v3 = TSimd.MultiplyAdd(v3, factor, factor);
                v4 = TSimd.MultiplyAdd(v4, factor, factor);
                v5 = TSimd.MultiplyAdd(v5, factor, factor);
                v6 = TSimd.MultiplyAdd(v6, factor, factor);
                v7 = TSimd.MultiplyAdd(v7, factor, factor);
                v8 = TSimd.MultiplyAdd(v8, factor, factor);
                v9 = TSimd.MultiplyAdd(v9, factor, factor);
                v10 = TSimd.MultiplyAdd(v10, factor, factor);
                v11 = TSimd.MultiplyAdd(v11, factor, factor);
            }

            // A use of every chain, or the compiler might drop it.
            var sum = TSimd.Add(TSimd.Add(TSimd.Add(v0, v1), TSimd.Add(v2, v3)), TSimd.Add(TSimd.Add(v4, v5), TSimd.Add(v6, v7)));
            TSimd.Store(memory + 32, TSimd.Add(sum, TSimd.Add(TSimd.Add(v8, v9), TSimd.Add(v10, v11))));
            Lanes = TSimd.Width;
        }
    }
}
