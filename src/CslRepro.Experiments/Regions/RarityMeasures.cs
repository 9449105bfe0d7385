using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Experiments.Regions;

/// <summary>
/// How the size of a concept's clusters goes with how often it is said. A concept is one value of one slot, such as blue of object 1: an output. Its states
/// are those after which it has been said; its clusters are the components of their graph of the 5 nearest neighbours among themselves.
/// </summary>
internal static class RarityMeasures
{
    /// <summary>Rank correlation over all concepts of the mean number of states of a cluster with the share of training sentences that say it.</summary>
    public static string Correlation(string view) => "cluster-size-with-frequency@" + view;

    /// <summary>
    /// The same with the size as a share of all states of the concept, so that a concept is not held to have small clusters for having few states.
    /// </summary>
    public static string RelativeCorrelation(string view) => "relative-cluster-size-with-frequency@" + view;

    /// <summary>
    /// The same as <see cref="Correlation"/> with a concept's states those at which the outputs, read as at the end, name it: what figure 14 colours. A concept
    /// that is named nowhere has clusters of no state.
    /// </summary>
    public static string NamedCorrelation(string view) => "cluster-size-of-named-with-frequency@" + view;

    /// <summary>Natural logarithm of the mean cluster size of slot 1's positions over that of its colours (geometric means).</summary>
    public static string PositionOverColour(string view) => "log-cluster-size-position-over-colour@" + view;

    /// <summary>The mean number of states of a cluster, over the values of one of the six characteristics.</summary>
    public static string Size(string characteristic, string view) => $"cluster-size-{characteristic}@{view}";

    public static IEnumerable<Measurement> Of(RecordedStates states, Corpus corpus)
    {
        var concepts = SlotConcepts.All.Zip(SlotConcepts.Counts(states.Recording.Language))
            .SelectMany(item => Enumerable.Range(0, item.Second).Select(value => (item.First.Name, item.First.Value, Wanted: value)))
            .ToArray();
        var frequencies = concepts.Select(concept =>
            (double)corpus.Train.Count(example => concept.Value(example.Sentence.Stated) == concept.Wanted) / corpus.Train.Length).ToArray();
        Scene[] said = [.. states.Steps.Select(step => step.Stated)];
        var reader = new SceneReader(states.Recording.Language);
        Scene[] named = [.. Enumerable.Range(0, states.Recording.Rows).Select(row => reader.Read(states.Recording.Outputs.Row(row)))];
        foreach (var view in new[] { states.Full, states.Map })
        {
            var clusters = concepts.Select(concept => Clusters(said, view.Points, concept.Value, concept.Wanted)).ToArray();
            double[] sizesOfNamed =
            [
                .. concepts.Select(concept => Clusters(named, view.Points, concept.Value, concept.Wanted)).Select(
                    cluster => cluster.Count == 0 ? 0 : (double)cluster.States / cluster.Count),
            ];
            yield return new Measurement(NamedCorrelation(view.Name), RankCorrelation.Spearman(sizesOfNamed, frequencies));
            double[] sizes = [.. clusters.Select(cluster => (double)cluster.States / cluster.Count)];
            yield return new Measurement(Correlation(view.Name), RankCorrelation.Spearman(sizes, frequencies));
            yield return new Measurement(
                RelativeCorrelation(view.Name), RankCorrelation.Spearman([.. clusters.Select(cluster => 1.0 / cluster.Count)], frequencies));
            double LogSize(string name) => concepts.Zip(sizes).Where(item => item.First.Name == name).Average(item => ExactMath.Log(item.Second));
            yield return new Measurement(PositionOverColour(view.Name), LogSize("position-1") - LogSize("colour-1"));
            foreach (var (name, _) in SlotConcepts.All)
            {
                yield return new Measurement(Size(name, view.Name), concepts.Zip(sizes).Where(item => item.First.Name == name).Average(item => item.Second));
            }
        }
    }

    private static (int States, int Count) Clusters(Scene[] scenes, Matrix<float> points, Func<Scene, int> value, int wanted)
    {
        int[] rows = [.. Enumerable.Range(0, scenes.Length).Where(row => value(scenes[row]) == wanted)];
        if (rows.Length <= IslandMeasures.Scale)
        {
            return (rows.Length, Math.Min(rows.Length, 1));
        }

        var neighbors = NearestNeighbors.Among(RecordedStates.Rows(points, rows), IslandMeasures.Scale + 1, threads: 1);
        return (rows.Length, NeighborComponents.Of(neighbors, IslandMeasures.Scale).Count);
    }
}
