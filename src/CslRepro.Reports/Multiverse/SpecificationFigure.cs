using System.Globalization;
using System.Text;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Reports.Multiverse;

/// <summary>
/// The specification curves of a claim: every combination's estimate in ascending order, with its interval, and below it which options the combinations have.
/// </summary>
/// <param name="Curves">The curves, one or more, with the same choices.</param>
/// <param name="Marked">Combinations that stand out, beside the one under which the claim is decided: what they are, and which.</param>
public sealed record SpecificationFigure(
    IReadOnlyList<SpecificationCurve> Curves, Func<MultiverseQuantity, IEnumerable<(string Title, Specification Specification)>> Marked) : IFigure
{
    private const int Width = 620;
    private const int CurveHeight = 350;
    private const int RowHeight = 15;
    private const int GridMargins = 26;

    // What fits over the curve at the title's size.
    private const int TitleWidth = 66;

    // Narrow enough that a bar of many combinations is read as a share, wide enough to be seen.
    private const int MostBins = 64;

    private static readonly (Decision Decision, Color Colour)[] Decisions =
    [
        (Decision.Supported, Color.FromHex("#0072B2")),
        (Decision.Open, Color.FromHex("#999999")),
        (Decision.Refuted, Color.FromHex("#D55E00")),
    ];

    /// <inheritdoc/>
    public string Render()
    {
        var text = new StringBuilder();
        foreach (var curve in Curves)
        {
            var names = string.Join(' ', curve.Quantity.Choices.Select(choice => choice.Name));
            text.Append(CultureInfo.InvariantCulture, $"{curve.Quantity.Name}: {curve.Quantity.Hypothesis.Quantity}\n{Summary(curve)}\n");
            text.Append(CultureInfo.InvariantCulture, $"value lower upper decision {names}\n");
            foreach (var estimate in curve.Estimates)
            {
                var (lower, upper) = (estimate.Interval.Lower, estimate.Interval.Upper);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"{estimate.Value:G6} {lower:G6} {upper:G6} {estimate.Decision.InWords()} {estimate.Specification.Name}\n");
            }
        }

        return text.ToString();
    }

    /// <inheritdoc/>
    public byte[] Draw()
    {
        var columns = Math.Min(2, Curves.Count);
        var gridHeight = (RowHeight * Rows(Curves[0].Quantity).Count) + GridMargins;
        var multiplot = new Multiplot();
        multiplot.AddPlots(2 * Curves.Count);
        multiplot.Layout = new CurveAndGridLayout(columns, Width, CurveHeight, gridHeight);
        for (var i = 0; i < Curves.Count; i++)
        {
            DrawCurve(multiplot.GetPlot(2 * i), Curves[i]);
            DrawGrid(multiplot.GetPlot((2 * i) + 1), Curves[i]);
        }

        var rows = (Curves.Count + columns - 1) / columns;
        return multiplot.Render(columns * Width, rows * (CurveHeight + gridHeight)).GetImageBytes(ImageFormat.Png, 100);
    }

    private static string Summary(SpecificationCurve curve)
    {
        var joint = curve.Joint is { } test ? string.Create(CultureInfo.InvariantCulture, $"; joint p = {test.PValue:G2}") : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"of {curve.Estimates.Count} combinations {curve.Agreeing} agree; {curve.Count(Decision.Supported)} supported, "
                + $"{curve.Count(Decision.Open)} open, {curve.Count(Decision.Refuted)} refuted{joint}");
    }

    private static string Wrapped(string text)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + word.Length >= TitleWidth)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1].Length == 0 ? word : " " + word;
        }

        return string.Join('\n', lines);
    }

    private static double Left(int combinations) => -0.5 - (0.02 * combinations);

    private static double Right(int combinations) => combinations - 0.5 + (0.02 * combinations);

    private static List<(int Choice, OpenOption Option, string Title)> Rows(MultiverseQuantity quantity) =>
    [
        .. quantity.Choices.SelectMany((choice, position) => choice.Options.Select(option => (position, option, $"{choice.Name}: {option.Name}")))
            .Where(row => quantity.Choices[row.position].IsOpen),
    ];

    private void DrawCurve(Plot plot, SpecificationCurve curve)
    {
        FigureFont.Apply(plot);
        plot.Layout.Fixed(new PixelPadding(195, 12, 10, 82));
        var sorted = curve.Sorted;
        foreach (var (decision, colour) in Decisions)
        {
            var ranks = Enumerable.Range(0, sorted.Count).Where(rank => sorted[rank].Decision == decision).ToArray();
            foreach (var rank in ranks)
            {
                var bar = plot.Add.Line(rank, sorted[rank].Interval.Lower, rank, sorted[rank].Interval.Upper);
                bar.LineColor = colour.WithAlpha(0.35);
                bar.LineWidth = Math.Clamp(200f / sorted.Count, 1, 6);
                bar.MarkerSize = 0;
            }

            var points = plot.Add.ScatterPoints(ranks.Select(rank => (double)rank).ToArray(), ranks.Select(rank => sorted[rank].Value).ToArray());
            points.Color = colour;
            points.MarkerSize = sorted.Count > 200 ? 3 : 5;
            points.LegendText = string.Create(CultureInfo.InvariantCulture, $"{decision.InWords()} ({ranks.Length})");
        }

        foreach (var limit in curve.Quantity.Hypothesis.Criterion.Limits)
        {
            var line = plot.Add.HorizontalLine(limit);
            line.Color = Colors.Black;
            line.LineWidth = 1;
            line.LinePattern = LinePattern.Dashed;
        }

        Mark(plot, sorted, curve.AsDecided.Specification, "as decided", MarkerShape.FilledDiamond);
        foreach (var (title, specification) in Marked(curve.Quantity))
        {
            Mark(plot, sorted, specification, title, MarkerShape.OpenSquare);
        }

        plot.Title($"{Wrapped($"{curve.Quantity.Hypothesis.Quantity}: {curve.Quantity.Hypothesis.Criterion.Text}?")}\n{Wrapped(Summary(curve))}", 11);
        plot.YLabel("estimate, 95 % interval", 11);
        var (least, most) = (sorted.Min(estimate => estimate.Interval.Lower), sorted.Max(estimate => estimate.Interval.Upper));
        // Room above for the legend.
        plot.Axes.SetLimits(Left(sorted.Count), Right(sorted.Count), least - (0.05 * (most - least)), most + (0.65 * (most - least)));
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
        var legend = plot.ShowLegend(Alignment.UpperLeft);
        legend.FontSize = 11;
    }

    private static void Mark(Plot plot, IReadOnlyList<SpecifiedEstimate> sorted, Specification specification, string title, MarkerShape shape)
    {
        var rank = Enumerable.Range(0, sorted.Count).First(place => sorted[place].Specification == specification);
        var marker = plot.Add.Marker(rank, sorted[rank].Value, shape, 11, Colors.Black);
        marker.LineWidth = 2;
        marker.LegendText = title;
    }

    // A row an option: how dark a bar is says how many of the combinations there have the option.
    private static void DrawGrid(Plot plot, SpecificationCurve curve)
    {
        FigureFont.Apply(plot);
        plot.Layout.Fixed(new PixelPadding(195, 12, GridMargins - 4, 2));
        var sorted = curve.Sorted;
        var rows = Rows(curve.Quantity);
        var bins = Math.Min(MostBins, sorted.Count);
        for (var row = 0; row < rows.Count; row++)
        {
            for (var bin = 0; bin < bins; bin++)
            {
                var (first, after) = (bin * sorted.Count / bins, (bin + 1) * sorted.Count / bins);
                var share = Enumerable.Range(first, after - first)
                    .Count(rank => sorted[rank].Specification.Options[rows[row].Choice] == rows[row].Option) / (double)(after - first);
                if (share > 0)
                {
                    var bar = plot.Add.Rectangle(first - 0.5, after - 0.5, -row - 0.42, -row + 0.42);
                    bar.FillColor = Colors.Black.WithAlpha(share);
                    bar.LineWidth = 0;
                }
            }

            if (row > 0 && rows[row].Choice != rows[row - 1].Choice)
            {
                var line = plot.Add.HorizontalLine(0.5 - row);
                line.Color = Colors.Gray;
                line.LineWidth = 1;
            }
        }

        plot.Axes.SetLimits(Left(sorted.Count), Right(sorted.Count), -rows.Count + 0.4, 0.6);
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. Enumerable.Range(0, rows.Count).Select(row => -(double)row)], [.. rows.Select(row => row.Title)]);
        plot.Axes.Left.TickLabelStyle.FontSize = 11;
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
        plot.XLabel("combinations of choices, by their estimate", 11);
        plot.HideGrid();
    }
}
