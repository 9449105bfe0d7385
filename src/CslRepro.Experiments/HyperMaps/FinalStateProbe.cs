using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.HyperMaps;

/// <summary>
/// What a reservoir's final states have in common with their neighbours, the first words or the last ones, and how fragmented the states after every word are
/// (paper, section 6.3 and figure 18). Readouts play no part, so that the network need not be trained.
/// </summary>
public sealed record FinalStateProbe : Probe
{
    private const int SentenceShare = 4;

    /// <summary>Name of the neighbours' agreement on the first three words, chance taken off.</summary>
    /// <param name="view">full, map or principal.</param>
    /// <returns>A measurement's name.</returns>
    public static string FirstWords(string view) => "first-words@" + view;

    /// <summary>Name of the neighbours' agreement on the last three words before END, chance taken off.</summary>
    /// <inheritdoc cref="FirstWords"/>
    public static string LastWords(string view) => "last-words@" + view;

    /// <summary>Name of the number of islands.</summary>
    /// <inheritdoc cref="FirstWords"/>
    public static string Fragments(string view) => "fragments@" + view;

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) =>
        ProbeCost.Views(task, corpus.Test.Length) + ProbeCost.Views(task, corpus.Test.Where((_, sentence) => sentence % SentenceShare == 0));

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = instance.Record();
        var words = WordMeasures.Of(recording);
        var measured = new List<Measurement>();
        foreach (var view in StateViews.Of(RecordedStates.Rows(recording.States, words.Rows), instance.Result.Seed).All)
        {
            measured.AddRange(words.In(view, Neighborhood.AsDecided));
        }

        // The states of every fourth sentence: enough for islands, and far cheaper.
        var some = Enumerable.Range(0, recording.Sentences.Count).Where(sentence => sentence % SentenceShare == 0)
            .SelectMany(sentence => recording.Trie.NodesOf(sentence).ToArray()).Distinct().Order().ToArray();
        foreach (var view in StateViews.Of(RecordedStates.Rows(recording.States, some), instance.Result.Seed).All)
        {
            measured.Add(new Measurement(Fragments(view.Name), IslandMeasures.Count(view.Neighbors, Neighborhood.AsDecided)));
        }

        return measured;
    }
}
