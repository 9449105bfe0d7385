using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace CslRepro.Bench.Kernels;

/// <summary>A column that is computed from a benchmark's mean time and its <see cref="KernelShape"/>.</summary>
internal abstract class RateColumn : IColumn
{
    public string Id => GetType().Name;

    public abstract string ColumnName { get; }

    public abstract string Legend { get; }

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase)
    {
        var statistics = summary[benchmarkCase]?.ResultStatistics;
        if (statistics is null || benchmarkCase.Parameters["Shape"] is not KernelShape shape)
        {
            return "-";
        }

        // The mean is in nanoseconds, so operations per nanosecond are GFLOP/s.
        return Format(2 * shape.MultiplyAdds / statistics.Mean, benchmarkCase);
    }

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    protected static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);

    protected abstract string Format(double gigaflops, BenchmarkCase benchmarkCase);
}
