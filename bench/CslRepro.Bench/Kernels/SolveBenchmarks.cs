using BenchmarkDotNet.Attributes;
using CslRepro.Numerics;

namespace CslRepro.Bench.Kernels;

/// <summary>Triangular solves on one thread.</summary>
[Config(typeof(KernelConfig))]
[MemoryDiagnoser]
public class SolveBenchmarks
{
    private Matrix<double> lower = new(0, 0);
    private Matrix<double> sides = new(0, 0);
    private Matrix<double> solution = new(0, 0);

    /// <summary>The sizes to run.</summary>
    public static IEnumerable<object> Shapes => [KernelShape.Solve(1001, 22), KernelShape.Solve(1001, 1000)];

    /// <summary>The sizes of one run, a <see cref="KernelShape"/>.</summary>
    [ParamsSource(nameof(Shapes))]
    public object Shape { get; set; } = KernelShape.Solve(0, 0);

    /// <summary>Makes the triangle and the right sides.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var shape = (KernelShape)Shape;
        lower = KernelMeasurements.PositiveDefinite(shape.Rows);
        Cholesky.Factor(lower);
        sides = KernelMeasurements.RandomMatrix<double>(shape.Rows, shape.Columns);
        solution = sides.Copy();
    }

    /// <summary>L X = B, the copy of B included.</summary>
    [Benchmark]
    public void SolveLower()
    {
        sides.Elements.CopyTo(solution.Elements);
        Cholesky.SolveLower(lower, solution);
    }

    /// <summary>Lᵀ X = B, the copy of B included.</summary>
    [Benchmark]
    public void SolveLowerTransposed()
    {
        sides.Elements.CopyTo(solution.Elements);
        Cholesky.SolveLowerTransposed(lower, solution);
    }
}
