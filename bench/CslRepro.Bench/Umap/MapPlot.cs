using CslRepro.Numerics;
using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Bench.Umap;

/// <summary>Draws points of two dimensions, coloured by their labels.</summary>
internal static class MapPlot
{
    // The colours of Okabe and Ito ("Color Universal Design", 2008), their yellow darkened so that it shows on white.
    private static readonly string[] Palette = ["#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000", "#B8A900"];

    /// <summary>The colour of a label.</summary>
    public static Color ColourOf(int label) => Color.FromHex(Palette[label % Palette.Length]);

    /// <summary>Limits that several maps share, so that they can be compared, with room for a legend on the right.</summary>
    public static AxisLimits Limits(IReadOnlyList<Matrix<float>> maps)
    {
        const double margin = 0.05;
        const double legend = 0.35;
        double[] Values(int column) => [.. maps.SelectMany(map => Enumerable.Range(0, map.Rows).Select(row => (double)map[row, column]))];
        var (x, y) = (Values(0), Values(1));
        var (width, height) = (x.Max() - x.Min(), y.Max() - y.Min());
        return new AxisLimits(x.Min() - (margin * width), x.Max() + ((margin + legend) * width), y.Min() - (margin * height), y.Max() + (margin * height));
    }

    /// <summary>Draws a scatter of two columns.</summary>
    /// <param name="legend">Whether there is a legend: beside the plot, or within if limits are given.</param>
    /// <param name="limits">What of the plane is shown at least; without them, what holds the points.</param>
    public static void Scatter(
        Plot plot,
        Matrix<float> places,
        int horizontal,
        int vertical,
        LabelledPoints data,
        string title,
        string bottom,
        string left,
        bool legend,
        AxisLimits? limits = null)
    {
        FigureFont.Apply(plot);
        for (var label = 0; label < data.LabelNames.Length; label++)
        {
            var members = Enumerable.Range(0, places.Rows).Where(row => data.Labels[row] == label).ToArray();
            var scatter = plot.Add.ScatterPoints(
                members.Select(row => (double)places[row, horizontal]).ToArray(),
                members.Select(row => (double)places[row, vertical]).ToArray(),
                ColourOf(label).WithAlpha(0.7));
            scatter.MarkerSize = 3;
            plot.Legend.ManualItems.Add(new LegendItem
            {
                LabelText = data.LabelNames[label],
                MarkerShape = MarkerShape.FilledCircle,
                MarkerSize = 9,
                MarkerColor = ColourOf(label),
            });
        }

        plot.Title(title);
        plot.XLabel(bottom);
        plot.YLabel(left);
        plot.Axes.SquareUnits();
        if (limits is { } given)
        {
            plot.Axes.SetLimits(given);
        }

        if (legend && limits is not null)
        {
            plot.ShowLegend(Alignment.UpperRight);
        }
        else if (legend)
        {
            plot.ShowLegend(Edge.Right);
        }
        else
        {
            plot.HideLegend();
        }
    }
}
