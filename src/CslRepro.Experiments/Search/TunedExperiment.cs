using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Search;

/// <summary>What equal effort chose for each kind of network, beside the paper's own ESN and LSTMs, on the same test sentences.</summary>
public static class TunedExperiment
{
    private static readonly IReadOnlyList<int> Searched = new SearchPlan().Objects;

    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("tuned", Plan);

    /// <summary>The numbers of objects that figures show.</summary>
    /// <param name="profile">How much is spent.</param>
    public static IReadOnlyList<int> Objects(Profile profile) => profile.Choose([4], Searched);

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
        [.. Objects(profile).SelectMany(Conditions).Select(condition => new PlannedRuns(condition, profile.ControlInstances))];

    private static IEnumerable<Condition> Conditions(int objects) =>
    [
        .. SearchSpaces.All.Select(space => TunedConditions.Of(space, objects)),
        ScaleConditions.Esn(objects),
        .. ScaleConditions.Lstms.Select(lstm => ScaleConditions.Lstm(lstm, objects)),
    ];
}
