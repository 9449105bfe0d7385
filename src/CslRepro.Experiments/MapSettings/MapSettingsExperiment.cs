using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.MapSettings;

/// <summary>Maps with other settings of UMAP and with duplicates, at n = 4. An ESN's states do not depend on its readout, so that it is not trained.</summary>
public static class MapSettingsExperiment
{
    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("mapsettings");

    /// <summary>The reservoir of ESN FL.</summary>
    public static Condition Esn { get; } = PerformanceConditions.EsnUntrained.As(
        "esn-fl-map-settings",
        settings => settings with { Probe = new MapSettingsProbe() });

    /// <summary>LSTM 20, cell states.</summary>
    public static Condition Lstm { get; } = PerformanceConditions.Lstm.As(
        "lstm20-map-settings",
        settings => settings with { Probe = new MapSettingsProbe() });

    /// <summary>The reservoir of ESN FL, once with duplicates.</summary>
    public static Condition EsnDuplicates { get; } = PerformanceConditions.EsnUntrained.As(
        "esn-fl-duplicates",
        settings => settings with { Probe = new DuplicateProbe() });

    /// <summary>The reservoir of ESN CL, which figure 17 is of, once with duplicates.</summary>
    public static Condition EsnContinuousDuplicates { get; } = PerformanceConditions.EsnContinuous.As(
        "esn-cl-duplicates",
        settings => settings with { Trained = false, Probe = new DuplicateProbe() });

    /// <summary>LSTM 20, once with duplicates.</summary>
    public static Condition LstmDuplicates { get; } = PerformanceConditions.Lstm.As(
        "lstm20-duplicates",
        settings => settings with { Probe = new DuplicateProbe() });
}
