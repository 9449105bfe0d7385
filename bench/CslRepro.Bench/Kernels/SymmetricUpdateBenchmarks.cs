using System.Numerics;
using BenchmarkDotNet.Attributes;
using CslRepro.Numerics;

namespace CslRepro.Bench.Kernels;

/// <summary>Symmetric rank-k updates on one thread.</summary>
/// <typeparam name="T">The precision.</typeparam>
[Config(typeof(KernelConfig))]
[MemoryDiagnoser]
[GenericTypeArguments(typeof(float))]
[GenericTypeArguments(typeof(double))]
public class SymmetricUpdateBenchmarks<T>
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private Matrix<T> a = new(0, 0);
    private Matrix<T> result = new(0, 0);

    /// <summary>The sizes to run.</summary>
    public static IEnumerable<object> Shapes =>
    [
        KernelShape.SymmetricUpdate(64, 1001),
        KernelShape.SymmetricUpdate(1000, 1001),
    ];

    /// <summary>The sizes of one run, a <see cref="KernelShape"/>.</summary>
    [ParamsSource(nameof(Shapes))]
    public object Shape { get; set; } = KernelShape.SymmetricUpdate(0, 0);

    /// <summary>Makes the matrices.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var shape = (KernelShape)Shape;
        a = KernelMeasurements.RandomMatrix<T>(shape.Inner, shape.Columns);
        result = new Matrix<T>(shape.Columns, shape.Columns);
    }

    /// <summary>C = C + Aᵀ A.</summary>
    [Benchmark]
    public void SymmetricUpdate() => MatrixProduct.SymmetricUpdate(a, result);
}
