using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Experiments.Regions;

/// <summary>Whether final states that lie close to each other are answered alike: in the scenes that are read off the outputs, not in what was said.</summary>
internal static class AnswerMeasures
{
    private const int Scale = StateViews.PaperNeighbors - 1;

    /// <summary>Agreement of 14 neighbours in the answers, chance taken off: the mean of the six things that an answer says.</summary>
    public static string Agreement(string view) => "answer-agreement@" + view;

    /// <summary>The same in one of the six.</summary>
    public static string Agreement(string concept, string view) => $"answer-agreement-{concept}@{view}";

    /// <summary>The same as the mean, with answers permuted among all final states.</summary>
    public static string Permuted(string view) => "answer-agreement-permuted@" + view;

    /// <summary>Agreement minus that of answers permuted among sentences of one form.</summary>
    public static string BeyondForm(string view) => "answer-agreement-beyond-form@" + view;

    public static IEnumerable<Measurement> Of(RecordedStates states) =>
        Of(states.Recording, [.. states.Views.Select(view => (view.Name, view.Points))], states.Seed, Neighborhood.AsDecided);

    /// <summary>The same in some views of the states, by other numbers of neighbours.</summary>
    public static IEnumerable<Measurement> Of(
        Recording recording, IReadOnlyList<(string Name, Matrix<float> Points)> views, ulong seed, Neighborhood neighborhood)
    {
        var scale = neighborhood.Of(Scale);
        var finals = RecordedStates.FinalRows(recording);
        var reader = new SceneReader(recording.Language);
        var answers = finals.Select(row => reader.Read(recording.Outputs.Row(row))).ToArray();
        var permuted = answers.ToArray();
        new RandomStream(seed, "states/dealt answers").Shuffle<Scene>(permuted);
        var withinForms = PermutedWithin(answers, [.. recording.Sentences.Select(FinalStateMeasures.Form)], seed);
        foreach (var view in views)
        {
            var neighbors = NearestNeighbors.Among(RecordedStates.Rows(view.Points, finals), scale + 1, threads: 1);
            var agreements = SlotConcepts.All.Select(concept => BeyondChance(neighbors, answers, concept.Value, scale)).ToArray();
            yield return new Measurement(Agreement(view.Name), agreements.Average());
            yield return new Measurement(Permuted(view.Name), Mean(neighbors, permuted, scale));
            yield return new Measurement(BeyondForm(view.Name), agreements.Average() - Mean(neighbors, withinForms, scale));
            foreach (var (concept, agreement) in SlotConcepts.All.Zip(agreements))
            {
                yield return new Measurement(Agreement(concept.Name, view.Name), agreement);
            }
        }
    }

    private static double Mean(NearestNeighbors neighbors, Scene[] answers, int scale) =>
        SlotConcepts.All.Average(concept => BeyondChance(neighbors, answers, concept.Value, scale));

    private static double BeyondChance(NearestNeighbors neighbors, Scene[] answers, Func<Scene, int> value, int scale)
    {
        var labels = answers.Select(value).ToArray();
        return NeighborPurity.BeyondChance(NeighborPurity.Of(neighbors, labels, scale), NeighborPurity.ByChance(labels));
    }

    private static Scene[] PermutedWithin(Scene[] answers, int[] groups, ulong seed)
    {
        var permuted = answers.ToArray();
        var random = new RandomStream(seed, "states/answers dealt within forms");
        foreach (var group in groups.Distinct().Order())
        {
            var members = Enumerable.Range(0, groups.Length).Where(i => groups[i] == group).ToArray();
            var dealt = members.Select(member => answers[member]).ToArray();
            random.Shuffle<Scene>(dealt);
            for (var i = 0; i < members.Length; i++)
            {
                permuted[members[i]] = dealt[i];
            }
        }

        return permuted;
    }
}
