using System.Globalization;
using System.Text;
using CslRepro.Experiments.Activity;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures.Units;

/// <summary>What all plots along a sentence have in common.</summary>
internal static class SentencePlots
{
    /// <summary>A plot whose horizontal axis is a sentence, a tick a word.</summary>
    public static void Prepare(Plot plot, string title, IReadOnlyList<string> words, string label)
    {
        FigureFont.Apply(plot);
        plot.Title(title, 15);
        plot.YLabel(label, 13);
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.NumericManual([.. words.Select((_, i) => (double)i)], [.. words]);
        plot.Axes.Bottom.TickLabelStyle.Rotation = -35;
        plot.Axes.Bottom.TickLabelStyle.Alignment = Alignment.UpperRight;
        plot.Axes.Bottom.TickLabelStyle.FontSize = 13;
        plot.Axes.Bottom.MinimumSize = 56;
        plot.Axes.Left.MinimumSize = 74;
        plot.Axes.SetLimitsX(-0.3, words.Count - 0.7);
    }

    /// <summary>Draws a curve, with a point at each word if it has a name; what belongs to slot 2 is dashed, with squares.</summary>
    public static void Add(Plot plot, WordCurve curve, Color colour, string? label, bool isDashed = false, float width = 2)
    {
        var line = plot.Add.Scatter(curve.Values.Select((_, i) => (double)i).ToArray(), curve.Values.ToArray(), colour);
        line.LineWidth = width;
        line.MarkerSize = label is null ? 0 : isDashed ? 8 : 6;
        line.LinePattern = isDashed ? LinePattern.Dashed : LinePattern.Solid;
        line.MarkerShape = isDashed ? MarkerShape.OpenSquare : MarkerShape.FilledCircle;
        line.MarkerLineWidth = 2;
        if (label is not null)
        {
            line.LegendText = label;
        }
    }

    /// <summary>A thin horizontal guide.</summary>
    public static void Guide(Plot plot, double y)
    {
        var line = plot.Add.HorizontalLine(y, 1, FigureColours.Guide, LinePattern.Dotted);
        line.LegendText = "";
    }

    /// <summary>Fits the vertical axis to curves.</summary>
    public static void FitY(Plot plot, IEnumerable<WordCurve> curves)
    {
        var values = curves.SelectMany(curve => curve.Values).ToArray();
        var (least, largest) = (values.Min(), values.Max());
        var margin = Math.Max(1e-6, 0.06 * (largest - least));
        plot.Axes.SetLimitsY(least - margin, largest + margin);
    }

    /// <summary>Writes curves as text: a line a word.</summary>
    public static void Render(StringBuilder text, string name, IReadOnlyList<string> words, IReadOnlyList<WordCurve> curves)
    {
        text.Append(CultureInfo.InvariantCulture, $"# {name}\nword {string.Join(' ', curves.Select(curve => curve.Name.Replace(' ', '-')))}\n");
        for (var i = 0; i < words.Count; i++)
        {
            text.Append(words[i]);
            foreach (var curve in curves)
            {
                text.Append(' ').Append(Number(curve.Values[i]));
            }

            text.Append('\n');
        }
    }

    /// <summary>A number with six digits; what is below a millionth is 0, so that no rounding of a vanishing number is shown.</summary>
    public static string Number(double value) => (Math.Abs(value) < 1e-6 ? 0 : value).ToString("G6", CultureInfo.InvariantCulture);
}
