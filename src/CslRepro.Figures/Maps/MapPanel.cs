using System.Globalization;
using System.Text;

namespace CslRepro.Figures.Maps;

/// <summary>One map of a figure: its data, and how it is drawn.</summary>
/// <param name="Points">The states.</param>
/// <param name="Groups">What the states' groups mean, drawn in this order.</param>
internal sealed record MapPanel(string Title, IReadOnlyList<MapPoint> Points, IReadOnlyList<MapGroup> Groups)
{
    /// <summary>Sentences whose way is drawn, word by word.</summary>
    public IReadOnlyList<IReadOnlyList<TrajectoryPoint>> Trajectories { get; init; } = [];

    /// <summary>Least and greatest coordinates of all pictures that must agree, x first; null for those of the points.</summary>
    public (double Left, double Right, double Bottom, double Top)? Bounds { get; init; }

    /// <summary>Spots that are named.</summary>
    public IReadOnlyList<MapLabel> Labels { get; init; } = [];

    /// <summary>A part of the map that is framed, x first; null for none.</summary>
    public (double Left, double Right, double Bottom, double Top)? Frame { get; init; }

    /// <summary>Whether the legend goes where it hides the fewest points, not to the lower left.</summary>
    public bool HasFreeLegend { get; init; }

    /// <summary>Whether points are drawn in their own order, not group by group: where groups lie on one spot, none then hides the others.</summary>
    public bool IsMixed { get; init; }

    /// <summary>Appends the data as text, rounded to hundredths.</summary>
    public void Render(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"panel {Title}\n");
        for (var group = 0; group < Groups.Count; group++)
        {
            if (Groups[group].Label.Length > 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"group {group} {Groups[group].Label}\n");
            }
        }

        foreach (var point in Points)
        {
            text.Append(CultureInfo.InvariantCulture, $"{point.X:0.00} {point.Y:0.00} {point.Group}\n");
        }

        if (Frame is { } frame)
        {
            text.Append(CultureInfo.InvariantCulture, $"frame {frame.Left:0.00} {frame.Right:0.00} {frame.Bottom:0.00} {frame.Top:0.00}\n");
        }

        foreach (var label in Labels)
        {
            text.Append(CultureInfo.InvariantCulture, $"label {label.X:0.00} {label.Y:0.00} {label.Text}\n");
        }

        foreach (var trajectory in Trajectories)
        {
            text.Append("trajectory\n");
            foreach (var point in trajectory)
            {
                text.Append(CultureInfo.InvariantCulture, $"{point.X:0.00} {point.Y:0.00} {point.Word}\n");
            }
        }
    }

    /// <summary>The points of each group that has any, in the order of the groups.</summary>
    public IEnumerable<IReadOnlyList<MapPoint>> ByGroup() =>
        Enumerable.Range(0, Groups.Count).Select(group => Points.Where(point => point.Group == group).ToArray()).Where(points => points.Length > 0);

    /// <summary>The points in their order, cut wherever the group changes.</summary>
    public IEnumerable<IReadOnlyList<MapPoint>> Runs()
    {
        for (var first = 0; first < Points.Count;)
        {
            MapPoint[] run = [.. Points.Skip(first).TakeWhile(point => point.Group == Points[first].Group)];
            yield return run;
            first += run.Length;
        }
    }
}
