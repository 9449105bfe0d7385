using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Comparison;
using CslRepro.Harness.Runs;

namespace CslRepro.Claims.Comparison;

/// <summary>The errors that are compared when a model changes: those of table 2, valid and exact. The paper prints their deviations at 4 objects.</summary>
public static class ComparedErrors
{
    private const double OneSentence = 1.0 / 1000;

    /// <summary>Both errors.</summary>
    public static IReadOnlyList<ComparedNumber> All { get; } =
    [
        new("valid error", run => Tests(run) ? run.ValidError : null, OneSentence) { PublishedDeviations = Published(row => row.ValidDeviation) },
        new("exact error", run => Tests(run) ? run.ExactError : null, OneSentence) { PublishedDeviations = Published(row => row.ExactDeviation) },
    ];

    private static bool Tests(RunResult run) => TaskRuns.Names.All(name => run.Measurements.Any(measurement => measurement.Name == name));

    private static Dictionary<string, double> Published(Func<PaperRow, double> deviation) => new()
    {
        [PerformanceConditions.Lstm.Name] = deviation(PaperRow.Lstm),
        [PerformanceConditions.EsnFinal.Name] = deviation(PaperRow.EsnFinal),
        [PerformanceConditions.EsnContinuous.Name] = deviation(PaperRow.EsnContinuous),
    };
}
