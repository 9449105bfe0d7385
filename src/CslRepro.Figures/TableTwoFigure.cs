using System.Globalization;
using System.Text;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Reports;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>Table 2 as a picture: both errors of the three models, ours beside the paper's, with standard deviations and, ours, with intervals.</summary>
/// <param name="Valid">Valid errors, a cell a model.</param>
/// <param name="Exact">Exact errors, a cell a model.</param>
public sealed record TableTwoFigure(IReadOnlyList<TableTwoCell> Valid, IReadOnlyList<TableTwoCell> Exact) : IFigure
{
    /// <summary>The figure's name in snapshots and reports.</summary>
    public const string Name = "table-2";

    private const double LeastDrawn = 1e-4;
    private const float ThinLine = 1.5f;
    private const float ThickLine = 5;

    /// <summary>Takes the figure's data from evidence.</summary>
    public static TableTwoFigure From(Evidence evidence)
    {
        (Condition Condition, PaperRow Row)[] rows =
        [
            (PerformanceConditions.Lstm, PaperRow.Lstm),
            (PerformanceConditions.EsnFinal, PaperRow.EsnFinal),
            (PerformanceConditions.EsnContinuous, PaperRow.EsnContinuous),
        ];
        return new TableTwoFigure(
            [.. rows.Select(row => Cell(evidence, row.Condition, row.Row.Model, run => run.ValidError, row.Row.ValidError, row.Row.ValidDeviation))],
            [.. rows.Select(row => Cell(evidence, row.Condition, row.Row.Model, run => run.ExactError, row.Row.ExactError, row.Row.ExactDeviation))]);
    }

    /// <summary>The data as text for snapshots: what the picture shows, with six digits.</summary>
    /// <returns>A heading and a line for each cell, with LF ends.</returns>
    public string Render()
    {
        var text = new StringBuilder("error model instances ours lower upper sd paper paper-sd\n");
        foreach (var (error, cells) in new[] { ("valid", Valid), ("exact", Exact) })
        {
            foreach (var cell in cells)
            {
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{error} {cell.Model.Replace(' ', '-')} {cell.Instances} {cell.Ours:G6} {cell.Lower:G6} {cell.Upper:G6} "
                        + $"{cell.Deviation:G6} {cell.Paper:G6} {cell.PaperDeviation:G6}\n");
            }
        }

        return text.ToString();
    }

    /// <summary>Draws the figure.</summary>
    /// <returns>A PNG, 1000 x 480 pixels.</returns>
    public byte[] Draw() => ErrorPanels.Draw(Valid, Exact, 1000, 480, DrawErrors);

    private static TableTwoCell Cell(
        Evidence evidence, Condition condition, string model, Func<RunResult, double> error, double paper, double deviation)
    {
        var runs = evidence.Get(PerformanceExperiment.Runs).Of(condition);
        var rate = RateEstimate.From([.. runs.Select(error)], runs[0].Sentences);
        return new TableTwoCell(model, rate.Instances, rate.Rate, rate.Interval.Lower, rate.Interval.Upper, rate.StandardDeviation, paper, deviation);
    }

    private static void DrawErrors(Plot plot, string title, IReadOnlyList<TableTwoCell> cells)
    {
        FigureFont.Apply(plot);
        Color[] colours = [FigureColours.Lstm20, FigureColours.EsnFinal, FigureColours.EsnContinuous];
        for (var i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            DrawBar(plot, i - 0.12, cell.Ours - cell.Deviation, cell.Ours + cell.Deviation, colours[i], ThinLine);
            DrawBar(plot, i - 0.12, cell.Lower, cell.Upper, colours[i], ThickLine);
            DrawMean(plot, i - 0.12, cell.Ours, colours[i], MarkerShape.FilledCircle);
            DrawBar(plot, i + 0.12, cell.Paper - cell.PaperDeviation, cell.Paper + cell.PaperDeviation, FigureColours.Paper, ThinLine);
            DrawMean(plot, i + 0.12, cell.Paper, FigureColours.Paper, MarkerShape.OpenDiamond);
        }

        plot.Title(title);
        plot.YLabel("share of test sentences (log scale)");
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual([0, 1, 2], [.. cells.Select(cell => cell.Model)]);
        double[] ticks = [LeastDrawn, 1e-3, 1e-2, 1e-1, 1];
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. ticks.Select(Math.Log10)], ["≤ 0.01 %", "0.1 %", "1 %", "10 %", "100 %"]);
        plot.Axes.SetLimits(-0.5, 2.5, Math.Log10(LeastDrawn) - 0.1, 0);
        AddToLegend(plot, "mean of ours", FigureColours.Guide, 0, MarkerShape.FilledCircle);
        AddToLegend(plot, "its 95 % interval", FigureColours.Guide, ThickLine, MarkerShape.None);
        AddToLegend(plot, "mean of the paper's", FigureColours.Paper, 0, MarkerShape.OpenDiamond);
        AddToLegend(plot, "± standard deviation of instances", FigureColours.Guide, ThinLine, MarkerShape.None);
        plot.ShowLegend(Alignment.UpperLeft);
    }

    private static void AddToLegend(Plot plot, string text, Color colour, float lineWidth, MarkerShape shape) => plot.Legend.ManualItems.Add(
        new LegendItem
        {
            LabelText = text,
            LineColor = colour,
            LineWidth = lineWidth,
            MarkerShape = shape,
            MarkerColor = colour,
            MarkerLineColor = colour,
            MarkerSize = 9,
        });

    private static void DrawBar(Plot plot, double x, double lower, double upper, Color colour, float width)
    {
        var line = plot.Add.Line(x, Height(lower), x, Height(upper));
        line.LineColor = colour;
        line.LineWidth = width;
        line.MarkerSize = 0;
    }

    private static void DrawMean(Plot plot, double x, double mean, Color colour, MarkerShape shape)
    {
        var marker = plot.Add.Marker(x, Height(mean), shape, 11, colour);
        marker.MarkerLineColor = colour;
        marker.MarkerLineWidth = 2;
    }

    private static double Height(double rate) => Math.Log10(Math.Max(rate, LeastDrawn));
}
