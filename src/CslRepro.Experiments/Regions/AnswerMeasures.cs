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

    public static IEnumerable<Measurement> Of(RecordedStates states)
    {
        var finals = states.FinalRows();
        var reader = new SceneReader(states.Recording.Language);
        var answers = finals.Select(row => reader.Read(states.Recording.Outputs.Row(row))).ToArray();
        var permuted = answers.ToArray();
        new RandomStream(states.Seed, "states/dealt answers").Shuffle<Scene>(permuted);
        var withinForms = PermutedWithin(answers, [.. states.Recording.Sentences.Select(FinalStateMeasures.Form)], states.Seed);
        foreach (var view in states.Views)
        {
            var neighbors = NearestNeighbors.Among(RecordedStates.Rows(view.Points, finals), StateViews.PaperNeighbors, threads: 1);
            var agreements = SlotConcepts.All.Select(concept => BeyondChance(neighbors, answers, concept.Value)).ToArray();
            yield return new Measurement(Agreement(view.Name), agreements.Average());
            yield return new Measurement(Permuted(view.Name), Mean(neighbors, permuted));
            yield return new Measurement(BeyondForm(view.Name), agreements.Average() - Mean(neighbors, withinForms));
            foreach (var (concept, agreement) in SlotConcepts.All.Zip(agreements))
            {
                yield return new Measurement(Agreement(concept.Name, view.Name), agreement);
            }
        }
    }

    private static double Mean(NearestNeighbors neighbors, Scene[] answers) =>
        SlotConcepts.All.Average(concept => BeyondChance(neighbors, answers, concept.Value));

    private static double BeyondChance(NearestNeighbors neighbors, Scene[] answers, Func<Scene, int> value)
    {
        var labels = answers.Select(value).ToArray();
        return NeighborPurity.BeyondChance(NeighborPurity.Of(neighbors, labels, Scale), NeighborPurity.ByChance(labels));
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
