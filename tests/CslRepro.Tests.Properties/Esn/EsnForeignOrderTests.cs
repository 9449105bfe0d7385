using CslRepro.Files;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

/// <summary>Another program's network whose words and outputs lie in another order than ours.</summary>
public sealed class EsnForeignOrderTests : IDisposable
{
    // One unit; the network knows three words, of which ours are its third and its first, and names two outputs the other way round.
    private static readonly ForeignNames Names = new(3, [2, 0], [1, 0]);
    private static readonly EsnSettings Settings = new() { Leak = 0.25 };
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Words_and_outputs_come_in_our_order_and_the_constants_stay_first()
    {
        NpyFile.Write(folder["W.npy"], new Matrix<float>(1, 1, [0.5f]));
        var network = Read();
        Assert.Equal([0.5f], network.Reservoir.Recurrent.Elements.ToArray());
        Assert.Equal([8f, 3f, 1f], network.Reservoir.Input.Elements.ToArray());
        Assert.Equal([30.0, 40, 10, 20], network.Readout.Elements.ToArray());
        Assert.Equal(0.25, network.Reservoir.Leak);
    }

    [Fact]
    public void States_have_the_precision_of_the_recurrent_weights()
    {
        NpyFile.Write(folder["W.npy"], new Matrix<float>(1, 1, [0.5f]));
        Assert.Equal(StatePrecision.Bits32, Read().Precision);
        NpyFile.Write(folder["W.npy"], new Matrix<double>(1, 1, [0.5]));
        Assert.Equal(StatePrecision.Bits64, Read().Precision);
    }

    private EsnModel Read()
    {
        NpyFile.Write(folder["Win.npy"], new Matrix<float>(1, 4, [8, 1, 2, 3]));
        NpyFile.Write(folder["Wout.npy"], new Matrix<double>(2, 2, [10, 20, 30, 40]));
        return (EsnModel)new EsnForeignWeights().Read(folder.Path, Names, Settings);
    }
}
