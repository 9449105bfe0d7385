using System.Globalization;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.LearningCurves;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Models.Lstm;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>Exact error reached against multiply-adds of the training: ESN FL by its number of units, LSTMs by their epochs. Decides "cheaper".</summary>
/// <param name="Panels">Number of objects, and the curves of ESN FL, LSTM 20, LSTM 40, LSTM 80 over multiply-adds.</param>
/// <param name="Published">For each panel the points at which the paper trains each model, in the same order.</param>
public sealed record BudgetFigure(IReadOnlyList<(int Objects, IReadOnlyList<Curve> Curves)> Panels, IReadOnlyList<IReadOnlyList<CurvePoint>> Published)
    : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "budget";

    private static readonly (Color Colour, MarkerShape Shape)[] Styles =
    [
        (FigureColours.EsnFinal, MarkerShape.FilledCircle),
        (FigureColours.Lstm20, MarkerShape.FilledSquare),
        (FigureColours.Lstm40, MarkerShape.FilledTriangleUp),
        (FigureColours.Lstm80, MarkerShape.FilledDiamond),
    ];

    /// <summary>Takes the figure's data from evidence.</summary>
    public static BudgetFigure From(Evidence evidence)
    {
        var learning = evidence.Get(LearningExperiment.Runs);
        var scale = evidence.Get(ScaleExperiment.Runs);
        var objects = LearningExperiment.BudgetObjects(evidence.Profile);
        CurvePoint Esn(int units, int n)
        {
            var condition = LearningExperiment.WithUnits(units, n);
            return CurvePoint.Of(learning.Of(condition).Average(run => (double)run.MultiplyAdds), learning.Rate(condition, run => run.ExactError));
        }

        CurvePoint Lstm(LstmSettings settings, int epoch, int n)
        {
            var runs = scale.Of(ScaleConditions.LstmLong(settings, n));
            return CurvePoint.Of(
                runs.Average(run => (double)run.MultiplyAdds) / ScaleConditions.LongEpochs(settings) * epoch,
                RateEstimate.From([.. runs.Select(run => run.Measurements[EpochProbe.Name("exact", epoch)])], runs[0].Sentences));
        }

        return new BudgetFigure(
            [
                .. objects.Select(n => (n, (IReadOnlyList<Curve>)
                [
                    new Curve("ESN FL", [.. LearningExperiment.Units(evidence.Profile).Select(units => Esn(units, n))]),
                    .. ScaleConditions.Lstms.Select(settings => new Curve(
                        string.Create(CultureInfo.InvariantCulture, $"LSTM {settings.Units}"),
                        [.. ScaleConditions.MeasuredEpochs(settings).Where(IsDrawn).Select(epoch => Lstm(settings, epoch, n))])),
                ])),
            ],
            [
                .. objects.Select(
                    n => (IReadOnlyList<CurvePoint>)[Esn(1000, n), .. ScaleConditions.Lstms.Select(settings => Lstm(settings, settings.Epochs, n))]),
            ]);
    }

    /// <inheritdoc/>
    public string Render() => Curve.Table(
        "objects model multiply-adds mean lower upper", [.. Panels.Select(panel => (panel.Curves, panel.Objects.ToString(CultureInfo.InvariantCulture)))]);

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var multiplot = new Multiplot();
        multiplot.AddPlots(Panels.Count);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(1, Panels.Count);
        for (var i = 0; i < Panels.Count; i++)
        {
            DrawPanel(multiplot.GetPlot(i), Panels[i].Objects, Panels[i].Curves, Published[i]);
        }

        return multiplot.Render(Math.Max(700, 500 * Panels.Count), 560).GetImageBytes(ImageFormat.Png, 100);
    }

    // Later epochs lie close together on a logarithmic scale.
    private static bool IsDrawn(int epoch) => epoch <= 40 || epoch % 20 == 0;

    private static void DrawPanel(Plot plot, int objects, IReadOnlyList<Curve> curves, IReadOnlyList<CurvePoint> published)
    {
        FigureFont.Apply(plot);
        ErrorAxis.Apply(plot, 6.8, 11.6);
        for (var i = 0; i < curves.Count; i++)
        {
            curves[i].Draw(plot, Styles[i].Colour, Styles[i].Shape, Math.Log10, ErrorAxis.Height);
        }

        for (var i = 0; i < published.Count; i++)
        {
            var ring = plot.Add.Marker(Math.Log10(published[i].X), ErrorAxis.Height(published[i].Mean), MarkerShape.OpenCircle, 18, FigureColours.Paper);
            ring.MarkerLineWidth = 2;
            ring.LegendText = i == 0 ? "as the paper trains it" : "";
        }

        plot.Title(string.Create(CultureInfo.InvariantCulture, $"{objects} objects"));
        plot.XLabel("multiply-adds of training");
        plot.YLabel("exact error, mean and 95 % interval");
        double[] ticks = [7, 8, 9, 10, 11];
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(ticks, ["10 M", "100 M", "1 G", "10 G", "100 G"]);
        plot.ShowLegend(Alignment.LowerLeft);
    }
}
