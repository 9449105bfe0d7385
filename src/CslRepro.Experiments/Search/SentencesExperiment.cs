using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Search;

/// <summary>Whether who is ahead on 50 objects is a matter of how many sentences are trained on: tuned networks and the paper's ESN, other numbers of them.</summary>
public static class SentencesExperiment
{
    /// <summary>The number of objects: the paper's hardest corpus.</summary>
    public const int Objects = 50;

    /// <summary>The experiment.</summary>
    public static RunsExperiment Runs { get; } = new("sentences", Plan);

    /// <summary>The networks, by a name for people: with the settings that were chosen for 1000 sentences, and the paper's ESN.</summary>
    public static IReadOnlyList<(string Title, Condition Condition)> Networks =>
    [
        ("ESN, tuned", TunedConditions.Of(SearchSpaces.Esn, Objects)),
        ("LSTM, tuned", TunedConditions.Of(SearchSpaces.Lstm, Objects)),
        ("GRU, tuned", TunedConditions.Of(SearchSpaces.Gru, Objects)),
        ("ESN FL, the paper's", ScaleConditions.Esn(Objects)),
    ];

    /// <summary>The numbers of training sentences that figures show.</summary>
    /// <param name="profile">How much is spent.</param>
    public static IReadOnlyList<int> Sentences(Profile profile) => profile.Choose<int[]>([100], [100, 300, 1000, 3000], [100, 300, 1000, 3000, 10_000]);

    /// <summary>What is trained.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public static IReadOnlyList<PlannedRuns> Plan(Profile profile) =>
    [
        .. from sentences in Sentences(profile)
           from network in Networks
           select new PlannedRuns(TunedConditions.WithSentences(network.Condition, sentences), profile.Choose(2, 5, 10)),
    ];
}
