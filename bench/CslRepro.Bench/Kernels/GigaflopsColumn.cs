using BenchmarkDotNet.Running;

namespace CslRepro.Bench.Kernels;

/// <summary>GFLOP/s, a multiply-add counted as two.</summary>
internal sealed class GigaflopsColumn : RateColumn
{
    public override string ColumnName => "GFLOP/s";

    public override string Legend => "Floating-point operations per nanosecond; a fused multiply-add counts as two";

    protected override string Format(double gigaflops, BenchmarkCase benchmarkCase) => Number(gigaflops, "F1");
}
