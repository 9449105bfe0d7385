using System.Buffers.Binary;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using CslRepro.Numerics;

namespace CslRepro.Umap.Files;

/// <summary>
/// NumPy's array files, format versions 1 to 3.
/// Source: NumPy documentation, numpy.lib.format.
/// </summary>
internal static partial class NpyFormat
{
    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    public static Matrix<float> Read(string path)
    {
        using var stream = File.OpenRead(path);
        Span<byte> start = stackalloc byte[8];
        if (stream.ReadAtLeast(start, 8, throwOnEndOfStream: false) < 8 || !start[..6].SequenceEqual(Magic))
        {
            throw new InvalidDataException($"{path} is no NPY file: it does not start with NumPy's signature.");
        }

        var version = start[6];
        if (version is < 1 or > 3)
        {
            throw new InvalidDataException($"{path} is an NPY file of version {version}; versions 1 to 3 are known.");
        }

        var lengthBytes = new byte[version == 1 ? 2 : 4];
        ReadExactly(stream, lengthBytes, path);
        var headerLength = version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(lengthBytes) : BinaryPrimitives.ReadUInt32LittleEndian(lengthBytes);
        if (headerLength > stream.Length)
        {
            throw new InvalidDataException($"{path}: the NPY header says it is {headerLength} bytes long, but the file has only {stream.Length}.");
        }

        var headerBytes = new byte[headerLength];
        ReadExactly(stream, headerBytes, path);
        var header = Encoding.UTF8.GetString(headerBytes);
        var type = Field(path, header, TypeField(), "descr");
        if (Field(path, header, OrderField(), "fortran_order") != "False")
        {
            throw new InvalidDataException($"{path} is in Fortran order; save it in C order (numpy.ascontiguousarray).");
        }

        var shape = Field(path, header, ShapeField(), "shape").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (shape.Length != 2
            || !int.TryParse(shape[0], NumberStyles.None, CultureInfo.InvariantCulture, out var rows)
            || !int.TryParse(shape[1], NumberStyles.None, CultureInfo.InvariantCulture, out var columns))
        {
            throw new InvalidDataException($"{path} has shape ({string.Join(", ", shape)}); points are a table of rows and columns.");
        }

        var size = type switch
        {
            "<f4" => 4,
            "<f8" => 8,
            _ when type.StartsWith('>') => throw new InvalidDataException($"{path} holds big-endian numbers ({type}); save them as little-endian (<f4 or <f8)."),
            _ => throw new InvalidDataException($"{path} holds numbers of type {type}; float32 (<f4) and float64 (<f8) are read."),
        };
        var bytes = (long)rows * columns * size;
        if (stream.Length - stream.Position != bytes)
        {
            throw new InvalidDataException($"{path}: {rows} x {columns} numbers of {size} bytes take {bytes} bytes, but {stream.Length - stream.Position} follow the header.");
        }

        if ((long)rows * columns > Array.MaxLength)
        {
            throw new InvalidDataException($"{path}: {rows} x {columns} numbers are more than fit in one matrix.");
        }

        var points = new Matrix<float>(rows, columns);
        var rowBytes = new byte[columns * size];
        for (var row = 0; row < rows; row++)
        {
            ReadExactly(stream, rowBytes, path);
            var target = points.Row(row);
            for (var column = 0; column < columns; column++)
            {
                target[column] = size == 4
                    ? BinaryPrimitives.ReadSingleLittleEndian(rowBytes.AsSpan(column * 4))
                    : (float)BinaryPrimitives.ReadDoubleLittleEndian(rowBytes.AsSpan(column * 8));
            }
        }

        return points;
    }

    public static void Write(Stream stream, Matrix<float> points)
    {
        var header = string.Create(CultureInfo.InvariantCulture, $"{{'descr': '<f4', 'fortran_order': False, 'shape': ({points.Rows}, {points.Columns}), }}");

        // Signature, version, length and header together take a multiple of 64 bytes, the last of them a line feed.
        const int before = 10;
        var length = ((before + header.Length + 1 + 63) / 64 * 64) - before;
        stream.Write(Magic);
        stream.Write([1, 0, (byte)length, (byte)(length >> 8)]);
        stream.Write(Encoding.ASCII.GetBytes(header.PadRight(length - 1) + "\n"));
        if (BitConverter.IsLittleEndian)
        {
            stream.Write(MemoryMarshal.AsBytes(points.Elements));
            return;
        }

        Span<byte> bytes = stackalloc byte[4];
        foreach (var value in points.Elements)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes, value);
            stream.Write(bytes);
        }
    }

    private static void ReadExactly(FileStream stream, byte[] target, string path)
    {
        if (stream.ReadAtLeast(target, target.Length, throwOnEndOfStream: false) < target.Length)
        {
            throw new InvalidDataException($"{path} ends early.");
        }
    }

    private static string Field(string path, string header, Regex pattern, string name)
    {
        var match = pattern.Match(header);
        return match.Success ? match.Groups[1].Value : throw new InvalidDataException($"{path}: the NPY header has no readable '{name}': {header.Trim()}");
    }

    [GeneratedRegex(@"'descr'\s*:\s*'([^']*)'", RegexOptions.CultureInvariant)]
    private static partial Regex TypeField();

    [GeneratedRegex(@"'fortran_order'\s*:\s*(True|False)", RegexOptions.CultureInvariant)]
    private static partial Regex OrderField();

    [GeneratedRegex(@"'shape'\s*:\s*\(([^)]*)\)", RegexOptions.CultureInvariant)]
    private static partial Regex ShapeField();
}
