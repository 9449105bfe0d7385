using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness.Runs;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Regions;

/// <summary>Whether the states after the last word lie at the extremities: farther outside than those on the way.</summary>
internal static class EndStateMeasures
{
    private const int SampleSize = 2000;

    /// <summary>How often a final state lies farther outside of all states than another one.</summary>
    public static string Outside(string view) => "final-outside@" + view;

    /// <summary>The same with final states dealt among the states at random.</summary>
    public static string PermutedOutside(string view) => "final-outside-permuted@" + view;

    /// <summary>The same within the states that a clause ends: mean of first and second clause.</summary>
    public static string OutsideOfClause(string view) => "final-outside-of-clause@" + view;

    public static IEnumerable<Measurement> Of(RecordedStates states)
    {
        var sample = states.Sample(SampleSize, "extremities");
        var final = sample.Select(row => states.Steps[row].Part == SentencePart.End).ToArray();
        var permuted = final.ToArray();
        new RandomStream(states.Seed, "states/dealt ends").Shuffle<bool>(permuted);
        var second = sample.Select(row => IsOfSecond(states, row)).ToArray();
        foreach (var view in states.Views)
        {
            var points = RecordedStates.Rows(view.Points, sample);
            var outlyingness = SpatialOutlyingness.Of(points);
            yield return new Measurement(Outside(view.Name), Superior(outlyingness, final));
            yield return new Measurement(PermutedOutside(view.Name), Superior(outlyingness, permuted));
            double OfClause(bool isSecond)
            {
                var rows = Enumerable.Range(0, sample.Count).Where(i => second[i] == isSecond).ToArray();
                return Superior(SpatialOutlyingness.Of(RecordedStates.Rows(points, rows)), [.. rows.Select(row => final[row])]);
            }

            yield return new Measurement(OutsideOfClause(view.Name), (OfClause(false) + OfClause(true)) / 2);
        }
    }

    private static double Superior(double[] outlyingness, bool[] final) => Superiority.Of(
        [.. outlyingness.Where((_, i) => final[i])], [.. outlyingness.Where((_, i) => !final[i])]);

    private static bool IsOfSecond(RecordedStates states, int row)
    {
        var step = states.Steps[row];
        return step.Part is SentencePart.And or SentencePart.SecondClause
            || (step.Part == SentencePart.End && states.Recording.Sentences[step.Sentence].Second is not null);
    }
}
