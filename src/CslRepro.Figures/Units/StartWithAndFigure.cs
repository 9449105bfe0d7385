using System.Text;
using CslRepro.Experiments.Activity;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>Figure 23: outputs along a clause that is said by itself, after `and`, and after `there`.</summary>
/// <param name="Openings">A panel each: LSTM 20, then ESN CL, three openings each.</param>
public sealed record StartWithAndFigure(IReadOnlyList<SentenceCurves> Openings) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-23-start-with-and";

    private static readonly (string Concept, Color Colour)[] Stated =
        [("category cup", ConceptColours.Category), ("position left", ConceptColours.Position), ("colour red", ConceptColours.Colour)];

    private static readonly string[] Titles = [": the clause by itself", ": after \"and\"", ": after \"there\""];

    /// <summary>Takes the figure's data from evidence.</summary>
    public static StartWithAndFigure From(Evidence evidence) => new(evidence.Get(ActivityExperiment.Instance).Openings);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder();
        foreach (var item in Openings)
        {
            SentencePlots.Render(text, item.Model, item.Words, [.. Shown(item).Select(shown => shown.Curve)]);
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(Openings.Count);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(2, 3);
        for (var i = 0; i < Openings.Count; i++)
        {
            var plot = multiplot.GetPlot(i);
            SentencePlots.Prepare(plot, Openings[i].Model + Titles[i % Titles.Length], Openings[i].Words, "output");
            foreach (var (curve, colour, second) in Shown(Openings[i]))
            {
                SentencePlots.Add(plot, curve, colour, curve.Name, second);
            }

            SentencePlots.Guide(plot, 0);
            SentencePlots.Guide(plot, 1);
            plot.Axes.SetLimitsY(-0.3, 2.1);
            plot.HideLegend();
            if (i == 0)
            {
                plot.ShowLegend(Alignment.UpperLeft);
            }
        }

        return multiplot.Render(1400, 820).GetImageBytes(ImageFormat.Png, 100);
    }

    private static IEnumerable<(WordCurve Curve, Color Colour, bool Second)> Shown(SentenceCurves item) =>
        Enumerable.Range(1, 2).SelectMany(slot => Stated.Select(stated => (item.Named($"slot {slot} {stated.Concept}"), stated.Colour, slot == 2)));
}
