using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.HyperMaps;

/// <summary>Whether neighbouring final states agree on the first words of their sentences, or on the last ones.</summary>
internal sealed class WordMeasures
{
    private const int Words = 3;
    private const int Scale = StateViews.PaperNeighbors - 1;

    private readonly int[] first;
    private readonly int[] last;

    private WordMeasures(int[] rows, int[][] sentences)
    {
        Rows = rows;
        first = SentenceEnds.First(sentences, Words, 1);
        last = SentenceEnds.Last(sentences, Words, 1);
    }

    /// <summary>The rows of the distinct final states.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>The final states of a recording, with their sentences.</summary>
    public static WordMeasures Of(Recording recording)
    {
        int[] rows =
        [
            .. Enumerable.Range(0, recording.Sentences.Count)
                .Select(sentence => recording.RowOf(sentence, recording.Sentences[sentence].Words.Length - 1))
                .Distinct(),
        ];
        return new WordMeasures(rows, [.. rows.Select(row => recording.Sentences[recording.FirstSteps[row].Sentence].Words.ToArray())]);
    }

    /// <summary>The agreement in a view of <see cref="Rows"/>, chance taken off.</summary>
    public IEnumerable<Measurement> In(StateView view, Neighborhood neighborhood) =>
    [
        new(FinalStateProbe.FirstWords(view.Name), Agreement(view, first, neighborhood.Of(Scale))),
        new(FinalStateProbe.LastWords(view.Name), Agreement(view, last, neighborhood.Of(Scale))),
    ];

    private static double Agreement(StateView view, int[] labels, int scale) =>
        NeighborPurity.BeyondChance(NeighborPurity.Of(view.Neighbors, labels, scale), NeighborPurity.ByChance(labels));
}
