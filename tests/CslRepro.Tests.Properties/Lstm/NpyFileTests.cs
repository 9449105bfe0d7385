using System.Text;
using CslRepro.Files;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

public class NpyFileTests
{
    [Fact]
    public void The_bytes_are_those_that_NumPy_writes()
    {
        // numpy.save("x.npy", numpy.array([[1, 2, 3], [4, 5, -0.5]], dtype="<f4")), but for the padding's length, which may be any.
        using var folder = new TemporaryFolder();
        NpyFile.Write(folder["x.npy"], new Matrix<float>(2, 3, [1, 2, 3, 4, 5, -0.5f]));
        var header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }".PadRight(128 - 10 - 1) + "\n";
        byte[] expected =
        [
            0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header),
            0, 0, 0x80, 0x3F, 0, 0, 0, 0x40, 0, 0, 0x40, 0x40, 0, 0, 0x80, 0x40, 0, 0, 0xA0, 0x40, 0, 0, 0, 0xBF,
        ];
        Assert.Equal(expected, File.ReadAllBytes(folder["x.npy"]));
    }

    [Fact]
    public void What_is_written_is_read_to_the_bit()
    {
        using var folder = new TemporaryFolder();
        var single = new Matrix<float>(2, 2, [float.Epsilon, -0f, float.MaxValue, 0.1f]);
        NpyFile.Write(folder["single.npy"], single);
        Assert.Equal(Bits(single.Elements), Bits(NpyFile.ReadMatrix<float>(folder["single.npy"], 2, 2).Elements));

        double[] vector = [double.Epsilon, -0.0, double.MaxValue, 0.1];
        NpyFile.Write<double>(folder["vector.npy"], vector);
        Assert.Equal(
            vector.Select(BitConverter.DoubleToInt64Bits), NpyFile.ReadVector<double>(folder["vector.npy"], 4).Select(BitConverter.DoubleToInt64Bits));

        NpyFile.Write(folder["empty.npy"], new Matrix<float>(0, 3));
        Assert.Equal(0, NpyFile.ReadMatrix<float>(folder["empty.npy"], 0, 3).Rows);
    }

    [Fact]
    public void Later_versions_and_other_ways_of_writing_the_header_are_read()
    {
        using var folder = new TemporaryFolder();
        var header = "{\"irrelevant\": 0, 'shape':(1,2),'fortran_order':False,'descr':'<f4'}\n"u8;
        File.WriteAllBytes(
            folder["x.npy"],
            [0x93, .. "NUMPY"u8, 2, 0, (byte)header.Length, 0, 0, 0, .. header, .. BitConverter.GetBytes(7f), .. BitConverter.GetBytes(8f)]);
        Assert.Equal([7f, 8f], NpyFile.ReadMatrix<float>(folder["x.npy"], 1, 2).Elements.ToArray());
    }

    [Theory]
    [InlineData("", "is empty, or a pipe")]
    [InlineData("N", "does not begin with NumPy's signature")]
    [InlineData("NUMPY2", "does not begin with NumPy's signature")]
    public void Other_files_are_refused(string text, string reason) => RequireRefused(Encoding.ASCII.GetBytes(text), reason);

    [Theory]
    [InlineData("{'descr': '<f4', 'fortran_order': True, 'shape': (1, 2), }", "Fortran order")]
    [InlineData("{'descr': '>f4', 'fortran_order': False, 'shape': (1, 2), }", "big-endian")]
    [InlineData("{'descr': '<f8', 'fortran_order': False, 'shape': (1, 2), }", "its elements are '<f8', expected '<f4'")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2, 1), }", "its shape is (2, 1), expected (1, 2)")]
    [InlineData("{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }", "its shape is (2), expected (1, 2)")]
    [InlineData("{'fortran_order': False, 'shape': (1, 2), }", "no valid 'descr'")]
    [InlineData("{'descr': '<f4', 'shape': (1, 2), }", "no valid 'fortran_order'")]
    [InlineData("{'descr': '<f4', 'fortran_order': False}", "no valid 'shape'")]
    public void Other_arrays_are_refused(string header, string reason) =>
        RequireRefused([0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. Encoding.ASCII.GetBytes(header), .. new byte[8]], reason);

    [Fact]
    public void Damaged_files_are_refused()
    {
        using var folder = new TemporaryFolder();
        NpyFile.Write(folder["x.npy"], new Matrix<float>(1, 2, [1, 2]));
        var bytes = File.ReadAllBytes(folder["x.npy"]);
        RequireRefused(bytes[..^1], "holds 7 bytes of elements, expected 8");
        RequireRefused([.. bytes, 0], "holds 9 bytes of elements, expected 8");
        RequireRefused(bytes[..100], "ends within its header");
        RequireRefused([.. bytes[..6], 4, .. bytes[7..]], "version 4");
        RequireRefused([.. bytes[..^4], .. BitConverter.GetBytes(float.NaN)], "row 0, column 1 holds NaN");
        RequireRefused([.. bytes[..^4], .. BitConverter.GetBytes(float.NegativeInfinity)], "row 0, column 1 holds -Infinity");
    }

    private static void RequireRefused(byte[] bytes, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["wrong.npy"], bytes);
        var message = Assert.Throws<InvalidDataException>(() => NpyFile.ReadMatrix<float>(folder["wrong.npy"], 1, 2)).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.Contains(folder["wrong.npy"], message, StringComparison.Ordinal);
    }

    private static int[] Bits(ReadOnlySpan<float> values) => Array.ConvertAll(values.ToArray(), BitConverter.SingleToInt32Bits);
}
