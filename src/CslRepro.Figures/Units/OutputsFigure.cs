using System.Text;
using CslRepro.Experiments.Activity;
using CslRepro.Harness;
using CslRepro.Reports;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>All outputs along one sentence, a panel a network.</summary>
/// <param name="Networks">The networks.</param>
/// <param name="TitleOf">A network's title, from its name.</param>
/// <param name="Height">Height of the picture, in pixels.</param>
public sealed record OutputsFigure(IReadOnlyList<SentenceCurves> Networks, Func<string, string> TitleOf, int Height) : IFigure
{
    private const string AmbiguousObject = "slot 1 category orange";

    private static readonly string[] Stated =
    [
        "slot 1 category glass", "slot 1 position left", "slot 1 colour orange", "slot 2 category cup", "slot 2 position right", "slot 2 colour red",
    ];

    /// <summary>Figure 7: under final learning, under continuous learning, and of the LSTM.</summary>
    public static OutputsFigure OfModels(Evidence evidence) => new(evidence.Get(ActivityExperiment.Instance).Outputs, name => name, 1150);

    /// <summary>Figure 20: of ESN FL at the optimum and at the ends of both hyper-parameters.</summary>
    public static OutputsFigure OfSettings(Evidence evidence) =>
        new(evidence.Get(ActivityExperiment.Instance).Settings, name => "ESN FL, " + SettingNames.Describe(name), 1800);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder();
        foreach (var network in Networks)
        {
            SentencePlots.Render(text, network.Model, network.Words, network.Curves);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(Networks.Count);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Rows();
        for (var i = 0; i < Networks.Count; i++)
        {
            Add(multiplot.GetPlot(i), TitleOf(Networks[i].Model), Networks[i]);
            multiplot.GetPlot(i).ShowLegend(Edge.Right);
        }

        return multiplot.Render(1100, Height).GetImageBytes(ImageFormat.Png, 100);
    }

    /// <summary>Draws the outputs of one model: what the sentence states in colour, the others behind it in grey.</summary>
    /// <param name="title">The panel's title.</param>
    private static void Add(Plot plot, string title, SentenceCurves model)
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
