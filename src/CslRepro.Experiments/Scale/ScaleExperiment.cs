using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Scale;

/// <summary>Figure 6: errors over the number of objects, for the paper's five models as they are, and for rivals with a fairer chance.</summary>
public static class ScaleExperiment
{
    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("scale", Plan);

    private static readonly int[] Selected = [4, 8, 12, 15, 20, 25, 35, 50];

    /// <summary>The numbers of objects of the sweep.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Numbers, ascending.</returns>
    public static IReadOnlyList<int> Objects(Profile profile) =>
        profile.Choose([4, 20, 50], Selected);

    /// <summary>The numbers of objects at which rivals get a fairer chance.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Numbers, ascending: some of <see cref="Objects"/>.</returns>
    public static IReadOnlyList<int> FairObjects(Profile profile) => profile.Choose<IReadOnlyList<int>>([4], [4, 15, 50]);

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        .. FairObjects(profile).SelectMany(Fair).Concat(Objects(profile).SelectMany(Sweep))
            .Select(condition => new PlannedRuns(condition, profile.ControlInstances)),
    ];

    private static IEnumerable<Condition> Sweep(int objects) =>
        [ScaleConditions.Esn(objects), .. ScaleConditions.Lstms.Select(lstm => ScaleConditions.Lstm(lstm, objects)), ScaleConditions.Keywords(objects)];

    private static IEnumerable<Condition> Fair(int objects) =>
    [
        .. ScaleConditions.Lstms.Select(lstm => ScaleConditions.LstmLong(lstm, objects)),
        .. ScaleConditions.Lstms.Select(lstm => ScaleConditions.LstmShuffled(lstm, objects)),
        .. ScaleConditions.Lstms.Select(lstm => ScaleConditions.LstmHardSigmoid(lstm, objects)),
        ScaleConditions.EsnShuffled(objects),
    ];
}
