using CslRepro.Reports.Drawing;
using ScottPlot;

namespace CslRepro.Figures.Maps;

/// <summary>Draws maps side by side.</summary>
internal static class MapDrawing
{
    private static readonly MarkerShape[] Shapes = [MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp];
    private static readonly LinePattern[] Patterns = [LinePattern.Solid, LinePattern.Dashed, LinePattern.Dotted];

    /// <summary>Draws panels in rows of equal size.</summary>
    /// <returns>A PNG.</returns>
    public static byte[] Draw(IReadOnlyList<MapPanel> panels, int rows, int columns, int panelWidth, int panelHeight, bool small = false)
    {
        // Small panels leave no room for a legend, which gets a column of its own.
        var allColumns = small ? columns + 1 : columns;
        var multiplot = new Multiplot();
        multiplot.AddPlots(rows * allColumns);
        multiplot.Layout = new ScottPlot.MultiplotLayouts.Grid(rows, allColumns);
        for (var place = 0; place < rows * allColumns; place++)
        {
            var (row, column) = Math.DivRem(place, allColumns);
            var plot = multiplot.GetPlot(place);
            if (column < columns)
            {
                Draw(plot, panels[(row * columns) + column], panelWidth, panelHeight, small, !small);
                continue;
            }

            FigureFont.Apply(plot);
            plot.HideAxesAndGrid();
            if (row == 0)
            {
                AddLegend(plot, panels[0], Alignment.UpperLeft);
            }
        }

        return multiplot.Render(allColumns * panelWidth, rows * panelHeight).GetImageBytes(ImageFormat.Png, 100);
    }

    /// <summary>Draws one panel into a plot of a known size.</summary>
    public static void Draw(Plot plot, MapPanel panel, int width, int height, bool small, bool legend)
    {
        FigureFont.Apply(plot);
        plot.Title(panel.Title, small ? 13 : 16);
        plot.HideGrid();
        plot.Axes.Bottom.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
        plot.Axes.Left.TickGenerator = new ScottPlot.TickGenerators.EmptyTickGenerator();
        plot.XLabel("UMAP 1", small ? 11 : 14);
        plot.YLabel("UMAP 2", small ? 11 : 14);
        var padding = small ? new PixelPadding(26, 8, 26, 36) : new PixelPadding(40, 14, 40, 44);
        plot.Layout.Fixed(padding);
        var (left, right, bottom, top) = Limits(panel, small);
        plot.Axes.SetLimits(left, right, bottom, top);
        foreach (var points in panel.IsMixed ? panel.Runs() : panel.ByGroup())
        {
            var scatter = plot.Add.ScatterPoints(
                points.Select(point => point.X).ToArray(), points.Select(point => point.Y).ToArray(), panel.Groups[points[0].Group].Colour);
            scatter.MarkerSize = panel.Groups[points[0].Group].Size;
            scatter.MarkerShape = panel.Groups[points[0].Group].Shape;
        }

        if (panel.Frame is { } frame)
        {
            var rectangle = plot.Add.Rectangle(frame.Left, frame.Right, frame.Bottom, frame.Top);
            rectangle.FillColor = Colors.Transparent;
            rectangle.LineColor = Colors.Black;
            rectangle.LineWidth = 1.5f;
        }

        var scale = new MapScale(left, right, bottom, top, width - padding.Left - padding.Right, height - padding.Top - padding.Bottom);
        DrawTrajectories(plot, panel, scale);
        DrawLabels(plot, panel, scale);
        if (legend)
        {
            AddLegend(plot, panel, panel.HasFreeLegend ? LegendCorner.Of(panel, scale) : Alignment.LowerLeft);
        }
    }

    private static void AddLegend(Plot plot, MapPanel panel, Alignment alignment)
    {
        // Where sentences' ways or names are drawn, the panel beside it explains the colours.
        if (panel.Labels.Count > 0)
        {
            return;
        }

        foreach (var group in panel.Groups.Where(group => group.Label.Length > 0 && panel.Trajectories.Count == 0))
        {
            plot.Legend.ManualItems.Add(
                new LegendItem { LabelText = group.Label, MarkerShape = group.Shape, MarkerColor = group.Colour, MarkerSize = 8, LineWidth = 0 });
        }

        for (var i = 0; i < panel.Trajectories.Count; i++)
        {
            plot.Legend.ManualItems.Add(new LegendItem
            {
                LabelText = string.Join(' ', panel.Trajectories[i].Select(point => point.Word)),
                LineColor = Colors.Black,
                LineWidth = 2,
                LinePattern = Patterns[i],
                MarkerShape = Shapes[i],
                MarkerColor = Colors.Black,
                MarkerSize = 7,
            });
        }

        plot.Legend.FontSize = 12;
        plot.ShowLegend(alignment);
    }

    private static void DrawTrajectories(Plot plot, MapPanel panel, MapScale scale)
    {
        var placer = new LabelPlacer(scale.Width, scale.Height);
        foreach (var point in panel.Trajectories.SelectMany(trajectory => trajectory))
        {
            placer.Block(scale.PixelX(point.X), scale.PixelY(point.Y), 5);
        }

        for (var i = 0; i < panel.Trajectories.Count; i++)
        {
            var trajectory = panel.Trajectories[i];
            var line = plot.Add.Scatter(trajectory.Select(point => point.X).ToArray(), trajectory.Select(point => point.Y).ToArray(), Colors.Black);
            line.LineWidth = 1.5f;
            line.LinePattern = Patterns[i];
            line.MarkerShape = Shapes[i];
            line.MarkerSize = 7;
        }

        var labelled = new HashSet<(double X, double Y, string Word)>();
        foreach (var point in panel.Trajectories.SelectMany(trajectory => trajectory).Where(point => labelled.Add((point.X, point.Y, point.Word))))
        {
            DrawLabel(plot, new MapLabel(point.X, point.Y, point.Word), scale, placer);
        }
    }

    private static void DrawLabels(Plot plot, MapPanel panel, MapScale scale)
    {
        var placer = new LabelPlacer(scale.Width, scale.Height);
        if (panel.Labels.Count == 0)
        {
            return;
        }

        foreach (var point in panel.Points)
        {
            placer.Block(scale.PixelX(point.X), scale.PixelY(point.Y), 4);
        }

        foreach (var label in panel.Labels)
        {
            DrawLabel(plot, label, scale, placer);
        }
    }

    private static void DrawLabel(Plot plot, MapLabel label, MapScale scale, LabelPlacer placer)
    {
        var (x, y) = placer.Place(label.Text, scale.PixelX(label.X), scale.PixelY(label.Y));
        var leader = plot.Add.Line(label.X, label.Y, scale.X(x), scale.Y(y));
        leader.LineColor = FigureColours.Guide;
        leader.LineWidth = 1;
        leader.MarkerSize = 0;
        var text = plot.Add.Text(label.Text, scale.X(x), scale.Y(y));
        text.LabelFontName = FigureFont.Name;
        text.LabelFontSize = 13;
        text.LabelAlignment = Alignment.MiddleCenter;
        text.LabelBackgroundColor = Colors.White.WithAlpha(0.85);
        text.LabelPadding = 1;
    }

    /// <summary>All points with a margin, more of it below for the legend.</summary>
    private static (double Left, double Right, double Bottom, double Top) Limits(MapPanel panel, bool small)
    {
        var (left, right, bottom, top) = panel.Bounds
            ?? (panel.Points.Min(point => point.X), panel.Points.Max(point => point.X), panel.Points.Min(point => point.Y), panel.Points.Max(point => point.Y));
        var (marginX, marginY) = ((right - left) * 0.05, (top - bottom) * 0.05);
        return (left - marginX, right + marginX, bottom - (marginY * (small || panel.HasFreeLegend ? 1 : panel.Bounds is null ? 4 : 7)), top + marginY);
    }
}
