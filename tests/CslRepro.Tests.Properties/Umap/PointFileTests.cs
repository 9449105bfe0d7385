using System.Text;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Lstm;
using CslRepro.Umap;
using Xunit;

namespace CslRepro.Tests.Properties.Umap;

public class PointFileTests
{
    [Theory]
    [InlineData("points.npy", 7, 3)]
    [InlineData("points.csv", 7, 3)]
    [InlineData("points.npy", 1, 1)]
    [InlineData("points.csv", 1, 1)]
    public void What_is_written_is_read(string name, int rows, int columns)
    {
        using var folder = new TemporaryFolder();
        var points = UmapData.Clusters(rows, columns, 1, 0, 1);
        PointFile.Write(folder[name], points);
        Numerics.SameBits.Assert(points, PointFile.Read(folder[name]), name);
        Assert.Single(Directory.GetFiles(folder.Path));
    }

    [Fact]
    public void Npy_files_are_laid_out_as_NumPy_documents()
    {
        using var folder = new TemporaryFolder();
        PointFile.Write(folder["a.npy"], new Matrix<float>(1, 2, [1, -2]));
        var bytes = File.ReadAllBytes(folder["a.npy"]);
        Assert.Equal([0x93, .. "NUMPY"u8, 1, 0, 118, 0], bytes[..10]);
        Assert.StartsWith("{'descr': '<f4', 'fortran_order': False, 'shape': (1, 2), }", Encoding.ASCII.GetString(bytes, 10, 118), StringComparison.Ordinal);
        Assert.Equal((byte)'\n', bytes[127]);
        Assert.Equal([0, 0, 0x80, 0x3F, 0, 0, 0, 0xC0], bytes[128..]);
    }

    [Fact]
    public void Doubles_are_read()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.npy"], Npy("<f8", "False", "(2, 1)", [.. BitConverter.GetBytes(1.5), .. BitConverter.GetBytes(-0.1)]));
        var points = PointFile.Read(folder["a.npy"]);
        Assert.Equal([1.5f, -0.1f], points.Elements.ToArray());
    }

    [Theory]
    [InlineData(">f4", "False", "(1, 2)", 8, "big-endian")]
    [InlineData("<f4", "True", "(1, 2)", 8, "Fortran order")]
    [InlineData("<i4", "False", "(1, 2)", 8, "<i4")]
    [InlineData("<f4", "False", "(2,)", 8, "table of one or more rows and columns")]
    [InlineData("<f4", "False", "(1, 3)", 8, "expected 12")]
    public void Npy_files_of_other_kinds_are_refused_by_name(string type, string fortran, string shape, int bytes, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllBytes(folder["a.npy"], Npy(type, fortran, shape, new byte[bytes]));
        var message = Assert.Throws<InvalidDataException>(() => PointFile.Read(folder["a.npy"])).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.Contains("a.npy", message, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_no_npy_files_are_refused()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.npy"], "1,2\n3,4\n");
        Assert.Contains("signature", Assert.Throws<InvalidDataException>(() => PointFile.Read(folder["a.npy"])).Message, StringComparison.Ordinal);
        var whole = Npy("<f4", "False", "(1, 2)", new byte[8]);
        File.WriteAllBytes(folder["b.npy"], whole[..40]);
        Assert.Throws<InvalidDataException>(() => PointFile.Read(folder["b.npy"]));
    }

    [Fact]
    public void Bad_numbers_are_named()
    {
        using var folder = new TemporaryFolder();
        PointFile.Write(folder["a.npy"], new Matrix<float>(2, 2, [1, 2, 3, float.NaN]));
        Assert.Contains("row 1, column 1", Assert.Throws<InvalidDataException>(() => PointFile.Read(folder["a.npy"])).Message, StringComparison.Ordinal);
        File.WriteAllText(folder["a.csv"], "1,2\n3,inf\n");
        Assert.Contains(
            "a.csv, line 2, column 2", Assert.Throws<InvalidDataException>(() => PointFile.Read(folder["a.csv"])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x,y\n1,2\n3,4\n")]
    [InlineData("1,2\n3,4")]
    [InlineData("\"x\",\"y\"\r\n1, 2\r\n\r\n3e0,4.0\r\n")]
    public void Csv_files_may_have_a_header(string text)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.csv"], text);
        Assert.Equal([1, 2, 3, 4], PointFile.Read(folder["a.csv"]).Elements.ToArray());
    }

    [Theory]
    [InlineData("1,2\n3\n", "line 2 has 1 fields")]
    [InlineData("x,y\n1,2,3\n", "line 2 has 3 fields")]
    [InlineData("1,2\n3,four\n", "\"four\" is no number")]
    [InlineData("x,y\na,b\n", "\"a\" is no number")]
    [InlineData("x,y\n", "holds no points")]
    [InlineData("", "holds no points")]
    public void Bad_csv_files_are_refused_with_their_line(string text, string reason)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["a.csv"], text);
        Assert.Contains(reason, Assert.Throws<InvalidDataException>(() => PointFile.Read(folder["a.csv"])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Other_names_are_refused() =>
        Assert.Contains(".npy or .csv", Assert.Throws<ArgumentException>(() => PointFile.Read("points.txt")).Message, StringComparison.Ordinal);

    private static byte[] Npy(string type, string fortran, string shape, byte[] data)
    {
        var header = $"{{'descr': '{type}', 'fortran_order': {fortran}, 'shape': {shape}, }}".PadRight(117) + "\n";
        return [0x93, .. "NUMPY"u8, 1, 0, 118, 0, .. Encoding.ASCII.GetBytes(header), .. data];
    }
}
