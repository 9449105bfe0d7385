namespace CslRepro.Claims.Experiments;

/// <summary>The experiments of the harness.</summary>
public enum ExperimentKind
{
    /// <summary><see cref="TaskExperiment"/>.</summary>
    Task,

    /// <summary><see cref="PerformanceExperiment"/>.</summary>
    Performance,

    /// <summary><see cref="TimingExperiment"/>.</summary>
    Timing,

    /// <summary><see cref="ScaleExperiment"/>.</summary>
    Scale,

    /// <summary><see cref="LearningExperiment"/>.</summary>
    Learning,

    /// <summary><see cref="ThresholdExperiment"/>.</summary>
    Threshold,

    /// <summary><see cref="HyperExperiment"/>.</summary>
    Hyper,

    /// <summary><see cref="UnitsExperiment"/>.</summary>
    Units,

    /// <summary><see cref="ActivityExperiment"/>.</summary>
    Activity,

    /// <summary><see cref="StateSpaceExperiment"/>.</summary>
    StateSpace,

    /// <summary><see cref="HyperMapExperiment"/>.</summary>
    HyperMap,

    /// <summary><see cref="MapTimingExperiment"/>.</summary>
    MapTiming,

    /// <summary><see cref="MapsExperiment"/>.</summary>
    Maps,
}
