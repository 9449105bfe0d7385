using CslRepro.Analysis.StateSpace;
using CslRepro.Numerics;
using CslRepro.Umap;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.StateSpace;

public class OutputDoubtTests
{
    [Theory]
    [InlineData(0, 3, 0)]
    [InlineData(1, 3, 0)]
    [InlineData(0.25, 4, 0)]
    [InlineData(0.6, 4, 0.35)]
    [InlineData(0.7, 4, 0.3)]
    [InlineData(0.1, 4, 0.1)]
    [InlineData(-0.2, 4, 0.2)]
    [InlineData(1.5, 3, 0.5)]
    public void An_output_is_as_unclear_as_it_is_far_from_what_learning_aims_at(double output, int values, double doubt) =>
        Assert.Equal(doubt, OutputDoubt.Of(output, values), 1e-12);

    [Fact]
    public void The_densest_spot_is_where_neighbours_agree_not_where_a_single_point_stands_out()
    {
        var points = new Matrix<float>(6, 1, [0, 1, 2, 10, 11, 12]);
        var values = new Matrix<double>(6, 2, [0.5, 0, 0, 0, 0, 0, 0, 0.3, 0, 0.3, 0, 0.3]);
        var neighbors = NearestNeighbors.Among(points, 3, threads: 1, cancellation: TestContext.Current.CancellationToken);
        var (column, point, mean) = OutputDoubt.Densest(neighbors, values);
        Assert.Equal((1, 3), (column, point));
        Assert.Equal(0.3, mean, 1e-12);
        Assert.Throws<ArgumentException>(() => OutputDoubt.Densest(neighbors, new Matrix<double>(5, 2)));
    }
}
