using BenchmarkDotNet.Running;

namespace CslRepro.Bench.Kernels;

/// <summary>The rate as a share of <see cref="FmaPeak"/>, measured when the report is written.</summary>
internal sealed class ShareOfPeakColumn : RateColumn
{
    private readonly Lazy<double> single = new(() => FmaPeak.Measure<float>(repetitions: 100));
    private readonly Lazy<double> wide = new(() => FmaPeak.Measure<double>(repetitions: 100));

    public override string ColumnName => "Share of peak";

    public override string Legend => "GFLOP/s by those of 12 independent chains of fused multiply-adds in registers";

    protected override string Format(double gigaflops, BenchmarkCase benchmarkCase)
    {
        var isSingle = benchmarkCase.Descriptor.Type.GetGenericArguments() is [var precision] && precision == typeof(float);
        return Number(gigaflops / (isSingle ? single : wide).Value, "P1");
    }
}
