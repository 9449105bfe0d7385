using CslRepro.Claims.Catalogue;
using CslRepro.Figures;
using Xunit;

namespace CslRepro.Tests.Properties.Figures;

/// <summary>How likely a printed row is if it comes from instances like ours.</summary>
public class PrintedRowCellTests
{
    private static readonly PaperRow Row = PaperRow.Lstm;

    [Fact]
    public void A_row_that_instances_have_on_the_average_is_as_likely_as_can_be()
    {
        var cell = PrintedRowCell.Of("any", 35, Around(Row.ValidError), Around(Row.ExactError), Row);
        Assert.Equal((Row.ValidError, Row.ExactError), (Math.Round(cell.Valid, 12), Math.Round(cell.Exact, 12)));
        Assert.Equal(1, cell.Share);
    }

    [Fact]
    public void Either_error_that_is_far_out_makes_it_unlikely()
    {
        Assert.Equal(0, PrintedRowCell.Of("any", 35, Around(0.02), Around(Row.ExactError), Row).Share);
        Assert.Equal(0, PrintedRowCell.Of("any", 35, Around(Row.ValidError), Around(0.08), Row).Share);
    }

    [Fact]
    public void Two_errors_are_asked_so_that_the_smaller_share_counts_twice()
    {
        var cell = new PrintedRowCell("any", 35, 0, 0, 0.3, 0.04);
        Assert.Equal(0.08, cell.Share);
        Assert.Equal(1, (cell with { ValidShare = 0.9, ExactShare = 0.8 }).Share);
    }

    // 10 instances whose mean is an error; they lie 1e-4 apart from it.
    private static double[] Around(double mean) => [.. Enumerable.Range(0, 10).Select(i => mean + (i % 2 == 0 ? 1e-4 : -1e-4))];
}
