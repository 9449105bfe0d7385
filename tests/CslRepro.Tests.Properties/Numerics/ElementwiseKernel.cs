using System.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Tests.Properties.Numerics;

/// <summary>An operation of <see cref="ISimd{TVector, T}"/> applied to arrays whose length is a multiple of 16.</summary>
internal static unsafe class ElementwiseKernel
{
    public enum Operation
    {
        Exp,
        Tanh,
        Sigmoid,
        Add,
        Subtract,
        Multiply,
        Divide,
        SquareRoot,
        MultiplyAdd,
        NegatedMultiplyAdd,
        Absolute,
        CopySign,
        SelectLessThan,
        Lesser,
        Greater,
        ScaleByPowerOfTwo,
    }

    public static void Run(Operation operation, SimdWidth width, float[] x, float[] y, float[] z, float[] result)
    {
        fixed (float* px = x, py = y, pz = z, pr = result)
        {
            var kernel = new Kernel<float>(operation, px, py, pz, pr, result.Length);
            SimdDispatch.Run(ref kernel, width);
        }
    }

    public static void Run(Operation operation, SimdWidth width, double[] x, double[] y, double[] z, double[] result)
    {
        fixed (double* px = x, py = y, pz = z, pr = result)
        {
            var kernel = new Kernel<double>(operation, px, py, pz, pr, result.Length);
            SimdDispatch.RunDouble(ref kernel, width);
        }
    }

    private readonly struct Kernel<T>(Operation operation, T* x, T* y, T* z, T* result, int count) : ISimdKernel<T>
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        private readonly T* x = x;
        private readonly T* y = y;
        private readonly T* z = z;
        private readonly T* result = result;

        public void Run<TSimd, TVector>()
            where TSimd : struct, ISimd<TVector, T>
        {
            for (var i = 0; i < count; i += TSimd.Width)
            {
                var a = TSimd.Load(x + i);
                var b = TSimd.Load(y + i);
                var c = TSimd.Load(z + i);
                TSimd.Store(result + i, operation switch
                {
                    Operation.Exp => TSimd.Exp(a),
                    Operation.Tanh => TSimd.Tanh(a),
                    Operation.Sigmoid => TSimd.Sigmoid(a),
                    Operation.Add => TSimd.Add(a, b),
                    Operation.Subtract => TSimd.Subtract(a, b),
                    Operation.Multiply => TSimd.Multiply(a, b),
                    Operation.Divide => TSimd.Divide(a, b),
                    Operation.SquareRoot => TSimd.SquareRoot(a),
                    Operation.MultiplyAdd => TSimd.MultiplyAdd(a, b, c),
                    Operation.NegatedMultiplyAdd => TSimd.NegatedMultiplyAdd(a, b, c),
                    Operation.Absolute => TSimd.Absolute(a),
                    Operation.CopySign => TSimd.CopySign(a, b),
                    Operation.SelectLessThan => TSimd.SelectLessThan(a, b, c, a),
                    Operation.Lesser => TSimd.Lesser(a, b),
                    Operation.Greater => TSimd.Greater(a, b),
                    _ => TSimd.ScaleByPowerOfTwo(a, b),
                });
            }
        }
    }
}
