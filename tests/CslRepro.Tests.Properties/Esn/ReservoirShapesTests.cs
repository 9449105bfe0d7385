using CslRepro.Models.Esn;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>Given weights that make no reservoir.</summary>
public class ReservoirShapesTests
{
    [Theory]
    [InlineData(2, 3, 2, 3)]
    [InlineData(2, 2, 3, 3)]
    [InlineData(2, 2, 2, 1)]
    public void Shapes_that_do_not_fit_are_named(int rows, int columns, int inputRows, int inputColumns)
    {
        var exception = Assert.Throws<ArgumentException>(() =>
            new Reservoir(new Matrix<float>(rows, columns), new Matrix<float>(inputRows, inputColumns), 0.5));
        Assert.Contains($"got {rows} x {columns} and {inputRows} x {inputColumns}.", exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.5, "-0.5")]
    [InlineData(1.5, "1.5")]
    [InlineData(double.NaN, "NaN")]
    public void A_leak_rate_outside_its_range_is_named(double leak, string text)
    {
        var exception = Assert.Throws<ArgumentException>(() => new Reservoir(new Matrix<float>(2, 2), new Matrix<float>(2, 2), leak));
        Assert.Contains($"The leak rate is {text}; it must be in (0, 1].", exception.Message, StringComparison.Ordinal);
        Assert.Equal("leak", exception.ParamName);
    }

    [Fact]
    public void An_input_weight_that_is_no_number_is_named_by_row_and_column()
    {
        var input = new Matrix<float>(2, 3);
        input[1, 2] = float.PositiveInfinity;
        var exception = Assert.Throws<ArgumentException>(() => new Reservoir(new Matrix<float>(2, 2), input, 0.5));
        Assert.Contains("input weight in row 1, column 2", exception.Message, StringComparison.Ordinal);
    }
}
