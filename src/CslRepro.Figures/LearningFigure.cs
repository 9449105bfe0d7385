using System.Globalization;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.LearningCurves;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>Errors of ESN FL over its number of units and over the number of training sentences (Juven and Hinaut, figures 6 and 7).</summary>
/// <param name="ByUnits">Valid and exact error over units.</param>
/// <param name="BySentences">Valid and exact error over training sentences.</param>
public sealed record LearningFigure(IReadOnlyList<Curve> ByUnits, IReadOnlyList<Curve> BySentences) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "units-and-sentences";

    /// <summary>Takes the figure's data from evidence.</summary>
    public static LearningFigure From(Evidence evidence)
    {
        var runs = evidence.Get(LearningExperiment.Runs);
        IReadOnlyList<Curve> Curves(IEnumerable<(double X, Condition Condition)> points) =>
        [
            new Curve("valid error", [.. points.Select(point => CurvePoint.Of(point.X, runs.Rate(point.Condition, run => run.ValidError)))]),
            new Curve("exact error", [.. points.Select(point => CurvePoint.Of(point.X, runs.Rate(point.Condition, run => run.ExactError)))]),
        ];
        return new LearningFigure(
            Curves(LearningExperiment.Units(evidence.Profile).Select(units => ((double)units, LearningExperiment.WithUnits(units, 4)))),
            Curves(LearningExperiment.Sizes.Select(sizes => ((double)(sizes.OneObject + sizes.TwoObjects), LearningExperiment.WithSentences(sizes)))));
    }

    /// <inheritdoc/>
    public string Render() => Curve.Table("over error x mean lower upper", (ByUnits, "units"), (BySentences, "sentences"));

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(2);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(1, 2);
        DrawPanel(multiplot.GetPlot(0), "ESN FL over its size, 4 objects", "units (log scale)", ByUnits);
        DrawPanel(multiplot.GetPlot(1), "ESN FL over its training set, 4 objects", "training sentences (log scale)", BySentences);
        return multiplot.Render(1100, 520).GetImageBytes(ImageFormat.Png, 100);
    }

    private static void DrawPanel(Plot plot, string title, string label, IReadOnlyList<Curve> curves)
    {
        FigureFont.Apply(plot);
        var xs = curves[0].Points.Select(point => point.X).ToArray();
        ErrorAxis.Apply(plot, Math.Log10(xs[0]) - 0.1, Math.Log10(xs[^1]) + 0.1);
        curves[0].Draw(plot, FigureColours.EsnFinal, MarkerShape.OpenCircle, Math.Log10, ErrorAxis.Height, isDashed: true);
        curves[1].Draw(plot, FigureColours.EsnFinal, MarkerShape.FilledCircle, Math.Log10, ErrorAxis.Height);
        plot.Title(title);
        plot.XLabel(label);
        plot.YLabel("share of test sentences, mean and 95 % interval");
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. xs.Select(Math.Log10)],
            [.. xs.Select(x => x.ToString(CultureInfo.InvariantCulture))]);
        plot.ShowLegend(Alignment.LowerLeft);
    }
}
