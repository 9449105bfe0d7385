using CslRepro.Models.Esn;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>Samples that wait for FORCE: one row for each distinct state.</summary>
public class SampleBlockTests
{
    [Fact]
    public void A_block_is_full_when_it_has_as_many_distinct_states_as_it_holds()
    {
        var block = new SampleBlock<double>(new Matrix<double>(3, 1), new Matrix<double>(1, 1), 2);
        Assert.False(block.Add(0, 0));
        Assert.False(block.Add(0, 0));
        Assert.False(block.Add(0, 0));
        Assert.True(block.Add(2, 0));
    }

    [Fact]
    public void A_state_that_comes_back_counts_as_often_as_it_came()
    {
        // A state of 0 leaves the constant alone to learn: its weight is the sum of the targets over regulariser plus count, (1 + 5) / (1 + 2).
        var block = new SampleBlock<double>(new Matrix<double>(1, 1), new Matrix<double>(2, 1, [1, 5]), 1);
        block.Add(0, 0);
        block.Add(0, 1);
        var readout = new ForceReadout(2, 1, 1);
        block.Learn(readout, 1);
        Assert.Equal(2, readout.Weights()[0, 0], 1e-15);
        Assert.Equal(0, readout.Weights()[0, 1]);
        Assert.Equal(1.0 / 3, readout.InverseCorrelation[0, 0], 1e-15);

        // What was learnt is gone from the block.
        block.Learn(readout, 1);
        Assert.Equal(2, readout.Weights()[0, 0], 1e-15);
    }
}
