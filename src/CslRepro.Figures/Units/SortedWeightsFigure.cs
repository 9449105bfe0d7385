using System.Globalization;
using System.Text;
using CslRepro.Analysis.Units;
using CslRepro.Experiments.Activity;
using CslRepro.Harness;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>Figure 24: the weights of ESN FL's readout in order, and how much of their absolute sum the largest hold.</summary>
/// <param name="Weights">Quantiles of the weights in even steps, the smallest first.</param>
/// <param name="Shares">Share of the absolute sum that the largest 0 %, 1 %, ... 100 % hold.</param>
public sealed record SortedWeightsFigure(IReadOnlyList<double> Weights, IReadOnlyList<double> Shares) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-24-sorted-weights";

    private const int Published = 8;
    private const double PublishedShare = 28;

    /// <summary>Takes the figure's data from evidence.</summary>
    public static SortedWeightsFigure From(Evidence evidence) =>
        new(evidence.Get(ActivityExperiment.Instance).SortedWeights, evidence.Get(ActivityExperiment.Instance).WeightShares);

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder("# quantiles\nshare weight\n");
        for (var i = 0; i < Weights.Count; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"{(double)i / (Weights.Count - 1):0.000} {SentencePlots.Number(Weights[i])}\n");
        }

        text.Append("# share of the absolute sum\nlargest-% share normal laplace\n");
        for (var percent = 1; percent < Shares.Count; percent++)
        {
            text.Append(
                CultureInfo.InvariantCulture,
                $"{percent} {SentencePlots.Number(Shares[percent])} {SentencePlots.Number(Gaussian(percent))} "
                    + $"{SentencePlots.Number(WeightConcentration.LaplaceShare(percent / 100.0))}\n");
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(2);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2);
        DrawWeights(multiplot.GetPlot(0));
        DrawShares(multiplot.GetPlot(1));
        return multiplot.Render(1200, 520).GetImageBytes(ImageFormat.Png, 100);
    }

    private static double Gaussian(int percent) => percent == 100 ? 1 : WeightConcentration.GaussianShare(percent / 100.0);

    private static void Line(Plot plot, IEnumerable<double> x, IEnumerable<double> y, Color colour, LinePattern pattern, string label)
    {
        var line = plot.Add.Scatter(x.ToArray(), y.ToArray(), colour);
        line.MarkerSize = 0;
        line.LineWidth = 2.5f;
        line.LinePattern = pattern;
        line.LegendText = label;
    }

    private void DrawWeights(Plot plot)
    {
        FigureFont.Apply(plot);
        var places = Enumerable.Range(0, Weights.Count).Select(i => 100.0 * i / (Weights.Count - 1)).ToArray();

        // Laws of the same mean absolute value; the ends, where they are infinite, are left out.
        var mean = Weights.Average(Math.Abs);
        var inner = Enumerable.Range(1, Weights.Count - 2).ToArray();
        double Share(int i) => (double)i / (Weights.Count - 1);
        Line(
            plot,
            inner.Select(i => places[i]),
            inner.Select(i => WeightConcentration.GaussianQuantile(Share(i), mean)),
            FigureColours.Guide,
            LinePattern.Dashed,
            "normal distribution");
        Line(
            plot,
            inner.Select(i => places[i]),
            inner.Select(i => WeightConcentration.LaplaceQuantile(Share(i), mean)),
            FigureColours.Guide,
            LinePattern.Dotted,
            "Laplace distribution");
        Line(plot, places, Weights, FigureColours.EsnFinal, LinePattern.Solid, "ESN FL");
        plot.Title("Weights in order", 15);
        plot.XLabel("% of the 22,000 weights", 13);
        plot.YLabel("weight", 13);
        plot.ShowLegend(Alignment.UpperLeft);
    }

    private void DrawShares(Plot plot)
    {
        FigureFont.Apply(plot);
        var percents = Enumerable.Range(1, Shares.Count - 1).ToArray();
        double[] x = [.. percents.Select(percent => (double)percent)];
        Line(plot, x, percents.Select(percent => 100 * Gaussian(percent)), FigureColours.Guide, LinePattern.Dashed, "normal distribution");
        Line(
            plot,
            x,
            percents.Select(percent => 100 * WeightConcentration.LaplaceShare(percent / 100.0)),
            FigureColours.Guide,
            LinePattern.Dotted,
            "Laplace distribution");
        Line(plot, x, percents.Select(percent => 100 * Shares[percent]), FigureColours.EsnFinal, LinePattern.Solid, "ESN FL");
        var marker = plot.Add.Marker(Published, PublishedShare, MarkerShape.OpenDiamond, 12, FigureColours.Paper);
        marker.MarkerLineWidth = 2;
        marker.LegendText = "paper: 8 % hold 28 %";
        plot.Title("What the largest weights hold", 15);
        plot.XLabel("largest weights, % of all", 13);
        plot.YLabel("% of the absolute sum", 13);
        plot.Axes.SetLimits(0, 50, 0, 100);
        plot.ShowLegend(Alignment.LowerRight);
    }
}
