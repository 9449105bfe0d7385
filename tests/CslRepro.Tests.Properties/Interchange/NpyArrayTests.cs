using System.Text;
using CslRepro.Files;
using Xunit;

namespace CslRepro.Tests.Properties.Interchange;

public class NpyArrayTests
{
    [Theory]
    [InlineData("<f4", false)]
    [InlineData("<f4", true)]
    [InlineData("<f8", false)]
    [InlineData("<f8", true)]
    public void Both_orders_and_precisions_give_the_same_matrix(string type, bool fortran)
    {
        // numpy.array([[1, 2, 3], [4, 5, -0.5]]), or numpy.asfortranarray of it.
        double[] inFile = fortran ? [1, 4, 2, 5, 3, -0.5] : [1, 2, 3, 4, 5, -0.5];
        using var folder = new TemporaryFolder();
        var header = $"{{'descr': '{type}', 'fortran_order': {(fortran ? "True" : "False")}, 'shape': (2, 3), }}".PadRight(117) + "\n";
        File.WriteAllBytes(
            folder["x.npy"],
            [
                0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header),
                .. inFile.SelectMany(number => type == "<f4" ? BitConverter.GetBytes((float)number) : BitConverter.GetBytes(number)),
            ]);

        var array = NpyArray.Read(folder["x.npy"], "rows and columns", null, 3);

        Assert.Equal(type == "<f8", array.IsDouble);
        Assert.Equal([2, 3], array.Shape);
        Assert.Equal([1, 2, 3, 4, 5, -0.5], array.Elements);
        Assert.Equal([5f, 4f, 2f, 1f], array.Select<float>(folder["x.npy"], [1, 0], [1, 0]).Elements.ToArray());
    }
}
