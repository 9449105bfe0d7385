using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.RegularExpressions;
using CslRepro.Numerics;

namespace CslRepro.Models;

/// <summary>
/// Matrices and vectors as NumPy's .npy files: little-endian single or double precision, C order, so that <c>numpy.load</c> reads them.
/// Source: NumPy Enhancement Proposal 1, "A Simple File Format for NumPy Arrays"; versions 1 to 3 are read, version 1 is written.
/// </summary>
internal static partial class NpyFile
{
    private const int HeaderAlignment = 64;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>Writes a matrix.</summary>
    /// <param name="path">The file, replaced if it exists.</param>
    /// <param name="matrix">The matrix.</param>
    public static void Write<T>(string path, Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Write<T>(path, string.Create(CultureInfo.InvariantCulture, $"({matrix.Rows}, {matrix.Columns})"), matrix.Elements);

    /// <summary>Writes a vector.</summary>
    /// <param name="path">The file, replaced if it exists.</param>
    /// <param name="vector">The vector.</param>
    public static void Write<T>(string path, ReadOnlySpan<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Write(path, string.Create(CultureInfo.InvariantCulture, $"({vector.Length},)"), vector);

    /// <summary>Reads a matrix of known shape.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">How many rows it must have.</param>
    /// <param name="columns">How many columns it must have.</param>
    /// <returns>The matrix; all of its elements are finite.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not such a matrix; the message names the file and what is wrong.</exception>
    public static Matrix<T> ReadMatrix<T>(string path, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(rows, columns, Read<T>(path, [rows, columns]));

    /// <summary>Reads a vector of known length.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How many elements it must have.</param>
    /// <returns>The vector; all of its elements are finite.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not such a vector; the message names the file and what is wrong.</exception>
    public static T[] ReadVector<T>(string path, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Read<T>(path, [length]);

    private static string Descriptor<T>() => Unsafe.SizeOf<T>() == sizeof(float) ? "<f4" : "<f8";

    private static void Write<T>(string path, string shape, ReadOnlySpan<T> elements)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var dictionary = $"{{'descr': '{Descriptor<T>()}', 'fortran_order': False, 'shape': {shape}, }}";
        var preamble = Magic.Length + 4;
        var length = (preamble + dictionary.Length + 1 + HeaderAlignment - 1) / HeaderAlignment * HeaderAlignment;
        var header = new byte[length];
        header.AsSpan().Fill((byte)' ');
        Magic.CopyTo(header);
        header[6] = 1;
        header[7] = 0;
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(8), (ushort)(length - preamble));
        Encoding.ASCII.GetBytes(dictionary, header.AsSpan(preamble));
        header[^1] = (byte)'\n';

        using var file = File.Create(path);
        file.Write(header);
        var bytes = MemoryMarshal.AsBytes(elements).ToArray();
        ToLittleEndian<T>(bytes);
        file.Write(bytes);
    }

    private static T[] Read<T>(string path, int[] shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var bytes = File.ReadAllBytes(path);
        var (header, start) = Header(path, bytes);
        var descriptor = Entry(path, DescriptorEntry(), header, "descr");
        if (descriptor != Descriptor<T>())
        {
            var reason = descriptor.StartsWith('>') ? ": big-endian numbers are not supported" : string.Empty;
            throw Wrong(path, $"its elements are '{descriptor}', expected '{Descriptor<T>()}'{reason}");
        }

        if (Entry(path, OrderEntry(), header, "fortran_order") == "True")
        {
            throw Wrong(path, "it is in Fortran order, expected C order (numpy.ascontiguousarray makes one of the other)");
        }

        var given = Entry(path, ShapeEntry(), header, "shape").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!given.SequenceEqual(shape.Select(size => size.ToString(CultureInfo.InvariantCulture))))
        {
            throw Wrong(path, $"its shape is ({string.Join(", ", given)}), expected ({string.Join(", ", shape)})");
        }

        var count = shape.Aggregate(1L, (product, size) => product * size);
        if (bytes.Length - start != count * Unsafe.SizeOf<T>())
        {
            throw Wrong(path, $"it holds {bytes.Length - start} bytes of elements, expected {count * Unsafe.SizeOf<T>()}");
        }

        ToLittleEndian<T>(bytes.AsSpan(start));
        var elements = MemoryMarshal.Cast<byte, T>(bytes.AsSpan(start)).ToArray();
        for (var i = 0; i < elements.Length; i++)
        {
            if (!T.IsFinite(elements[i]))
            {
                var place = shape.Length == 2 ? $"row {i / shape[1]}, column {i % shape[1]}" : $"position {i}";
                throw Wrong(path, string.Create(CultureInfo.InvariantCulture, $"{place} holds {elements[i]}, expected finite numbers only"));
            }
        }

        return elements;
    }

    private static (string Header, int Start) Header(string path, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 10 || !bytes.StartsWith(Magic))
        {
            throw Wrong(path, "it does not begin as a .npy file does");
        }

        var version = bytes[6];
        if (version is < 1 or > 3)
        {
            throw Wrong(path, $"it is of version {version} of the format, expected 1, 2 or 3");
        }

        var preamble = version == 1 ? 10 : 12;
        var length = version == 1 ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[8..])
            : bytes.Length >= preamble ? BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..])
            : uint.MaxValue;
        if (length > bytes.Length - preamble)
        {
            throw Wrong(path, "it ends within its header");
        }

        var start = preamble + (int)length;
        return (Encoding.UTF8.GetString(bytes[preamble..start]), start);
    }

    private static string Entry(string path, Regex entry, string header, string name)
    {
        var match = entry.Match(header);
        return match.Success ? match.Groups[1].Value : throw Wrong(path, $"its header has no valid '{name}'");
    }

    private static void ToLittleEndian<T>(Span<byte> elements)
    {
        if (BitConverter.IsLittleEndian)
        {
            return;
        }

        for (var i = 0; i < elements.Length; i += Unsafe.SizeOf<T>())
        {
            elements.Slice(i, Unsafe.SizeOf<T>()).Reverse();
        }
    }

    private static InvalidDataException Wrong(string path, string reason) => new($"{path} cannot be used: {reason}.");

    [GeneratedRegex("""'descr'\s*:\s*'([^']*)'""", RegexOptions.CultureInvariant)]
    private static partial Regex DescriptorEntry();

    [GeneratedRegex("""'fortran_order'\s*:\s*(True|False)""", RegexOptions.CultureInvariant)]
    private static partial Regex OrderEntry();

    [GeneratedRegex("""'shape'\s*:\s*\(([^)]*)\)""", RegexOptions.CultureInvariant)]
    private static partial Regex ShapeEntry();
}
