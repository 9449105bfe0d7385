using ScottPlot;

namespace CslRepro.Reports.Drawing;

/// <summary>Curves of estimates over a setting, below or above a line that is no estimate.</summary>
/// <param name="Curves">The curves, at most three.</param>
/// <param name="Quantity">What they show, as one word for the data.</param>
/// <param name="XLabel">The horizontal axis, with its unit.</param>
/// <param name="YLabel">The vertical axis, with its unit.</param>
/// <param name="Line">The line's two ends and its name.</param>
public sealed record CurveFigure(
    IReadOnlyList<Curve> Curves, string Quantity, string XLabel, string YLabel, (double X1, double Y1, double X2, double Y2, string Name) Line) : IFigure
{
    // Colours that colour-blind readers tell apart (M. Okabe, K. Ito), each with a shape of its own.
    private static readonly (Color Colour, MarkerShape Shape)[] Styles =
    [
        (Color.FromHex("#D55E00"), MarkerShape.FilledCircle),
        (Color.FromHex("#0072B2"), MarkerShape.FilledSquare),
        (Color.FromHex("#009E73"), MarkerShape.FilledTriangleUp),
    ];

    /// <inheritdoc/>
    public string Render() => Curve.Table("quantity curve x mean lower upper", (Curves, Quantity));

    /// <inheritdoc/>
    public byte[] Draw()
    {
        using var plot = new Plot();
        FigureFont.Apply(plot);
        var line = plot.Add.Line(Line.X1, Line.Y1, Line.X2, Line.Y2);
        line.LineColor = Colors.Gray;
        line.LinePattern = LinePattern.Dashed;
        line.LegendText = Line.Name;
        foreach (var (curve, style) in Curves.Zip(Styles))
        {
            curve.Draw(plot, style.Colour, style.Shape, x => x, y => y);
        }

        plot.Axes.SetLimits(
            Math.Min(Line.X1, Line.X2), Math.Max(Line.X1, Line.X2), Math.Min(Line.Y1, Line.Y2), Math.Max(Line.Y1, Line.Y2));
        plot.XLabel(XLabel);
        plot.YLabel(YLabel);
        plot.ShowLegend(Alignment.UpperLeft);
        return plot.GetImageBytes(800, 560, ImageFormat.Png);
    }
}
