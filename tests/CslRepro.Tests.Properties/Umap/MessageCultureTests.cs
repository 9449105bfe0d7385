using System.Globalization;
using CslRepro.Analysis.StateSpace;
using CslRepro.Models.Backpropagation;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using CslRepro.Umap;
using CslRepro.Umap.Graph;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

/// <summary>Numbers in messages read alike wherever a program runs that uses the libraries.</summary>
public sealed class MessageCultureTests : IDisposable
{
    private readonly CultureInfo before = CultureInfo.CurrentCulture;

    public MessageCultureTests()
    {
        // As German has them; the tests run without the system's cultures.
        var german = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        german.NumberFormat.NumberDecimalSeparator = ",";
        german.NumberFormat.PositiveInfinitySymbol = "∞";
        CultureInfo.CurrentCulture = german;
    }

    [Fact]
    public void Of_umap()
    {
        Says("must lie in 0 ... Spread = 0.25.", () => _ = new CslRepro.Umap.Umap(new UmapOptions { Spread = 0.25, MinimumDistance = 0.5 }));
        Says("Row 0, column 0 (counted from 0) is 2.5E+15; finite", () => new CslRepro.Umap.Umap().Fit(new Matrix<float>(1, 1, [2.5e15f])));
        Says("must lie in 0 ... 0.99.", () => new CslRepro.Umap.Umap().Fit(new Matrix<float>(2, 1, [0, 1]), [0, 1], 1));
        Says("for MinimumDistance 3000.25 and Spread 3000.5;", () => OutputCurve.Fit(3000.25, 3000.5));
        Says("has index 1 and distance -1.5;", () => _ = new NearestNeighbors([1], [-1.5f], 1));
    }

    [Fact]
    public void Of_other_libraries()
    {
        Says("Place 1 is 0.25, not above the one before it, 0.5.", () => ChangePoint.Find([0.5, 0.25, 1, 2], [0, 0, 0, 0], new RandomStream(0, "test"), 2));
        Says("pivot 0 is -1.5.", () => Cholesky.Factor(new Matrix<double>(1, 1, [-1.5])));
        Says("The matrix holds Infinity.", () => SpectralRadius.Of(new Matrix<double>(1, 1, [double.PositiveInfinity])));
        Says("the loss is Infinity in epoch 2,", () => BackpropagationTrainer.RequireFinite(new LstmSettings(), double.PositiveInfinity, 2, 0));
    }

    public void Dispose() => CultureInfo.CurrentCulture = before;

    private static void Says(string expected, Action refused) =>
        Assert.Contains(expected, Record.Exception(refused)?.Message ?? "nothing was refused", StringComparison.Ordinal);
}
