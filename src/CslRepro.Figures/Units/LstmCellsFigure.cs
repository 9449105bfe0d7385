using System.Text;
using CslRepro.Experiments.Activity;
using CslRepro.Harness;
using CslRepro.Reports;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>Figure 8: the LSTM's cells along one sentence, the one that answers to `and` among them.</summary>
/// <param name="Cells">The cells; the first is the one for `and`.</param>
public sealed record LstmCellsFigure(SentenceCurves Cells) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-8-lstm-cells";

    /// <summary>Takes the figure's data from evidence.</summary>
    public static LstmCellsFigure From(Evidence evidence) => new(evidence.Get(ActivityExperiment.Instance).Cells);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder();
        SentencePlots.Render(text, Cells.Model, Cells.Words, Cells.Curves);
        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        using var plot = new Plot();
        SentencePlots.Prepare(plot, "LSTM 20: cell states", Cells.Words, "cell state");
        foreach (var curve in Cells.Curves.Skip(1))
        {
            SentencePlots.Add(plot, curve, FigureColours.Lstm20.WithAlpha(0.35), null, width: 1.5f);
        }

        SentencePlots.Add(plot, Cells.Curves[0], ConceptColours.And, "the cell that answers to \"and\" (" + Cells.Curves[0].Name + ")", width: 3.5f);
        plot.Legend.ManualItems.Add(new LegendItem { LabelText = "the other 19 cells", LineColor = FigureColours.Lstm20.WithAlpha(0.35), LineWidth = 1.5f });
        SentencePlots.Guide(plot, 0);
        SentencePlots.FitY(plot, Cells.Curves);
        plot.ShowLegend(Edge.Bottom);
        return plot.GetImageBytes(1100, 580, ImageFormat.Png);
    }
}
