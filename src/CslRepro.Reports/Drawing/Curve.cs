using System.Globalization;
using System.Text;
using ScottPlot;

namespace CslRepro.Reports.Drawing;

/// <summary>A curve of estimates with their intervals.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Points">Its points, ascending.</param>
public sealed record Curve(string Name, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>Data of curves as text, a line a point.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="groups">Curves, with what they show as one word.</param>
    /// <returns>Text with LF line ends.</returns>
    public static string Table(string header, params ReadOnlySpan<(IReadOnlyList<Curve> Curves, string Quantity)> groups)
    {
        var text = new StringBuilder(header + "\n");
        foreach (var (curves, quantity) in groups)
        {
            foreach (var curve in curves)
            {
                foreach (var point in curve.Points)
                {
                    text.Append(
                        CultureInfo.InvariantCulture,
                        $"{quantity} {curve.Name.Replace(' ', '-')} {point.X:G6} {point.Mean:G6} {point.Lower:G6} {point.Upper:G6}\n");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Draws the curve with a bar for each interval.</summary>
    /// <param name="place">From a point's X to its place on the horizontal axis.</param>
    /// <param name="height">From an estimate to its place on the vertical axis, such as <see cref="ErrorAxis.Height"/>.</param>
    public void Draw(Plot plot, Color colour, MarkerShape shape, Func<double, double> place, Func<double, double> height, bool isDashed = false)
    {
        ArgumentNullException.ThrowIfNull(plot);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(height);
        foreach (var point in Points)
        {
            var bar = plot.Add.Line(place(point.X), height(point.Lower), place(point.X), height(point.Upper));
            bar.LineColor = colour.WithAlpha(0.6);
            bar.LineWidth = 2;
            bar.MarkerSize = 0;
        }

        var line = plot.Add.Scatter(Points.Select(point => place(point.X)).ToArray(), Points.Select(point => height(point.Mean)).ToArray());
        line.Color = colour;
        line.LineWidth = 2;
        line.LinePattern = isDashed ? LinePattern.Dashed : LinePattern.Solid;
        line.MarkerShape = shape;
        line.MarkerSize = 8;
        line.LegendText = Name;
    }
}
