using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace CslRepro.Numerics.Simd;

/// <summary>Runs a kernel at a vector width; tests ask for each width in turn, everyone else for the best one.</summary>
internal static class SimdDispatch
{
    public static void Run<TKernel>(ref TKernel kernel, SimdWidth width = SimdWidth.Best)
        where TKernel : struct, ISimdKernel<float>, allows ref struct =>
        Run<TKernel, float, SingleElement>(ref kernel, width);

    public static void RunDouble<TKernel>(ref TKernel kernel, SimdWidth width = SimdWidth.Best)
        where TKernel : struct, ISimdKernel<double>, allows ref struct =>
        Run<TKernel, double, DoubleElement>(ref kernel, width);

    private static void Run<TKernel, T, TElement>(ref TKernel kernel, SimdWidth width)
        where TKernel : struct, ISimdKernel<T>, allows ref struct
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
        where TElement : struct, IElement<T>
    {
        switch (Resolve(width))
        {
            case SimdWidth.Bits512:
                kernel.Run<Simd512<T, TElement>, Vector512<T>>();
                break;
            case SimdWidth.Bits256:
                kernel.Run<Simd256<T, TElement>, Vector256<T>>();
                break;
            case SimdWidth.Bits128:
                kernel.Run<Simd128<T, TElement>, Vector128<T>>();
                break;
            default:
                kernel.Run<Scalar<T, TElement>, T>();
                break;
        }
    }

    private static SimdWidth Resolve(SimdWidth width)
    {
        if (width != SimdWidth.Best)
        {
            return width;
        }

        // Without the instruction a vector's fused multiply-add is done lane by lane in software, which is slower than scalar code that knows it.
        return !Fma.IsSupported && !AdvSimd.IsSupported ? SimdWidth.Scalar
            : Vector512.IsHardwareAccelerated ? SimdWidth.Bits512
            : Vector256.IsHardwareAccelerated ? SimdWidth.Bits256
            : Vector128.IsHardwareAccelerated ? SimdWidth.Bits128
            : SimdWidth.Scalar;
    }
}
