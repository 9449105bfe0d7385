using System.Globalization;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Keywords;
using CslRepro.Models.Esn;

namespace CslRepro.Experiments.LearningCurves;

/// <summary>
/// What an ESN's error owes to its size, to its training set and to FORCE (A. Juven, X. Hinaut, IJCNN 2020, section III, figures 6 and 7), error against
/// cost for harder corpora, and the ESN beside the theoretical model on fewer sentences (the paper, section 3.2).
/// </summary>
public static class LearningExperiment
{
    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("learning", Plan);

    private static readonly int[] AllUnits = [100, 200, 300, 500, 700, 1000, 1500];
    private static readonly int[] FewUnits = [100, 500, 1000];
    private static readonly int[] AllBudgetObjects = [4, 15, 50];

    /// <summary>FORCE, compared with ridge regression on the same states.</summary>
    public static Condition Offline { get; } =
        new("esn-fl-against-ridge", new TaskSettings(EsnSettings.FinalLearning) { Probe = new OfflineProbe() });

    /// <summary>Sizes of the training sets.</summary>
    public static IReadOnlyList<CorpusSizes> Sizes { get; } =
        [new(30, 70), new(75, 175), new(150, 350), CorpusSizes.Paper, new(300, 1700), new(300, 3700)];

    /// <summary>Training sets that are smaller than the paper's.</summary>
    public static IReadOnlyList<CorpusSizes> SmallerSizes { get; } = [.. Sizes.Where(sizes => Sum(sizes) < Sum(CorpusSizes.Paper))];

    /// <summary>The one of them at which combinations that were not met are looked at.</summary>
    public static CorpusSizes Middle { get; } = SmallerSizes[1];

    /// <summary>The number of objects of a harder corpus on which ESN and theoretical model learn from few sentences.</summary>
    public const int HarderObjects = 20;

    /// <summary>Numbers of units.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Numbers, ascending.</returns>
    public static IReadOnlyList<int> Units(Profile profile) => profile.Choose(FewUnits, AllUnits);

    /// <summary>The numbers of objects of the comparison of errors and costs.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Numbers, ascending.</returns>
    public static IReadOnlyList<int> BudgetObjects(Profile profile) => profile.Choose([4], AllBudgetObjects);

    /// <summary>An ESN of another size.</summary>
    /// <param name="units">Number of units.</param>
    /// <param name="objects">Number of objects.</param>
    public static Condition WithUnits(int units, int objects) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"esn-fl-units-{units:0000}-n{objects:00}"),
            new TaskSettings(EsnSettings.FinalLearning with { Units = units }) { Objects = objects });

    /// <summary>An ESN on another number of training sentences, n = 4.</summary>
    /// <param name="sizes">The numbers.</param>
    public static Condition WithSentences(CorpusSizes sizes) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"esn-fl-sentences-{sizes.OneObject + sizes.TwoObjects:0000}"),
            new TaskSettings(EsnSettings.FinalLearning) { TrainingSentences = sizes });

    /// <summary>An ESN on another number of training sentences of the harder corpus, judged also on combinations of concepts that it has not met.</summary>
    /// <param name="sizes">The numbers.</param>
    public static Condition HarderWithSentences(CorpusSizes sizes) => Harder("esn-fl", sizes, taught: true);

    /// <summary>The same with the teachers of other sentences, so that what it answers right is chance.</summary>
    /// <inheritdoc cref="HarderWithSentences"/>
    public static Condition HarderWithShuffledTeachers(CorpusSizes sizes) => Harder("esn-fl-shuffled-teachers", sizes, taught: false);

    /// <summary>The theoretical model on another number of training sentences.</summary>
    /// <param name="sizes">The numbers.</param>
    /// <param name="objects">Number of objects.</param>
    public static Condition KeywordsWithSentences(CorpusSizes sizes, int objects) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"keywords-sentences-{Sum(sizes):0000}-n{objects:00}"),
            new TaskSettings(new KeywordTaskModel()) { Objects = objects, TrainingSentences = sizes });

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        .. BudgetObjects(profile)
            .SelectMany(objects => Units(profile).Select(units => new PlannedRuns(WithUnits(units, objects), profile.ControlInstances))),
        .. Sizes.Select(sizes => new PlannedRuns(WithSentences(sizes), profile.ControlInstances)),
        new PlannedRuns(Offline, profile.ControlInstances),
    ];

    private static Condition Harder(string name, CorpusSizes sizes, bool taught) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"{name}-sentences-{Sum(sizes):0000}-n{HarderObjects:00}"),
            new TaskSettings(EsnSettings.FinalLearning)
            {
                Objects = HarderObjects,
                TrainingSentences = sizes,
                ShuffledTeachers = !taught,
                Probe = new UnseenCombinationProbe(),
            });

    private static int Sum(CorpusSizes sizes) => sizes.OneObject + sizes.TwoObjects;
}
