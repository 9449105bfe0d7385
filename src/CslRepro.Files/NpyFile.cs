using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using CslRepro.Numerics;

namespace CslRepro.Files;

/// <summary>
/// Matrices and vectors as NumPy's .npy files: little-endian single or double precision, C order, so that <c>numpy.load</c> reads them.
/// </summary>
public static class NpyFile
{
    /// <summary>Writes a matrix.</summary>
    /// <param name="path">The file, replaced if it exists.</param>
    public static void Write<T>(string path, Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Write<T>(path, matrix.Elements, matrix.Rows, matrix.Columns);

    /// <summary>Writes a vector.</summary>
    /// <param name="path">The file, replaced if it exists.</param>
    public static void Write<T>(string path, ReadOnlySpan<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Write(path, vector, [vector.Length]);

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

    private static void Write<T>(string path, ReadOnlySpan<T> elements, params IReadOnlyList<long> shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var file = File.Create(path);
        new NpyHeader(Descriptor<T>(), false, shape).Write(file);
        var bytes = MemoryMarshal.AsBytes(elements).ToArray();
        ToLittleEndian<T>(bytes);
        file.Write(bytes);
    }

    private static T[] Read<T>(string path, int[] shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var file = PlainFile.OpenRead(path);
        var header = NpyHeader.Read(file, path);
        if (header.Descriptor != Descriptor<T>())
        {
            var reason = header.Descriptor.StartsWith('>') ? ": big-endian numbers are not supported" : string.Empty;
            throw NpyHeader.Wrong(path, $"its elements are '{header.Descriptor}', expected '{Descriptor<T>()}'{reason}");
        }

        if (header.FortranOrder)
        {
            throw NpyHeader.Wrong(path, "it is in Fortran order, expected C order (numpy.ascontiguousarray makes one of the other)");
        }

        if (!header.Shape.SequenceEqual(shape.Select(size => (long)size)))
        {
            throw NpyHeader.Wrong(path, $"its shape is ({string.Join(", ", header.Shape)}), expected ({string.Join(", ", shape)})");
        }

        var elements = new T[header.RequireElements(file, Unsafe.SizeOf<T>(), path)];
        var bytes = MemoryMarshal.AsBytes(elements.AsSpan());
        file.ReadExactly(bytes);
        ToLittleEndian<T>(bytes);
        for (var i = 0; i < elements.Length; i++)
        {
            if (!T.IsFinite(elements[i]))
            {
                var place = shape.Length == 2 ? $"row {i / shape[1]}, column {i % shape[1]}" : $"position {i}";
                throw NpyHeader.Wrong(path, string.Create(CultureInfo.InvariantCulture, $"{place} holds {elements[i]}, expected finite numbers only"));
            }
        }

        return elements;
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
}
