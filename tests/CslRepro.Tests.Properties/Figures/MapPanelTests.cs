using CslRepro.Figures.Maps;
using ScottPlot;
using Xunit;

namespace CslRepro.Tests.Properties.Figures;

public class MapPanelTests
{
    private static readonly MapPanel Panel = new(
        "panel",
        [new(1, 0, 2), new(2, 0, 2), new(3, 0, 0), new(4, 0, 2)],
        [new MapGroup("a", Colors.Black), new MapGroup("b", Colors.Black), new MapGroup("c", Colors.Black)]);

    [Fact]
    public void Points_are_drawn_group_by_group_or_in_their_own_order()
    {
        Assert.Equal(["3", "1 2 4"], Panel.ByGroup().Select(Text));
        Assert.Equal(["1 2", "3", "4"], Panel.Runs().Select(Text));

        static string Text(IReadOnlyList<MapPoint> points) => string.Join(' ', points.Select(point => point.X));
    }
}
