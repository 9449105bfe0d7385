using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Experiments.MapSettings;

/// <summary>
/// What becomes of a map if the state after a beginning that several sentences share is given once for each of them (paper, section 5.1 and figure 17). Every
/// fourth test sentence is mapped, in both ways, and the distinct states are compared.
/// </summary>
public sealed record DuplicateProbe : Probe
{
    /// <summary>With each distinct state once, as the paper's other maps are made.</summary>
    public const string Once = "once";

    /// <summary>With a state for each word of each sentence.</summary>
    public const string Duplicates = "duplicates";

    private const int SentenceShare = 4;

    /// <summary>Name of the share of a distinct state's 15 nearest others that are among its 15 nearest distinct ones on the map.</summary>
    /// <param name="map"><see cref="Once"/> or <see cref="Duplicates"/>.</param>
    public static string SharedNeighbors(string map) => "shared-neighbours@" + map;

    /// <summary>Name of the map's trustworthiness for 15 neighbours, over distinct states.</summary>
    /// <inheritdoc cref="SharedNeighbors"/>
    public static string Trustworthiness(string map) => "trustworthiness@" + map;

    /// <summary>Name of the purity of 14 neighbours in their part of the sentence, chance taken off, over distinct states.</summary>
    /// <inheritdoc cref="SharedNeighbors"/>
    public static string PartPurity(string map) => "part-purity@" + map;

    /// <summary>Name of the share of the mapped rows that repeat an earlier one.</summary>
    public const string Repeated = "repeated-rows";

    /// <summary>Both maps, at most as many states as words in a quarter of the sentences, and ranks among them.</summary>
    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) =>
        3 * ProbeCost.Views(task, corpus.Test.Where((_, sentence) => sentence % SentenceShare == 0).Sum(example => example.Sentence.Words.Length));

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = instance.Record([.. instance.TestSentences.Where((_, sentence) => sentence % SentenceShare == 0)]);
        var distinct = Enumerable.Range(0, recording.Rows).ToArray();

        // The distinct ones before, so that the distinct states are the first rows of either map.
        var repeated = recording.Steps.Select(step => step.Row).GroupBy(row => row).SelectMany(group => group.Skip(1)).ToArray();
        var seed = instance.Result.Seed;
        var parts = recording.FirstSteps.Select(step => (int)step.Part).ToArray();
        var withDuplicates = MapOf(RecordedStates.Rows(recording.States, [.. distinct, .. repeated]), seed);
        return
        [
            .. Of(Once, recording.States, MapOf(recording.States, seed), parts),
            .. Of(Duplicates, recording.States, withDuplicates.RowRange(0, distinct.Length), parts),
            new Measurement(Repeated, (double)repeated.Length / (distinct.Length + repeated.Length)),
        ];
    }

    private static IEnumerable<Measurement> Of(string name, Matrix<float> states, Matrix<float> map, int[] parts)
    {
        yield return new Measurement(SharedNeighbors(name), MapQuality.SharedNeighbors(states, map, StateViews.PaperNeighbors, threads: 1));
        yield return new Measurement(Trustworthiness(name), MapQuality.Trustworthiness(states, map, StateViews.PaperNeighbors, threads: 1));
        var purity = MapQuality.Purity(map, parts, StateViews.PaperNeighbors - 1, threads: 1);
        yield return new Measurement(PartPurity(name), NeighborPurity.BeyondChance(purity, NeighborPurity.ByChance(parts)));
    }

    private static Matrix<float> MapOf(Matrix<float> points, ulong seed) => MapSetting.Paper.Fit(
        points, NearestNeighbors.Among(points, MapSetting.Paper.Neighbors, threads: 1), seed);
}
