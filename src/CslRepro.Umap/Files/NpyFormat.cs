using System.Buffers.Binary;
using System.Runtime.InteropServices;
using CslRepro.Files;
using CslRepro.Numerics;

namespace CslRepro.Umap.Files;

/// <summary>
/// Points in NumPy's array files: float32 or float64, C order, little-endian.
/// </summary>
internal static class NpyFormat
{
    public static Matrix<float> Read(string path)
    {
        using var stream = File.OpenRead(path);
        var header = NpyHeader.Read(stream, path);
        var type = header.Descriptor;
        if (header.FortranOrder)
        {
            throw new InvalidDataException($"{path} is in Fortran order; save it in C order (numpy.ascontiguousarray).");
        }

        if (header.Shape.Count != 2 || header.Shape.Any(length => length > int.MaxValue))
        {
            throw new InvalidDataException($"{path} has shape ({string.Join(", ", header.Shape)}); points are a table of rows and columns.");
        }

        var (rows, columns) = ((int)header.Shape[0], (int)header.Shape[1]);
        var size = type switch
        {
            "<f4" => 4,
            "<f8" => 8,
            _ when type.StartsWith('>') =>
                throw new InvalidDataException($"{path} holds big-endian numbers ({type}); save them as little-endian (<f4 or <f8)."),
            _ => throw new InvalidDataException($"{path} holds numbers of type {type}; float32 (<f4) and float64 (<f8) are read."),
        };
        if (header.RequireElements(stream, size, path) == 0)
        {
            throw new InvalidDataException($"{path} holds no points: its shape is ({rows}, {columns}).");
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
        new NpyHeader("<f4", false, [points.Rows, points.Columns]).Write(stream);
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
}
