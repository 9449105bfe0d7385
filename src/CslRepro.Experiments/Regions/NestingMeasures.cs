using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness.Runs;
using CslRepro.Umap;

namespace CslRepro.Experiments.Regions;

/// <summary>
/// Whether regions lie inside each other over the states of the second clause, its end included: of 14 neighbours, those across the border of a state's own
/// region, how many are still in the father's.
/// </summary>
internal static class NestingMeasures
{
    /// <summary>Sons by colour and position of slot 1, father the category of slot 1.</summary>
    public const string InCategory = "category";

    /// <summary>Sons by what is said of slot 2, father all that is said of slot 1.</summary>
    public const string InFirst = "first";

    /// <summary>The other way round: sons by the category of slot 1, father its colour and position.</summary>
    public const string InRest = "rest";

    private const int Scale = StateViews.PaperNeighbors - 1;

    /// <summary>Share of the neighbours across a son's border that are in the father's region.</summary>
    public static string Inside(string father, string view) => $"inside-{father}@{view}";

    /// <summary>The same share by chance.</summary>
    public static string ByChance(string father, string view) => $"inside-{father}-by-chance@{view}";

    public static IEnumerable<Measurement> Of(RecordedStates states)
    {
        var rows = Enumerable.Range(0, states.Recording.Rows).Where(row => IsSecond(states, row)).ToArray();
        var said = rows.Select(row => states.Steps[row].Stated).ToArray();
        int[] category = [.. said.Select(scene => scene.First.Category)];
        int[] rest = [.. said.Select(scene => SlotConcepts.Label(scene.First with { Category = 0 }))];
        int[] first = [.. said.Select(scene => SlotConcepts.Label(scene.First))];
        int[] second = [.. said.Select(scene => SlotConcepts.Label(scene.Second))];
        foreach (var view in new[] { states.Full, states.Map })
        {
            var neighbors = NearestNeighbors.Among(RecordedStates.Rows(view.Points, rows), Scale + 1, threads: 1);
            foreach (var (father, coarse, fine) in new[] { (InCategory, category, rest), (InFirst, first, second), (InRest, rest, category) })
            {
                var nested = NestedRegions.Of(neighbors, coarse, fine, Scale);
                yield return new Measurement(Inside(father, view.Name), nested.Share);
                yield return new Measurement(ByChance(father, view.Name), nested.ByChance);
            }
        }
    }

    private static bool IsSecond(RecordedStates states, int row)
    {
        var step = states.Steps[row];
        return step.Part == SentencePart.SecondClause || (step.Part == SentencePart.End && states.Recording.Sentences[step.Sentence].Second is not null);
    }
}
