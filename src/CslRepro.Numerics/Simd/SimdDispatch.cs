using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace CslRepro.Numerics.Simd;

/// <summary>Runs a kernel at a vector width; tests ask for each width in turn, everyone else for the best one.</summary>
internal static class SimdDispatch
{
    public static void Run<TKernel>(ref TKernel kernel, SimdWidth width = SimdWidth.Best)
        where TKernel : struct, ISimdKernel<float>, allows ref struct
    {
        switch (Resolve(width))
        {
            case SimdWidth.Bits512:
                kernel.Run<SingleSimd512, Vector512<float>>();
                break;
            case SimdWidth.Bits256:
                kernel.Run<SingleSimd256, Vector256<float>>();
                break;
            case SimdWidth.Bits128:
                kernel.Run<SingleSimd128, Vector128<float>>();
                break;
            default:
                kernel.Run<SingleScalar, float>();
                break;
        }
    }

    public static void RunDouble<TKernel>(ref TKernel kernel, SimdWidth width = SimdWidth.Best)
        where TKernel : struct, ISimdKernel<double>, allows ref struct
    {
        switch (Resolve(width))
        {
            case SimdWidth.Bits512:
                kernel.Run<DoubleSimd512, Vector512<double>>();
                break;
            case SimdWidth.Bits256:
                kernel.Run<DoubleSimd256, Vector256<double>>();
                break;
            case SimdWidth.Bits128:
                kernel.Run<DoubleSimd128, Vector128<double>>();
                break;
            default:
                kernel.Run<DoubleScalar, double>();
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
