using System.Globalization;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>Figure 6: errors of five models over the number of objects, with the crossing that the paper describes.</summary>
/// <param name="Valid">Valid errors, a curve a model.</param>
/// <param name="Exact">Exact errors, a curve a model.</param>
public sealed record ScaleFigure(IReadOnlyList<Curve> Valid, IReadOnlyList<Curve> Exact) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "figure-6-objects";

    private static readonly (string Model, Func<int, Condition> Condition, Color Colour, MarkerShape Shape)[] Models =
    [
        ("LSTM 20", objects => ScaleConditions.Lstm(ScaleConditions.Lstm20, objects), FigureColours.Lstm20, MarkerShape.FilledSquare),
        ("LSTM 40", objects => ScaleConditions.Lstm(ScaleConditions.Lstm40, objects), FigureColours.Lstm40, MarkerShape.FilledTriangleUp),
        ("LSTM 80", objects => ScaleConditions.Lstm(ScaleConditions.Lstm80, objects), FigureColours.Lstm80, MarkerShape.FilledDiamond),
        ("ESN FL", ScaleConditions.Esn, FigureColours.EsnFinal, MarkerShape.FilledCircle),
        ("theoretical model", ScaleConditions.Keywords, FigureColours.Keywords, MarkerShape.OpenCircle),
    ];

    /// <summary>Takes the figure's data from evidence.</summary>
    public static ScaleFigure From(Evidence evidence)
    {
        var runs = evidence.Get(ScaleExperiment.Runs);
        IReadOnlyList<Curve> Curves(Func<RunResult, double> error) =>
        [
            .. Models.Select(model => new Curve(
                model.Model,
                [.. ScaleExperiment.Objects(evidence.Profile).Select(objects => CurvePoint.Of(objects, runs.Rate(model.Condition(objects), error)))])),
        ];
        return new ScaleFigure(Curves(run => run.ValidError), Curves(run => run.ExactError));
    }

    /// <inheritdoc/>
    public string Render() => Curve.Table("error model objects mean lower upper", (Valid, "valid"), (Exact, "exact"));

    /// <inheritdoc/>
    public byte[] Draw() => ErrorPanels.Draw(Valid, Exact, 1300, 560, (plot, title, curves) => DrawErrors(plot, title, curves, markCrossing: curves == Exact));

    private static void DrawErrors(Plot plot, string title, IReadOnlyList<Curve> curves, bool markCrossing)
    {
        FigureFont.Apply(plot);
        ErrorAxis.Apply(plot, 2, 52);
        if (markCrossing)
        {
            var line = plot.Add.VerticalLine(15);
            line.Color = FigureColours.Guide;
            line.LinePattern = LinePattern.Dotted;
            line.LegendText = "paper: LSTM 40 passes the ESN";
        }

        for (var i = 0; i < curves.Count; i++)
        {
            // Side by side, so that bars of one number of objects do not hide each other.
            var shift = (i - 2) * 0.15;
            curves[i].Draw(plot, Models[i].Colour, Models[i].Shape, x => x + shift, ErrorAxis.Height);
        }

        plot.Title(title);
        plot.XLabel("objects n");
        plot.YLabel("share of test sentences, mean and 95 % interval");
        var objects = curves[0].Points.Select(point => point.X).Where(x => curves[0].Points.Count < 12 || x % 5 == 0).ToArray();
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            objects,
            [.. objects.Select(x => x.ToString(CultureInfo.InvariantCulture))]);
        plot.ShowLegend(Alignment.LowerRight);
    }
}
