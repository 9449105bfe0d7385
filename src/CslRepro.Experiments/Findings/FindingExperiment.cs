using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Models;

namespace CslRepro.Experiments.Findings;

/// <summary>Groups of states that were noticed in the explorer, looked for in other instances of the network.</summary>
public static class FindingExperiment
{
    /// <summary>The experiment; no figure draws it.</summary>
    public static RunsExperiment Runs { get; } = new("findings");

    /// <summary>A finding's network, each instance on the corpus of its own seed.</summary>
    /// <param name="finding">What was noticed.</param>
    /// <exception cref="ArgumentException">There is no network of its name.</exception>
    public static Condition ConditionOf(NoticedGroup finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        var network = NetworkKinds.Presets.FirstOrDefault(preset => preset.Name == finding.Network)?.Settings
            ?? throw new ArgumentException($"Finding {finding.Id} names the network {finding.Network}, which there is not.", nameof(finding));

        // Where training does not change the states, it would only take time.
        return new Condition(
            finding.Id,
            new TaskSettings(network) { Objects = finding.Objects, Trained = network.TrainingChangesStates, Probe = GroupProbe.Of(finding) });
    }
}
