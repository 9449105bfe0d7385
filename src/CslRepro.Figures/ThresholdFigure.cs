using System.Globalization;
using CslRepro.Experiments.Thresholds;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>Figure 22: valid and exact errors of both models over the threshold factor.</summary>
/// <param name="Valid">Valid errors, a curve a model.</param>
/// <param name="Exact">Exact errors, a curve a model.</param>
public sealed record ThresholdFigure(IReadOnlyList<Curve> Valid, IReadOnlyList<Curve> Exact) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-22-threshold";

    private static readonly (string Model, Condition Condition, Color Colour)[] Models =
        [("LSTM 20", ThresholdExperiment.Lstm, FigureColours.Lstm20), ("ESN FL", ThresholdExperiment.Esn, FigureColours.EsnFinal)];

    /// <summary>Takes the figure's data from evidence.</summary>
    public static ThresholdFigure From(Evidence evidence)
    {
        IReadOnlyList<Curve> Curves(string error, Func<double, string> name) =>
        [
            .. Models.Select(model =>
            {
                var runs = evidence.Get(ThresholdExperiment.Runs).Of(model.Condition);
                return new Curve(
                    $"{model.Model}, {error}",
                    [
                        .. ThresholdProbe.Factors.Select(
                            factor => CurvePoint.Of(factor, RateEstimate.From([.. runs.Select(run => run.Measurements[name(factor)])], runs[0].Sentences))),
                    ]);
            }),
        ];
        return new ThresholdFigure(Curves("valid error", ThresholdProbe.Valid), Curves("exact error", ThresholdProbe.Exact));
    }

    /// <inheritdoc/>
    public string Render() => Curve.Table("error model factor mean lower upper", (Valid, "valid"), (Exact, "exact"));

    /// <inheritdoc/>
    public byte[] Draw()
    {
        using var plot = new Plot();
        FigureFont.Apply(plot);
        ErrorAxis.Apply(plot, 0.98, 1.97);
        AddGuide(plot, 1.3, "f = 1.30, used throughout", LinePattern.Dashed);
        AddGuide(plot, 1.35, "f = 1.35, the paper's minimum", LinePattern.Dotted);
        for (var i = 0; i < Models.Length; i++)
        {
            Exact[i].Draw(plot, Models[i].Colour, MarkerShape.FilledCircle, x => x, ErrorAxis.Height);
            Valid[i].Draw(plot, Models[i].Colour, MarkerShape.OpenCircle, x => x, ErrorAxis.Height, isDashed: true);
        }

        plot.Title("Errors over the threshold factor, 4 objects");
        plot.XLabel("threshold factor f");
        plot.YLabel("share of test sentences, mean and 95 % interval");
        var ticks = Enumerable.Range(10, 10).Select(i => i / 10.0).ToArray();
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            ticks,
            [.. ticks.Select(tick => tick.ToString("0.0", CultureInfo.InvariantCulture))]);
        plot.ShowLegend(Alignment.LowerRight);
        return plot.GetImage(1000, 600).GetImageBytes(ImageFormat.Png, 100);
    }

    private static void AddGuide(Plot plot, double factor, string name, LinePattern pattern)
    {
        var line = plot.Add.VerticalLine(factor);
        line.Color = FigureColours.Guide;
        line.LinePattern = pattern;
        line.LegendText = name;
    }
}
