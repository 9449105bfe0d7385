using CslRepro.Experiments.Activity;
using CslRepro.Experiments.ClauseTracking;
using CslRepro.Experiments.Counts;
using CslRepro.Experiments.Dynamics;
using CslRepro.Experiments.Findings;
using CslRepro.Experiments.Hyper;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Experiments.HyperOutputs;
using CslRepro.Experiments.LearningCurves;
using CslRepro.Experiments.Maps;
using CslRepro.Experiments.MapScores;
using CslRepro.Experiments.MapSettings;
using CslRepro.Experiments.MapTiming;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.PrintedRow;
using CslRepro.Experiments.Published;
using CslRepro.Experiments.ReadoutTail;
using CslRepro.Experiments.Regions;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Search;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Thresholds;
using CslRepro.Experiments.Timing;
using CslRepro.Experiments.Units;
using CslRepro.Experiments.WordEffects;
using CslRepro.Harness;

namespace CslRepro.Experiments;

/// <summary>All experiments of this task.</summary>
public static class ExperimentList
{
    /// <summary>The experiments, in the order of results.</summary>
    public static IReadOnlyList<Experiment> All { get; } =
    [
        TaskExperiment.Instance,
        ConceptCountExperiment.Instance,
        CostExperiment.Instance,
        PerformanceExperiment.Runs,
        PrintedRowExperiment.Runs,
        TimingExperiment.Instance,
        ScaleExperiment.Runs,
        SearchExperiment.Instance,
        TunedExperiment.Runs,
        SentencesExperiment.Runs,
        LearningExperiment.Runs,
        ThresholdExperiment.Runs,
        HyperExperiment.Runs,
        HyperOutputExperiment.Runs,
        DynamicsExperiment.Runs,
        UnitsExperiment.Runs,
        WordEffectExperiment.Runs,
        ClauseTrackingExperiment.Runs,
        ReadoutTailExperiment.Runs,
        ActivityExperiment.Instance,
        StateSpaceExperiment.Runs,
        RegionExperiment.Runs,
        MapSettingsExperiment.Runs,
        HyperMapExperiment.Runs,
        MapScoreExperiment.Runs,
        MapTimingExperiment.Instance,
        MapsExperiment.Instance,
        PublishedExperiment.Runs,
        FindingExperiment.Runs,
    ];
}
