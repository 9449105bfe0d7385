using CslRepro.Experiments.Thresholds;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Claims.Catalogue.Threshold;

/// <summary>The errors over the factor, and what was run.</summary>
internal static class ThresholdNumbers
{
    public static double Valid(RunResult run, double factor) => run.Measurements[ThresholdProbe.Valid(factor)];

    public static double Exact(RunResult run, double factor) => run.Measurements[ThresholdProbe.Exact(factor)];

    public const string Scope = "n = 4, 1000 test sentences each, f = 1.00, 1.05 ... 1.95";
}
