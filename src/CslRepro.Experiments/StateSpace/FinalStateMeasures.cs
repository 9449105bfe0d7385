using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.Umap;

namespace CslRepro.Experiments.StateSpace;

/// <summary>
/// In which groups the states after the last word lie. "Form" can be read in two ways that both give five: the number of objects with the number of places
/// named, and the five expansions of the last clause (figure 4).
/// </summary>
internal static class FinalStateMeasures
{
    private const int Scale = StateViews.PaperNeighbors - 1;
    private const int LeastGroup = 10;

    public static string Groups(string view) => "final-groups@" + view;

    public static string FormAgreement(string view) => "final-form-agreement@" + view;

    public static string FormPurity(string view) => "final-form-purity@" + view;

    public static string ExpansionAgreement(string view) => "final-expansion-agreement@" + view;

    public static string ObjectsAgreement(string view) => "final-objects-agreement@" + view;

    public static IEnumerable<Measurement> Of(RecordedStates states)
    {
        var finals = states.FinalRows();
        var sentences = states.Recording.Sentences;
        var form = sentences.Select(Form).ToArray();
        var expansion = sentences.Select(sentence => (sentence.Second ?? sentence.First).Form).ToArray();
        var objects = sentences.Select(sentence => sentence.Second is null ? 0 : 1).ToArray();
        foreach (var view in states.Views)
        {
            var neighbors = NearestNeighbors.Among(RecordedStates.Rows(view.Points, finals), StateViews.PaperNeighbors, threads: 1);
            var groups = NeighborComponents.Of(neighbors, Scale);
            yield return new Measurement(Groups(view.Name), groups.AtLeast(LeastGroup));
            yield return new Measurement(FormAgreement(view.Name), ClusterAgreement.AdjustedRandIndex(form, groups.Labels));
            yield return new Measurement(ExpansionAgreement(view.Name), ClusterAgreement.AdjustedRandIndex(expansion, groups.Labels));
            yield return new Measurement(ObjectsAgreement(view.Name), ClusterAgreement.AdjustedRandIndex(objects, groups.Labels));
            yield return new Measurement(
                FormPurity(view.Name), NeighborPurity.BeyondChance(NeighborPurity.Of(neighbors, form, Scale), NeighborPurity.ByChance(form)));
        }
    }

    /// <summary>One object without and with a place, two objects with 0, 1 or 2 places: 0 ... 4.</summary>
    public static int Form(Sentence sentence)
    {
        var places = sentence.First.Stated.Position == ObjectDescription.Absent ? 0 : 1;
        return sentence.Second is null ? places : 2 + places + (sentence.Second.Stated.Position == ObjectDescription.Absent ? 0 : 1);
    }
}
