using System.Globalization;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Search;

/// <summary>
/// Whether who is ahead on 50 objects is a matter of how many sentences are trained on. The settings are those that were chosen for the paper's 1000
/// sentences; the number of epochs follows from validation sentences. Three in ten sentences have one object, as in the paper.
/// </summary>
public static class SentencesExperiment
{
    /// <summary>The number of objects: the paper's hardest corpus.</summary>
    public const int Objects = 50;

    /// <summary>The most sentences.</summary>
    public const int Most = 10_000;

    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("sentences", Plan);

    /// <summary>The networks, by a name for people: with the settings that were chosen for 1000 sentences, and the paper's ESN.</summary>
    public static IReadOnlyList<(string Title, Condition Condition)> Networks =>
    [
        .. new[] { SearchSpaces.Esn, SearchSpaces.Lstm, SearchSpaces.Gru }
            .Select(space => (space.Title + ", tuned", TunedConditions.Of(space, Objects))),
        ("ESN FL, the paper's", ScaleConditions.Esn(Objects)),
    ];

    /// <summary>A network on another number of training sentences.</summary>
    /// <param name="condition">The network on the paper's number.</param>
    /// <param name="sentences">The number, a multiple of 10; the paper's gives the condition itself.</param>
    public static Condition With(Condition condition, int sentences)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var sizes = new CorpusSizes(3 * sentences / 10, 7 * sentences / 10);
        return sizes == CorpusSizes.Paper
            ? condition
            : condition.As(
                string.Create(CultureInfo.InvariantCulture, $"{condition.Name}-sentences-{sentences:00000}"),
                settings => settings with { TrainingSentences = sizes });
    }

    /// <summary>The numbers of training sentences that figures show.</summary>
    /// <param name="profile">How much is spent.</param>
    public static IReadOnlyList<int> Sentences(Profile profile) => profile == Profile.Smoke ? [100] : [100, 300, 1000, 3000, Most];

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        .. from sentences in Sentences(profile)
           from network in Networks
           select new PlannedRuns(With(network.Condition, sentences), profile.Choose(2, 5)),
    ];
}
