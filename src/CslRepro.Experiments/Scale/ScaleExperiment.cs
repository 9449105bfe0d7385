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
        profile.Choose([4, 20, 50], Selected, [.. Enumerable.Range(Language.MinObjects, Language.MaxObjects - Language.MinObjects + 1)]);

    /// <summary>The numbers of objects at which rivals get a fairer chance.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Numbers, ascending: some of <see cref="Objects"/>.</returns>
    public static IReadOnlyList<int> FairObjects(Profile profile) => profile.Choose([4], [4, 15, 50], Selected);

    /// <summary>Seeds of the sweep.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Seeds 0 ... this - 1.</returns>
    public static int Instances(Profile profile) => profile.Choose(2, 10, 30);

    /// <summary>Seeds of the fairer rivals.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Seeds 0 ... this - 1.</returns>
    public static int FairInstances(Profile profile) => profile.Choose(2, 6, 30);

    /// <summary>Seeds of LSTM 40, ESN FL and the theoretical model at 8 and 12 objects, where curves come close and cross.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Seeds 0 ... this - 1.</returns>
    public static int CrossingInstances(Profile profile) => profile.Choose(2, 30, 100);

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        .. FairObjects(profile).SelectMany(Fair).Select(condition => new PlannedRuns(condition, FairInstances(profile))),
        .. Objects(profile)
            .SelectMany(Sweep)
            .Select(condition => new PlannedRuns(condition, IsNearCrossing(condition) ? CrossingInstances(profile) : Instances(profile))),
    ];

    private static bool IsNearCrossing(Condition condition) =>
        condition.Task.Objects is 8 or 12
        && (condition == ScaleConditions.Esn(condition.Task.Objects)
            || condition == ScaleConditions.Lstm(ScaleConditions.Lstm40, condition.Task.Objects)
            || condition == ScaleConditions.Keywords(condition.Task.Objects));

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
