namespace CslRepro.Figures.Maps;

/// <summary>Finds places for labels beside their points, so that no label lies on another one or leaves the picture.</summary>
/// <param name="width">Width of the picture in pixels.</param>
/// <param name="height">Height of the picture in pixels.</param>
internal sealed class LabelPlacer(double width, double height)
{
    private const double LetterWidth = 8.2;
    private const double LineHeight = 17;
    private readonly List<(double Left, double Top, double Right, double Bottom)> taken = [];

    /// <summary>Keeps a spot free of labels.</summary>
    public void Block(double x, double y, double radius) => taken.Add((x - radius, y - radius, x + radius, y + radius));

    /// <summary>Places a label near a point; the nearest free place counts.</summary>
    /// <param name="text">The label.</param>
    /// <param name="x">The point, pixels from the left.</param>
    /// <param name="y">The point, pixels from the top.</param>
    /// <returns>The label's centre.</returns>
    public (double X, double Y) Place(string text, double x, double y)
    {
        var (halfWidth, halfHeight) = ((text.Length * LetterWidth / 2) + 2, LineHeight / 2);
        for (var distance = 4.0; distance < 400; distance += 4)
        {
            for (var step = 0; step < 24; step++)
            {
                // The 24 directions start on the right and turn.
                var angle = step * 15.0;
                var centreX = x + Toward(angle, distance, halfWidth, true);
                var centreY = y - Toward(angle, distance, halfHeight, false);
                var box = (Left: centreX - halfWidth, Top: centreY - halfHeight, Right: centreX + halfWidth, Bottom: centreY + halfHeight);
                if (box.Left >= 2 && box.Top >= 2 && box.Right <= width - 2 && box.Bottom <= height - 2 && !taken.Exists(other => Overlap(box, other)))
                {
                    taken.Add(box);
                    return (centreX, centreY);
                }
            }
        }

        return (x, y);
    }

    // Positions of labels are pictures, not results: the platform's sine may be used.
    private static double Toward(double angle, double distance, double half, bool horizontal)
    {
        var radians = angle * Math.PI / 180;
        var direction = horizontal ? Math.Cos(radians) : Math.Sin(radians);
        return direction * (distance + half);
    }

    private static bool Overlap((double Left, double Top, double Right, double Bottom) a, (double Left, double Top, double Right, double Bottom) b) =>
        a.Left < b.Right && b.Left < a.Right && a.Top < b.Bottom && b.Top < a.Bottom;
}
