using System.Globalization;
using System.Text;
using CslRepro.Experiments.Activity;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>Figure 19: how the final outputs of ESN FL are distributed at the optimum and at the ends of both hyper-parameters.</summary>
/// <param name="Histograms">A panel a setting.</param>
public sealed record OutputLevelsFigure(IReadOnlyList<OutputHistogram> Histograms) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-19-output-levels";

    /// <summary>Takes the figure's data from evidence.</summary>
    public static OutputLevelsFigure From(Evidence evidence) => new(evidence.Get(ActivityExperiment.Instance).Histograms);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("condition lower width beyond counts\n");
        foreach (var item in Histograms)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{item.Condition} {SentencePlots.Number(item.Lower)} {SentencePlots.Number(item.Width)} {item.Beyond} {string.Join(' ', item.Counts)}\n");
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(Histograms.Count);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Rows();
        for (var i = 0; i < Histograms.Count; i++)
        {
            Draw(multiplot.GetPlot(i), Histograms[i]);
        }

        return multiplot.Render(900, 1250).GetImageBytes(ImageFormat.Png, 100);
    }

    private static void Draw(Plot plot, OutputHistogram item)
    {
        FigureFont.Apply(plot);
        var total = (double)(item.Counts.Sum() + item.Beyond);
        foreach (var (count, i) in item.Counts.Select((count, i) => (count, i)))
        {
            if (count > 0)
            {
                plot.Add.Bar(new Bar
                {
                    Position = item.Lower + ((i + 0.5) * item.Width),
                    Value = 100 * count / total,
                    Size = item.Width,
                    FillColor = FigureColours.EsnFinal,
                    LineWidth = 0,
                });
            }
        }

        plot.Title("ESN FL, " + SettingNames.Describe(item.Condition), 15);
        plot.YLabel("% of outputs", 13);
        plot.XLabel("final output", 13);
        plot.Axes.Left.MinimumSize = 70;
        plot.Axes.SetLimits(item.Lower, -item.Lower, 0, 105.0 * item.Counts.Max() / total);
    }
}
