using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.Numerics;

namespace CslRepro.Experiments.StateSpace;

/// <summary>How the distance from the state after BEGIN grows with what has been said.</summary>
internal static class DistanceMeasures
{
    public static string WithConcepts(string view) => "distance-concepts@" + view;

    public static string WithWords(string view) => "distance-words@" + view;

    public static string WithConceptsBeyondWords(string view) => "distance-concepts-beyond-words@" + view;

    public static IEnumerable<Measurement> Of(RecordedStates states) => Of(states, states.Views);

    /// <summary>The same in other views of the states.</summary>
    public static IEnumerable<Measurement> Of(RecordedStates states, IReadOnlyList<StateView> views)
    {
        var concepts = states.Steps.Select(step => (double)Concepts(step.Stated)).ToArray();
        var words = states.Steps.Select(step => (double)step.Position).ToArray();
        foreach (var view in views)
        {
            var distances = From(view.Points, states.Recording.RowOf(0, 0));
            yield return new Measurement(WithConcepts(view.Name), RankCorrelation.Spearman(distances, concepts));
            yield return new Measurement(WithWords(view.Name), RankCorrelation.Spearman(distances, words));
            yield return new Measurement(WithConceptsBeyondWords(view.Name), RankCorrelation.Partial(distances, concepts, words));
        }
    }

    private static int Concepts(Scene said) => Concepts(said.First) + Concepts(said.Second);

    private static int Concepts(ObjectDescription said) =>
        (said.Category == ObjectDescription.Absent ? 0 : 1)
            + (said.Position == ObjectDescription.Absent ? 0 : 1)
            + (said.Colour == ObjectDescription.Absent ? 0 : 1);

    private static double[] From(Matrix<float> points, int begin)
    {
        var distances = new double[points.Rows];
        var origin = points.Row(begin);
        for (var row = 0; row < distances.Length; row++)
        {
            var point = points.Row(row);
            for (var column = 0; column < point.Length; column++)
            {
                var difference = (double)point[column] - origin[column];
                distances[row] = Math.FusedMultiplyAdd(difference, difference, distances[row]);
            }
        }

        return distances;
    }
}
