using CslRepro.Models.Esn;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>Outputs read from states that somebody hands over.</summary>
public class StateReadoutTests
{
    // y = 3 + 2 r.
    private static readonly EsnModel Line = new(new Reservoir(new Matrix<float>(1, 1), new Matrix<float>(1, 2), 1), new Matrix<double>(1, 2, [3, 2]));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(512)]
    [InlineData(1100)]
    public void Every_state_has_its_output_however_many_there_are(int count)
    {
        var states = new Matrix<float>(count, 1, [.. Enumerable.Range(0, count).Select(i => (float)i)]);
        Assert.Equal(Enumerable.Range(0, count).Select(i => 3.0 + (2 * i)), Line.OutputsOf(states).Elements.ToArray());
    }

    [Fact]
    public void States_of_another_number_of_units_are_refused()
    {
        var exception = Assert.Throws<ArgumentException>(() => Line.OutputsOf(new Matrix<float>(4, 2)));
        Assert.Contains("A readout of 2 units has 3 columns", exception.Message, StringComparison.Ordinal);
        Assert.Contains("got 2", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_must_do_the_work()
    {
        var exception = Assert.Throws<ArgumentException>(() => Line.OutputsOf(new Matrix<float>(1, 1), threads: 0));
        Assert.Contains("0 threads", exception.Message, StringComparison.Ordinal);
    }
}
