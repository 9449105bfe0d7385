using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CslRepro.Umap;

namespace CslRepro.Tests.Cli;

/// <summary>A folder of weights as another program would write it, made of a network of ours.</summary>
internal static class WeightsFolder
{
    /// <summary>Adds to a saved network what another program would write beside the matrices.</summary>
    public static void AddNames(string model)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(model, "model.json")));
        File.WriteAllLines(Path.Combine(model, "vocabulary.txt"), Names(manifest, "words"));
        File.WriteAllLines(Path.Combine(model, "concepts.txt"), Names(manifest, "outputs"));
    }

    /// <summary>Rewrites a matrix with its rows and columns reversed (but for some first columns), in double precision and Fortran order.</summary>
    public static void Reverse(string path, bool rows, int firstColumnsThatStay, bool columns)
    {
        var matrix = PointFile.Read(path);
        var bytes = new List<byte>();
        for (var j = 0; j < matrix.Columns; j++)
        {
            var column = columns && j >= firstColumnsThatStay ? matrix.Columns - 1 - (j - firstColumnsThatStay) : j;
            for (var i = 0; i < matrix.Rows; i++)
            {
                bytes.AddRange(BitConverter.GetBytes((double)matrix[rows ? matrix.Rows - 1 - i : i, column]));
            }
        }

        File.WriteAllBytes(path, Npy("<f8", fortran: true, $"({matrix.Rows}, {matrix.Columns})", [.. bytes]));
    }

    public static void ReverseLines(string path) => File.WriteAllLines(path, File.ReadAllLines(path).Reverse());

    /// <summary>A NumPy file with any header.</summary>
    public static byte[] Npy(string type, bool fortran, string shape, byte[] elements)
    {
        var header = Encoding.ASCII.GetBytes(
            string.Create(CultureInfo.InvariantCulture, $"{{'descr': '{type}', 'fortran_order': {fortran}, 'shape': {shape}, }}\n"));
        var length = new byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(length, (ushort)header.Length);
        return [0x93, .. "NUMPY"u8, 1, 0, .. length, .. header, .. elements];
    }

    private static IEnumerable<string> Names(JsonDocument manifest, string field) =>
        manifest.RootElement.GetProperty(field).EnumerateArray().Select(name => name.GetString()!);
}
