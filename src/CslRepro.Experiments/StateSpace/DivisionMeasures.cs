using System.Globalization;
using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Experiments.StateSpace;

/// <summary>
/// In which order concepts divide the states of the second clause, its end included: by purity over neighbourhood size and by nested variance.
/// </summary>
internal static class DivisionMeasures
{
    /// <summary>The neighbourhood at which concepts are compared: large enough that only coarse divisions are left.</summary>
    public const int CoarseScale = 100;

    /// <summary>The view of final states alone, in the full space.</summary>
    public const string Finals = "finals";

    private static readonly int[] Scales = [5, 30, CoarseScale];
    private static readonly int[] CoarseOnly = [CoarseScale];

    private static readonly (string Name, Func<Scene, int> Value)[] Concepts =
    [
        ("category-1", said => said.First.Category),
        ("position-1", said => said.First.Position),
        ("colour-1", said => said.First.Colour),
        ("category-2", said => said.Second.Category),
        ("position-2", said => said.Second.Position),
        ("colour-2", said => said.Second.Colour),
    ];

    public static string Purity(string concept, int scale, string view) => string.Create(CultureInfo.InvariantCulture, $"purity-{concept}-{scale}@{view}");

    public static string Variance(string factor, string view) => $"variance-{factor}@{view}";

    public static string Frequency(string concept) => "frequency-" + concept;

    /// <summary>The purities alone that the order of concepts is read from, for views of the same states.</summary>
    public static IEnumerable<Measurement> Order(RecordedStates states, IReadOnlyList<StateView> views, Neighborhood neighborhood)
    {
        var (rows, said) = SecondClauses(states);
        return views.SelectMany(view => Purities(RecordedStates.Rows(view.Points, rows), said, view.Name, CoarseOnly, neighborhood));
    }

    public static IEnumerable<Measurement> Of(RecordedStates states, Corpus corpus)
    {
        var (rows, said) = SecondClauses(states);
        foreach (var view in states.Views)
        {
            var points = RecordedStates.Rows(view.Points, rows);
            foreach (var measurement in Purities(points, said, view.Name, Scales, Neighborhood.AsDecided))
            {
                yield return measurement;
            }

            var factors = NestedVariance.Of(
                points,
                [
                    ("category-1", said.Select(scene => scene.First.Category).ToArray()),
                    ("rest-1", said.Select(scene => (scene.First.Position * 10) + scene.First.Colour).ToArray()),
                    ("slot-2", said.Select(scene => (scene.Second.Category * 100) + (scene.Second.Position * 10) + scene.Second.Colour).ToArray()),
                ]);
            foreach (var factor in factors)
            {
                yield return new Measurement(Variance(factor.Factor, view.Name), factor.BeyondChance);
            }
        }

        var ends = rows.Where(row => states.Steps[row].Part == SentencePart.End).ToArray();
        foreach (var measurement in
            Purities(
                RecordedStates.Rows(states.Recording.States, ends),
                [.. ends.Select(row => states.Steps[row].Stated)],
                Finals,
                CoarseOnly,
                Neighborhood.AsDecided))
        {
            yield return measurement;
        }

        foreach (var (name, value) in Concepts)
        {
            yield return new Measurement(
                Frequency(name), (double)corpus.Train.Count(example => value(example.Sentence.Stated) != ObjectDescription.Absent) / corpus.Train.Length);
        }
    }

    private static (int[] Rows, Scene[] Said) SecondClauses(RecordedStates states)
    {
        int[] rows = [.. Enumerable.Range(0, states.Recording.Rows).Where(row => IsSecond(states, row))];
        return (rows, [.. rows.Select(row => states.Steps[row].Stated)]);
    }

    private static IEnumerable<Measurement> Purities(Matrix<float> points, Scene[] said, string view, int[] scales, Neighborhood neighborhood)
    {
        var neighbors = Umap.NearestNeighbors.Among(points, neighborhood.Of(CoarseScale) + 1, threads: 1);
        foreach (var (name, value) in Concepts)
        {
            var labels = said.Select(value).ToArray();
            var chance = NeighborPurity.ByChance(labels);
            foreach (var scale in scales)
            {
                var purity = NeighborPurity.Of(neighbors, labels, neighborhood.Of(scale));
                yield return new Measurement(Purity(name, scale, view), NeighborPurity.BeyondChance(purity, chance));
            }
        }
    }

    private static bool IsSecond(RecordedStates states, int row)
    {
        var step = states.Steps[row];
        return step.Part == SentencePart.SecondClause || (step.Part == SentencePart.End && states.Recording.Sentences[step.Sentence].Second is not null);
    }
}
