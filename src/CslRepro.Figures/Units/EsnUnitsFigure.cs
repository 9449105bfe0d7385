using System.Text;
using CslRepro.Experiments.Activity;
using CslRepro.Harness;
using CslRepro.Reports;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>Figure 9: units of ESN FL along one sentence: those with the largest weights to a concept, and those that serve many outputs.</summary>
/// <param name="KeywordUnits">The 10 units with the largest weights to the object glass of slot 1.</param>
/// <param name="MultiPurposeUnits">The units that serve more than 5 outputs.</param>
public sealed record EsnUnitsFigure(SentenceCurves KeywordUnits, SentenceCurves MultiPurposeUnits) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-9-esn-units";

    /// <summary>Takes the figure's data from evidence.</summary>
    public static EsnUnitsFigure From(Evidence evidence) =>
        new(evidence.Get(ActivityExperiment.Instance).KeywordUnits, evidence.Get(ActivityExperiment.Instance).MultiPurposeUnits);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder();
        SentencePlots.Render(text, "units of slot 1 category glass", KeywordUnits.Words, KeywordUnits.Curves);
        SentencePlots.Render(text, "units that serve more than 5 outputs", MultiPurposeUnits.Words, MultiPurposeUnits.Curves);
        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(2);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Rows();
        Draw(multiplot.GetPlot(0), "ESN FL: the 10 units with the largest weights to the object glass of slot 1", KeywordUnits, ConceptColours.Category);
        Draw(multiplot.GetPlot(1), "ESN FL: units that serve more than 5 outputs", MultiPurposeUnits, FigureColours.EsnFinal);
        return multiplot.Render(1100, 820).GetImageBytes(ImageFormat.Png, 100);
    }

    private static void Draw(Plot plot, string title, SentenceCurves units, Color colour)
    {
        SentencePlots.Prepare(plot, title, units.Words, "activation, a line a unit");
        foreach (var curve in units.Curves)
        {
            SentencePlots.Add(plot, curve, colour, null);
        }

        SentencePlots.Guide(plot, 0);
        if (units.Curves.Count > 0)
        {
            SentencePlots.FitY(plot, units.Curves);
        }
    }
}
