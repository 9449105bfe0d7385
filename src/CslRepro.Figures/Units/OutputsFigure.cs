using System.Text;
using CslRepro.Experiments.Activity;
using CslRepro.Harness;
using CslRepro.Reports;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>Figure 7: all outputs along one sentence, under final learning, continuous learning, and of the LSTM.</summary>
/// <param name="Models">A panel a model.</param>
public sealed record OutputsFigure(IReadOnlyList<SentenceCurves> Models) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-7-outputs";

    private const string AmbiguousObject = "slot 1 category orange";

    private static readonly string[] Stated =
    [
        "slot 1 category glass", "slot 1 position left", "slot 1 colour orange", "slot 2 category cup", "slot 2 position right", "slot 2 colour red",
    ];

    /// <summary>Takes the figure's data from evidence.</summary>
    public static OutputsFigure From(Evidence evidence) => new(evidence.Get(ActivityExperiment.Instance).Outputs);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder();
        foreach (var model in Models)
        {
            SentencePlots.Render(text, model.Model, model.Words, model.Curves);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(Models.Count);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Rows();
        for (var i = 0; i < Models.Count; i++)
        {
            Add(multiplot.GetPlot(i), Models[i].Model, Models[i]);
            multiplot.GetPlot(i).ShowLegend(Edge.Right);
        }

        return multiplot.Render(1100, 1150).GetImageBytes(ImageFormat.Png, 100);
    }

    /// <summary>Draws the outputs of one model: what the sentence states in colour, the others behind it in grey.</summary>
    /// <param name="title">The panel's title.</param>
    internal static void Add(Plot plot, string title, SentenceCurves model)
    {
        SentencePlots.Prepare(plot, title, model.Words, "output");
        foreach (var curve in model.Curves.Where(curve => !Stated.Contains(curve.Name) && curve.Name != AmbiguousObject))
        {
            SentencePlots.Add(plot, curve, ConceptColours.Others, null, width: 1);
        }

        foreach (var name in Stated)
        {
            var colour = name.Contains("category", StringComparison.Ordinal) ? ConceptColours.Category
                : name.Contains("position", StringComparison.Ordinal) ? ConceptColours.Position : ConceptColours.Colour;
            SentencePlots.Add(plot, model.Named(name), colour, name, name.StartsWith("slot 2", StringComparison.Ordinal), 3);
        }

        SentencePlots.Add(plot, model.Named(AmbiguousObject), ConceptColours.Ambiguous, AmbiguousObject + " (not meant)", width: 3);
        SentencePlots.Guide(plot, 0);
        SentencePlots.Guide(plot, 1);
        SentencePlots.FitY(plot, model.Curves);
        plot.Legend.ManualItems.Add(new LegendItem { LabelText = "the other 15 outputs", LineColor = ConceptColours.Others, LineWidth = 1 });
    }
}
