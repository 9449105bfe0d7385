using ScottPlot;

namespace CslRepro.Figures.Maps;

/// <summary>Finds the corner of a map in which a legend hides the least: points count by the size of their markers.</summary>
internal static class LegendCorner
{
    private const double LetterWidth = 7.4;
    private const double LineHeight = 20;
    private const double Marker = 46;

    /// <summary>Chooses a corner; of equal ones the first of lower left, upper left, lower right, upper right.</summary>
    public static Alignment Of(MapPanel panel, MapScale scale)
    {
        var labels = panel.Groups.Where(group => group.Label.Length > 0).Select(group => group.Label.Length).ToArray();
        var (width, height) = (Marker + (LetterWidth * labels.DefaultIfEmpty().Max()), 14 + (LineHeight * labels.Length));
        return Of(
            [.. panel.Points.Select(point => (scale.PixelX(point.X), scale.PixelY(point.Y), (double)panel.Groups[point.Group].Size))],
            scale.Width,
            scale.Height,
            width,
            height);
    }

    /// <summary>Chooses a corner for a box.</summary>
    /// <param name="points">Pixels from the left and from the upper edge, and the weight of what is there.</param>
    /// <param name="width">Width of the picture.</param>
    /// <param name="height">Height of the picture.</param>
    /// <param name="boxWidth">Width of the box.</param>
    /// <param name="boxHeight">Height of the box.</param>
    public static Alignment Of(IReadOnlyList<(double X, double Y, double Weight)> points, double width, double height, double boxWidth, double boxHeight)
    {
        bool IsLeft((double X, double Y, double Weight) point) => point.X < boxWidth;
        bool IsRight((double X, double Y, double Weight) point) => point.X > width - boxWidth;
        bool IsUpper((double X, double Y, double Weight) point) => point.Y < boxHeight;
        bool IsLower((double X, double Y, double Weight) point) => point.Y > height - boxHeight;
        return new (Alignment Corner, Func<(double X, double Y, double Weight), bool> Hides)[]
        {
            (Alignment.LowerLeft, point => IsLeft(point) && IsLower(point)),
            (Alignment.UpperLeft, point => IsLeft(point) && IsUpper(point)),
            (Alignment.LowerRight, point => IsRight(point) && IsLower(point)),
            (Alignment.UpperRight, point => IsRight(point) && IsUpper(point)),
        }.MinBy(item => points.Where(item.Hides).Sum(point => point.Weight)).Corner;
    }
}
