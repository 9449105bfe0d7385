using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Text;
using System.Text.RegularExpressions;

namespace CslRepro.Files;

/// <summary>
/// The header of NumPy's .npy files. Versions 1 to 3 are read, version 1 is written.
/// Source: NumPy Enhancement Proposal 1, "A Simple File Format for NumPy Arrays".
/// </summary>
/// <param name="Descriptor">The elements' type as NumPy writes it, such as "&lt;f4".</param>
/// <param name="FortranOrder">Whether columns lie together instead of rows.</param>
/// <param name="Shape">The sizes of the array's dimensions.</param>
internal sealed partial record NpyHeader(string Descriptor, bool FortranOrder, IReadOnlyList<long> Shape)
{
    private const int Alignment = 64;

    // NumPy's own limit.
    private const int MostDimensions = 64;

    // NumPy writes a few hundred bytes at most; a length beyond this one is damage.
    private const int MostHeaderBytes = 1 << 16;

    // Signature, version and length of a header of version 1.
    private const int Preamble = 10;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Reads a header and leaves the stream at the first element.</summary>
    /// <param name="stream">The file from its beginning.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <exception cref="InvalidDataException">There is no valid header; the message names the file and what is wrong.</exception>
    public static NpyHeader Read(Stream stream, string path)
    {
        if (!stream.CanSeek)
        {
            throw Wrong(path, "it is no plain file");
        }

        var start = new byte[8];
        if (stream.ReadAtLeast(start, start.Length, throwOnEndOfStream: false) < start.Length || !start.AsSpan().StartsWith(Magic))
        {
            throw Wrong(path, "it does not begin with NumPy's signature");
        }

        var version = start[6];
        if (version is < 1 or > 3)
        {
            throw Wrong(path, $"it is of version {version} of the format, expected 1, 2 or 3");
        }

        var length = version == 1
            ? BinaryPrimitives.ReadUInt16LittleEndian(Take(stream, 2, path))
            : BinaryPrimitives.ReadUInt32LittleEndian(Take(stream, 4, path));
        if (length > stream.Length - stream.Position)
        {
            throw Wrong(path, "it ends within its header");
        }

        if (length > MostHeaderBytes)
        {
            throw Wrong(path, $"its header has {length} bytes; NumPy's have at most {MostHeaderBytes}");
        }

        var text = Encoding.UTF8.GetString(Take(stream, (int)length, path));
        var shape = new List<long>();
        foreach (var size in Entry(path, ShapeEntry(), text, "shape").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (shape.Count == MostDimensions)
            {
                throw Wrong(path, $"its header has a 'shape' of more than {MostDimensions} sizes");
            }

            shape.Add(long.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
                ? value
                : throw Wrong(path, "its header has no valid 'shape'"));
        }

        return new NpyHeader(Entry(path, DescriptorEntry(), text, "descr"), Entry(path, OrderEntry(), text, "fortran_order") == "True", shape);
    }

    /// <summary>Writes the header, padded as the format asks.</summary>
    public void Write(Stream stream)
    {
        var shape = Shape.Count == 1 ? $"({Shape[0]},)" : $"({string.Join(", ", Shape)})";
        var dictionary = string.Create(CultureInfo.InvariantCulture, $"{{'descr': '{Descriptor}', 'fortran_order': {FortranOrder}, 'shape': {shape}, }}");
        var length = ((Preamble + dictionary.Length + 1 + Alignment - 1) / Alignment * Alignment) - Preamble;
        stream.Write(Magic);
        stream.Write([1, 0, (byte)length, (byte)(length >> 8)]);
        stream.Write(Encoding.ASCII.GetBytes(dictionary.PadRight(length - 1) + "\n"));
    }

    /// <summary>Checks, before any memory is taken, that the file's remaining bytes are the elements that the header announces.</summary>
    /// <param name="stream">The file, where <see cref="Read"/> left it.</param>
    /// <param name="elementBytes">Size of an element.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <returns>Number of elements, which fits an array.</returns>
    /// <exception cref="InvalidDataException">There are fewer or more bytes, or more elements than fit an array.</exception>
    public int RequireElements(Stream stream, int elementBytes, string path)
    {
        // A few sizes of up to 2^63 each: their product need not fit any machine's integer.
        var bytes = Shape.Aggregate(new BigInteger(elementBytes), (product, size) => product * size);
        var found = stream.Length - stream.Position;
        if (bytes != found)
        {
            throw Wrong(path, string.Create(CultureInfo.InvariantCulture, $"it holds {found} bytes of elements, expected {bytes}"));
        }

        var count = found / elementBytes;
        return count <= Array.MaxLength
            ? (int)count
            : throw Wrong(path, string.Create(CultureInfo.InvariantCulture, $"it holds {count} elements, at most {Array.MaxLength} fit"));
    }

    /// <summary>What is thrown where a file is not as it should be.</summary>
    public static InvalidDataException Wrong(string path, string reason) => new($"{path} cannot be used: {reason}.");

    private static byte[] Take(Stream stream, int count, string path)
    {
        var bytes = new byte[count];
        return stream.ReadAtLeast(bytes, count, throwOnEndOfStream: false) == count ? bytes : throw Wrong(path, "it ends within its header");
    }

    private static string Entry(string path, Regex entry, string header, string name)
    {
        var match = entry.Match(header);
        return match.Success ? match.Groups[1].Value : throw Wrong(path, $"its header has no valid '{name}'");
    }

    [GeneratedRegex("""'descr'\s*:\s*'([^']*)'""", RegexOptions.CultureInvariant)]
    private static partial Regex DescriptorEntry();

    [GeneratedRegex("""'fortran_order'\s*:\s*(True|False)""", RegexOptions.CultureInvariant)]
    private static partial Regex OrderEntry();

    [GeneratedRegex("""'shape'\s*:\s*\(([^)]*)\)""", RegexOptions.CultureInvariant)]
    private static partial Regex ShapeEntry();
}
