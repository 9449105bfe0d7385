using BenchmarkDotNet.Attributes;
using CslRepro.Numerics;

namespace CslRepro.Bench.Kernels;

/// <summary>Cholesky's factorisation on one thread.</summary>
[Config(typeof(KernelConfig))]
[MemoryDiagnoser]
public class FactorisationBenchmarks
{
    private Matrix<double> matrix = new(0, 0);
    private Matrix<double> factor = new(0, 0);

    /// <summary>The sizes to run.</summary>
    public static IEnumerable<object> Shapes => [KernelShape.Factorisation(101), KernelShape.Factorisation(1001)];

    /// <summary>The sizes of one run, a <see cref="KernelShape"/>.</summary>
    [ParamsSource(nameof(Shapes))]
    public object Shape { get; set; } = KernelShape.Factorisation(0);

    /// <summary>Makes the matrix.</summary>
    [GlobalSetup]
    public void Setup()
    {
        matrix = KernelMeasurements.PositiveDefinite(((KernelShape)Shape).Rows);
        factor = matrix.Copy();
    }

    /// <summary>A = L Lᵀ, the copy of A included.</summary>
    [Benchmark]
    public void Factor()
    {
        matrix.Elements.CopyTo(factor.Elements);
        Cholesky.Factor(factor);
    }
}
