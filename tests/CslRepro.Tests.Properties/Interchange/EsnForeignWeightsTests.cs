using System.Numerics;
using CslRepro.Files;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Interchange;

/// <summary>What is made of the weights of an echo state network that another program trained.</summary>
public sealed class EsnForeignWeightsTests : IDisposable
{
    private const int Units = 12;
    private const int Words = 3;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void States_are_computed_in_the_precision_of_the_weights()
    {
        var (inDouble, inSingle) = (Read<double>(), Read<float>());
        Assert.Equal((StatePrecision.Bits64, StatePrecision.Bits32), (inDouble.Precision, inSingle.Precision));

        // The same network: its outputs differ by rounding, and they do differ.
        int[][] sentences = [[0, 1, 2, 1], [2, 2, 0]];
        var (exact, rounded) = (inDouble.Predict(sentences), inSingle.Predict(sentences));
        var largest = exact.Elements.ToArray().Zip(rounded.Elements.ToArray(), (a, b) => Math.Abs(a - b)).Max();
        Assert.InRange(largest, 1e-12, 1e-5);
    }

    private EsnModel Read<T>()
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var numbers = new RandomStream(7, "tests/foreign-esn/weights");
        Write<T>("W.npy", Units, Units, numbers, 0.2);
        Write<T>("Win.npy", Units, 1 + Words, numbers, 1);
        Write<T>("Wout.npy", 2, 1 + Units, numbers, 1);
        var settings = new EsnSettings { Units = Units, Leak = 0.3 };
        return (EsnModel)new EsnForeignWeights().Read(folder.Path, new ForeignNames(Words, [0, 1, 2], [0, 1]), settings);
    }

    private void Write<T>(string name, int rows, int columns, RandomStream numbers, double scale)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        // Numbers of single precision, so that both files hold the same weights.
        var matrix = new Matrix<T>(rows, columns);
        foreach (ref var element in matrix.Elements)
        {
            element = T.CreateTruncating((float)(scale * ((2 * numbers.NextDouble()) - 1)));
        }

        NpyFile.Write(folder[name], matrix);
    }
}
