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
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var file = File.Create(path);
        Write(file, matrix);
    }

    /// <summary>Writes a matrix into an open file.</summary>
    /// <param name="file">The file, at its beginning.</param>
    public static void Write<T>(Stream file, Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(matrix);
        Write<T>(file, matrix.Elements, matrix.Rows, matrix.Columns);
    }

    /// <summary>Writes a vector.</summary>
    /// <param name="path">The file, replaced if it exists.</param>
    public static void Write<T>(string path, ReadOnlySpan<T> vector)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var file = File.Create(path);
        Write(file, vector, [vector.Length]);
    }

    /// <summary>Reads a matrix of known shape.</summary>
    /// <param name="path">The file.</param>
    /// <param name="rows">How many rows it must have.</param>
    /// <param name="columns">How many columns it must have.</param>
    /// <returns>The matrix; all of its elements are finite.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not such a matrix; the message names the file and what is wrong.</exception>
    public static Matrix<T> ReadMatrix<T>(string path, int rows, int columns)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        new(rows, columns, Read<T>(path, rows, columns));

    /// <summary>Reads a vector of known length.</summary>
    /// <param name="path">The file.</param>
    /// <param name="length">How many elements it must have.</param>
    /// <returns>The vector; all of its elements are finite.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not such a vector; the message names the file and what is wrong.</exception>
    public static T[] ReadVector<T>(string path, int length)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Read<T>(path, length);

    private static bool IsDouble<T>() => Unsafe.SizeOf<T>() == sizeof(double);

    private static string Descriptor(bool isDouble) => isDouble ? "<f8" : "<f4";

    private static void Write<T>(Stream file, ReadOnlySpan<T> elements, params IReadOnlyList<long> shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        new NpyHeader(Descriptor(IsDouble<T>()), false, shape).Write(file);
        if (BitConverter.IsLittleEndian)
        {
            file.Write(MemoryMarshal.AsBytes(elements));
            return;
        }

        Span<byte> turned = stackalloc byte[sizeof(double)];
        foreach (ref readonly var element in elements)
        {
            var bytes = turned[..Unsafe.SizeOf<T>()];
            MemoryMarshal.Write(bytes, element);
            bytes.Reverse();
            file.Write(bytes);
        }
    }

    private static T[] Read<T>(string path, params int?[] shape)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var reader = NpyReader.OpenPlain(path);
        if (reader.IsDouble != IsDouble<T>())
        {
            throw reader.Wrong($"its elements are '{Descriptor(reader.IsDouble)}', expected '{Descriptor(IsDouble<T>())}'");
        }

        reader.RequireRowOrder();
        var elements = new T[reader.RequireShape(null, shape).Aggregate(1, (product, size) => product * size)];
        reader.Read<T>(elements);
        return elements;
    }
}
