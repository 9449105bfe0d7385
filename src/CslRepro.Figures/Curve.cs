using System.Globalization;
using System.Text;
using ScottPlot;

namespace CslRepro.Figures;

/// <summary>A curve of error rates.</summary>
/// <param name="Model">The model's name for people.</param>
/// <param name="Points">Its points, ascending.</param>
public sealed record Curve(string Model, IReadOnlyList<CurvePoint> Points)
{
    /// <summary>Data of curves as text, a line a point.</summary>
    /// <param name="header">The names of the columns.</param>
    /// <param name="groups">Curves, with what they show as one word.</param>
    /// <returns>Text with LF line ends.</returns>
    internal static string Table(string header, params ReadOnlySpan<(IReadOnlyList<Curve> Curves, string Quantity)> groups)
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
                        $"{quantity} {curve.Model.Replace(' ', '-')} {point.X:G6} {point.Mean:G6} {point.Lower:G6} {point.Upper:G6}\n");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>Draws the curve on a plot with an <see cref="ErrorAxis"/>.</summary>
    internal void Draw(Plot plot, Color colour, MarkerShape shape, Func<double, double> place, bool isDashed = false)
    {
        foreach (var point in Points)
        {
            var bar = plot.Add.Line(place(point.X), ErrorAxis.Height(point.Lower), place(point.X), ErrorAxis.Height(point.Upper));
            bar.LineColor = colour.WithAlpha(0.6);
            bar.LineWidth = 2;
            bar.MarkerSize = 0;
        }

        var line = plot.Add.Scatter(Points.Select(point => place(point.X)).ToArray(), Points.Select(point => ErrorAxis.Height(point.Mean)).ToArray());
        line.Color = colour;
        line.LineWidth = 2;
        line.LinePattern = isDashed ? LinePattern.Dashed : LinePattern.Solid;
        line.MarkerShape = shape;
        line.MarkerSize = 8;
        line.LegendText = Model;
    }
}
