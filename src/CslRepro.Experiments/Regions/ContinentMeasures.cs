using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness.Runs;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Regions;

/// <summary>
/// In which of the two continents, the states on the way through the first and through the second clause, final states lie: those of each form of sentence by
/// themselves. The second clause has many more states, so that as many of either are drawn.
/// </summary>
internal static class ContinentMeasures
{
    /// <summary>The forms that figure 12 names, as <see cref="FinalStateMeasures.Form"/> numbers them: two of one object, three of two.</summary>
    public const int Forms = 5;

    private const int StatesOfEach = 1000;
    private const int Nearest = StateViews.PaperNeighbors - 1;

    /// <summary>Of the nearest states on the way, the share that lies in the second clause: mean over the final states of a form.</summary>
    public static string InSecond(int form, string view) => $"final-in-second-{form}@{view}";

    /// <summary>The same with the clauses dealt among the states at random: mean over all final states.</summary>
    public static string PermutedInSecond(string view) => "final-in-second-permuted@" + view;

    public static IEnumerable<Measurement> Of(RecordedStates states)
    {
        var (first, second) = (Drawn(states, SentencePart.FirstClause), Drawn(states, SentencePart.SecondClause));
        var count = Math.Min(StatesOfEach, Math.Min(first.Length, second.Length));
        int[] rows = [.. first.Take(count), .. second.Take(count)];
        bool[] isSecond = [.. rows.Select(row => states.Steps[row].Part == SentencePart.SecondClause)];
        var permuted = isSecond.ToArray();
        new RandomStream(states.Seed, "states/dealt continents").Shuffle<bool>(permuted);
        var finals = states.FinalRows();
        var forms = states.Recording.Sentences.Select(FinalStateMeasures.Form).ToArray();
        foreach (var view in states.Views)
        {
            var points = RecordedStates.Rows(view.Points, rows);
            int[][] nearest = [.. finals.Select(final => NearestTo(view.Points.Row(final), points))];
            for (var form = 0; form < Forms; form++)
            {
                yield return new Measurement(InSecond(form, view.Name), Share(nearest.Where((_, sentence) => forms[sentence] == form), isSecond));
            }

            yield return new Measurement(PermutedInSecond(view.Name), Share(nearest, permuted));
        }
    }

    private static int[] Drawn(RecordedStates states, SentencePart part) =>
        [.. states.Sample(states.Recording.Rows, "continents").Where(row => states.Steps[row].Part == part)];

    private static double Share(IEnumerable<int[]> nearest, bool[] isSecond) =>
        nearest.Select(points => (double)points.Count(point => isSecond[point]) / points.Length).DefaultIfEmpty(double.NaN).Average();

    /// <summary>The points nearest to a state; of equally near ones the first.</summary>
    internal static int[] NearestTo(ReadOnlySpan<float> state, Matrix<float> points)
    {
        var distances = new double[points.Rows];
        for (var row = 0; row < points.Rows; row++)
        {
            var point = points.Row(row);
            var squared = 0.0;
            for (var i = 0; i < point.Length; i++)
            {
                var difference = (double)state[i] - point[i];
                squared += difference * difference;
            }

            distances[row] = squared;
        }

        return [.. Enumerable.Range(0, points.Rows).OrderBy(row => distances[row]).Take(Nearest)];
    }
}
