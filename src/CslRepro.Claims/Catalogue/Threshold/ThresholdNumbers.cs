using CslRepro.Experiments.Thresholds;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Claims.Catalogue.Threshold;

/// <summary>The errors over the factor, and what was run.</summary>
internal static class ThresholdNumbers
{
    public static double Valid(RunResult run, double factor) => run.Measurements[ThresholdProbe.Valid(factor)];

    public static double Exact(RunResult run, double factor) => run.Measurements[ThresholdProbe.Exact(factor)];

    public static string Scope(Evidence evidence)
    {
        var runs = evidence.Get(ThresholdExperiment.Runs);
        return $"n = 4, 1000 test sentences each, f = 1.00, 1.05 ... 1.95, seeds 0 ... {runs.Of(ThresholdExperiment.Esn).Count - 1}; shuffled LSTM seeds 0 "
            + $"... {runs.Of(ThresholdExperiment.LstmShuffled).Count - 1}";
    }
}
