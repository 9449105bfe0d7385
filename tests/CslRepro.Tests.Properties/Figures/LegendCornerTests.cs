using CslRepro.Figures.Maps;
using ScottPlot;
using Xunit;

namespace CslRepro.Tests.Properties.Figures;

public class LegendCornerTests
{
    [Fact]
    public void The_legend_goes_where_it_hides_the_least()
    {
        Alignment Corner(params (double X, double Y, double Weight)[] points) => LegendCorner.Of(points, 200, 100, 50, 30);
        Assert.Equal(Alignment.LowerLeft, Corner());
        Assert.Equal(Alignment.UpperLeft, Corner((10, 90, 1)));
        Assert.Equal(Alignment.LowerRight, Corner((10, 90, 1), (10, 10, 1)));
        Assert.Equal(Alignment.UpperRight, Corner((10, 90, 1), (10, 10, 1), (190, 90, 1)));
        Assert.Equal(Alignment.LowerRight, Corner((10, 90, 5), (10, 10, 5), (190, 90, 2), (170, 80, 2), (190, 10, 5)));
    }
}
