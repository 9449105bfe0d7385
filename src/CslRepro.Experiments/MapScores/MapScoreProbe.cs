using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.Regions;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Experiments.MapScores;

/// <summary>
/// How good a map of a reservoir's final states is, by measures that need no training: a reservoir's states are the same before and after it. The run's errors
/// are those of the trained network, so that both can be compared (paper, section 7).
/// </summary>
public sealed record MapScoreProbe : Probe
{
    private const int Scale = StateViews.PaperNeighbors - 1;

    /// <summary>Name of the trustworthiness of the map for 15 neighbours.</summary>
    public const string Trustworthiness = "trustworthiness@map";

    /// <summary>Name of the neighbours' agreement in what their sentences say: mean of the six things, chance taken off.</summary>
    /// <param name="view">full, map or principal.</param>
    public static string Agreement(string view) => "said-agreement@" + view;

    /// <summary>Name of the number of islands.</summary>
    /// <inheritdoc cref="Agreement"/>
    public static string Islands(string view) => "final-islands@" + view;

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => 2 * ProbeCost.Views(task, corpus.Test.Length);

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = instance.Record();
        var finals = recording.Steps.Where(step => step.WordsToEnd == 0).DistinctBy(step => step.Row).ToArray();
        var views = StateViews.Of(RecordedStates.Rows(recording.States, [.. finals.Select(step => step.Row)]), instance.Result.Seed);
        foreach (var view in views.All)
        {
            yield return new Measurement(
                Agreement(view.Name),
                SlotConcepts.All.Average(concept => BeyondChance(view.Neighbors, [.. finals.Select(step => concept.Value(step.Stated))])));
            yield return new Measurement(Islands(view.Name), IslandMeasures.Count(view.Neighbors, Neighborhood.AsDecided));
        }

        yield return new Measurement(
            Trustworthiness, MapQuality.Trustworthiness(views.Full.Points, views.Map.Points, StateViews.PaperNeighbors, threads: 1));
    }

    private static double BeyondChance(NearestNeighbors neighbors, int[] labels) =>
        NeighborPurity.BeyondChance(NeighborPurity.Of(neighbors, labels, Scale), NeighborPurity.ByChance(labels));
}
