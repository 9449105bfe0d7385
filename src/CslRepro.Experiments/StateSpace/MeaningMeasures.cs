using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Harness.Runs;
using CslRepro.Umap;

namespace CslRepro.Experiments.StateSpace;

/// <summary>Whether sentences that have said the same in other words meet on one spot at `and`.</summary>
internal static class MeaningMeasures
{
    public static string Ratio(string view) => "meaning-ratio@" + view;

    public static string Purity(string view) => "meaning-purity@" + view;

    public static IEnumerable<Measurement> Of(RecordedStates states) => Of(states, states.Views);

    /// <summary>The same in other views of the states.</summary>
    public static IEnumerable<Measurement> Of(RecordedStates states, IReadOnlyList<StateView> views)
    {
        // Rows are distinct prefixes, so that two of them always differ in their words.
        var rows = Enumerable.Range(0, states.Recording.Rows).Where(row => states.Steps[row].Part == SentencePart.And).ToArray();
        var meanings = rows.Select(row => Label(states.Steps[row])).ToArray();
        foreach (var view in views)
        {
            var points = RecordedStates.Rows(view.Points, rows);
            yield return new Measurement(Ratio(view.Name), GroupDistances.Of(PairDistances.Of(points), meanings).Ratio);
            yield return new Measurement(Purity(view.Name), NeighborPurity.Of(Umap.NearestNeighbors.Among(points, 2, threads: 1), meanings, 1));
        }
    }

    private static int Label(RecordedStep step) => (step.Stated.First.Category * 100) + ((step.Stated.First.Position + 1) * 10) + step.Stated.First.Colour + 1;
}
