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
}
