using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Explorer;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using CslRepro.Models.Simple;
using CslRepro.Numerics;

namespace CslRepro.Tests.Explorer;

/// <summary>Pages of every kind of network, and what C# computes for sentences that are typed there.</summary>
internal static class TypedPages
{
    // Grammatical or not, recorded or not.
    private static readonly string[] Sentences =
    [
        "that is a red cup and on the left there is a glass END",
        "the bowl is blue and the orange is on the middle END",
        "and the cup is green END",
        "a cup cup glass left and and red",
        "this is the orange and that is a orange bowl END",
    ];

    /// <summary>The pages with what is to be found there.</summary>
    public static IEnumerable<(string Name, PageData Data, IReadOnlyList<TypedExpectation> Expectations)> All()
    {
        var table = SmallPage.Table;
        var recorder = new NetworkRecorder(table, Environment.ProcessorCount);
        var esn = SmallPage.Esn();
        var saved = recorder.Record("a folder", esn.Moments[^1].Network);
        yield return Page("esn-and-lstm", esn, SmallPage.Lstm());
        yield return Page("given-weights", saved);
        yield return Page(
            "gru-and-simple",
            recorder.Train("gru", new GruSettings { Epochs = 2 }, SmallPage.Corpus),
            recorder.Train("simple", new SimpleSettings { Epochs = 2 }, SmallPage.Corpus));
        yield return Page(
            "large-and-hard-gates",
            recorder.Train("esn-fl", EsnSettings.FinalLearning, SmallPage.Corpus),
            recorder.Train("lstm", new LstmSettings { Epochs = 2, GateActivation = GateActivation.HardSigmoid }, SmallPage.Corpus));
    }

    private static (string Name, PageData Data, IReadOnlyList<TypedExpectation> Expectations) Page(string name, params RecordedNetwork[] networks)
    {
        var threads = Environment.ProcessorCount;
        var shown = networks.Select(network => new DrawnNetwork(network, NetworkMaps.Of(network, threads), OtherViews.None)).ToArray();
        var data = PageBuilder.Build(SmallPage.Table, PageBuilder.Describe(SmallPage.Corpus, SmallPage.Table.Examples.Count), SmallPage.Corpus.Seed, shown);
        var lastMoment = networks.Max(network => network.Moments.Count) - 1;
        int[] moments = [.. new[] { 2, lastMoment }.Where(moment => moment <= lastMoment).Distinct()];
        return (
            name,
            data,
            [
                .. from text in Sentences
                   from moment in moments
                   select new TypedExpectation(text, moment, [.. shown.Select(item => Reading(item.Network, item.Maps, text, moment))]),
            ]);
    }

    private static TypedReading Reading(RecordedNetwork network, NetworkMaps maps, string text, int moment)
    {
        var language = SmallPage.Corpus.Language;
        int[] words = [language.BeginWord, .. text.Split(' ').Select(language.WordIndex)];
        var at = network.Moments[Math.Min(moment, network.Moments.Count - 1)];
        var recording = at.Network.Record(PrefixTrie.Build([words]));
        var states = network.FixedStates ?? at.States!;
        var map = maps.Positions[Math.Min(moment, maps.Positions.Count - 1)];
        var umap = new Umap.Umap(NetworkMaps.Options);
        return new TypedReading(
            [.. Enumerable.Range(0, words.Length).Select(word => recording.Outputs.Row(word).ToArray())],
            [.. Enumerable.Range(0, words.Length).Select(word => umap.Place(states, map, recording.States.RowRange(word, 1)).Elements.ToArray())],
            [.. Enumerable.Range(0, words.Length).Select(word => Nearest(states, recording.States.Row(word).ToArray()))]);
    }

    private static int[] Nearest(Matrix<float> states, float[] state) =>
    [
        .. Enumerable.Range(0, states.Rows)
            .OrderBy(other => states.Row(other).ToArray().Zip(state, (a, b) => ((double)a - b) * ((double)a - b)).Sum())
            .Take(GroupClosure.NeighborCount),
    ];
}
