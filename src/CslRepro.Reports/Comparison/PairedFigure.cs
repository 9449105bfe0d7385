using System.Globalization;
using CslRepro.Harness.Comparison;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Reports.Comparison;

/// <summary>Every change of a comparison in pairs with its interval, in standard deviations between instances, beside the margin.</summary>
/// <param name="Comparison">The comparison.</param>
/// <param name="Share">The share of a standard deviation that does not matter.</param>
public sealed record PairedFigure(PairedComparison Comparison, double Share) : IFigure
{
    /// <summary>The most rows that are drawn: those that differ first, then the farthest from 0.</summary>
    public const int MostRows = 40;

    private const int Width = 900;
    private const int RowHeight = 22;

    private static readonly Dictionary<PairedAnswer, (string Title, Color Colour)> Kinds = new()
    {
        [PairedAnswer.Differs] = ("differs beyond chance", Color.FromHex("#D55E00")),
        [PairedAnswer.Open] = ("open", Color.FromHex("#777777")),
        [PairedAnswer.SameWithinMargin] = ("same within the margin", Color.FromHex("#0072B2")),
    };

    /// <inheritdoc/>
    public string Render() => "condition error difference lower upper\n" + string.Concat(Rows().Select(row => string.Create(
        CultureInfo.InvariantCulture,
        $"{row.Condition} {row.Number}: {Scaled(row, row.Difference.Mean):G4} {Scaled(row, row.Difference.Interval.Lower):G4} "
            + $"{Scaled(row, row.Difference.Interval.Upper):G4}\n")));

    /// <inheritdoc/>
    public byte[] Draw()
    {
        using var plot = new Plot();
        FigureFont.Apply(plot);
        var rows = Rows();
        var used = new HashSet<PairedAnswer>();
        for (var i = 0; i < rows.Count; i++)
        {
            var kind = Comparison.AnswerOf(rows[i]);
            var (lower, upper) = (Scaled(rows[i], rows[i].Difference.Interval.Lower), Scaled(rows[i], rows[i].Difference.Interval.Upper));
            var bar = plot.Add.Line(lower, -i, upper, -i);
            bar.LineColor = Kinds[kind].Colour;
            bar.LineWidth = 3;
            bar.MarkerSize = 0;
            var shape = kind == PairedAnswer.Open ? MarkerShape.OpenCircle : MarkerShape.FilledCircle;
            var point = plot.Add.Marker(Scaled(rows[i], rows[i].Difference.Mean), -i, shape, 8);
            point.Color = Kinds[kind].Colour;
            if (used.Add(kind))
            {
                point.LegendText = Kinds[kind].Title;
            }
        }

        foreach (var limit in new[] { -Share, Share })
        {
            var line = plot.Add.VerticalLine(limit);
            line.Color = Colors.Black;
            line.LineWidth = 1;
            line.LinePattern = LinePattern.Dashed;
        }

        var zero = plot.Add.VerticalLine(0);
        zero.Color = Colors.Gray;
        zero.LineWidth = 1;
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.NumericManual(
            [.. Enumerable.Range(0, rows.Count).Select(row => -(double)row)], [.. rows.Select(row => $"{row.Condition}, {row.Number}")]);
        var reach = rows.SelectMany(row => new[] { row.Difference.Interval.Lower, row.Difference.Interval.Upper }.Select(end => Math.Abs(Scaled(row, end))))
            .Append(2 * Share).Max();
        plot.Axes.SetLimits(-1.05 * reach, 1.05 * reach, -rows.Count + 0.4, 0.6);
        plot.XLabel("after minus before, in standard deviations between instances, 95 % interval; dashed: the margin", 12);
        plot.ShowLegend(Edge.Bottom).Legend.Orientation = Orientation.Horizontal;
        return plot.GetImageBytes(Width, 130 + (RowHeight * Math.Max(rows.Count, 2)), ImageFormat.Png);
    }

    private double Scaled(PairedChange change, double difference) => Share * difference / change.Margin;

    private IReadOnlyList<PairedChange> Rows() => [.. Comparison.Ordered.Take(MostRows)];
}
