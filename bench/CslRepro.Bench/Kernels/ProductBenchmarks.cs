using System.Numerics;
using BenchmarkDotNet.Attributes;
using CslRepro.Numerics;

namespace CslRepro.Bench.Kernels;

/// <summary>Matrix products on one thread.</summary>
/// <typeparam name="T">The precision.</typeparam>
[Config(typeof(KernelConfig))]
[MemoryDiagnoser]
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class ProductBenchmarks<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private Matrix<T> a = new(0, 0);
    private Matrix<T> b = new(0, 0);
    private Matrix<T> bTransposed = new(0, 0);
    private Matrix<T> aTransposed = new(0, 0);
    private Matrix<T> result = new(0, 0);

    /// <summary>The sizes to run.</summary>
    public static IEnumerable<object> Shapes =>
    [
        KernelShape.Product(1000, 1000, 4000),
        KernelShape.Product(1, 1000, 1000),
        KernelShape.Product(30, 1000, 1000),
        KernelShape.Product(300, 1000, 1000),
        KernelShape.Product(7000, 1001, 22),
    ];

    /// <summary>The sizes of one run, a <see cref="KernelShape"/>.</summary>
    [ParamsSource(nameof(Shapes))]
    public object Shape { get; set; } = KernelShape.Product(0, 0, 0);

    /// <summary>Makes the matrices.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var shape = (KernelShape)Shape;
        a = KernelMeasurements.RandomMatrix<T>(shape.Rows, shape.Inner);
        b = KernelMeasurements.RandomMatrix<T>(shape.Inner, shape.Columns);
        aTransposed = a.Transpose();
        bTransposed = b.Transpose();
        result = new Matrix<T>(shape.Rows, shape.Columns);
    }

    /// <summary>C = A B.</summary>
    [Benchmark(Baseline = true)]
    public void Multiply() => MatrixProduct.Multiply(a, b, result);

    /// <summary>C = A Bᵀ.</summary>
    [Benchmark]
    public void MultiplyByTransposed() => MatrixProduct.MultiplyByTransposed(a, bTransposed, result);

    /// <summary>C = Aᵀ B.</summary>
    [Benchmark]
    public void MultiplyTransposed() => MatrixProduct.MultiplyTransposed(aTransposed, b, result);
}
