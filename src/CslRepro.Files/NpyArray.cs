using System.Globalization;
using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Files;

/// <summary>
/// An array as another program saved it with <c>numpy.save</c>: float32 or float64, C or Fortran order, little-endian.
/// </summary>
/// <param name="IsDouble">Whether it was saved in double precision.</param>
/// <param name="Shape">One size or two.</param>
/// <param name="Elements">All elements, row after row whatever the file's order; all finite.</param>
public sealed record NpyArray(bool IsDouble, IReadOnlyList<int> Shape, double[] Elements)
{
    // A reservoir of 16,384 units, and 2 GB of memory.
    private const int MostElements = 1 << 28;

    /// <summary>Reads an array.</summary>
    /// <param name="path">The file.</param>
    /// <param name="meaning">What its shape means, for messages, such as "N x N".</param>
    /// <param name="expected">The size of each dimension; null where any size above 0 will do.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is not such an array; the message names the file and what is wrong.</exception>
    public static NpyArray Read(string path, string meaning, params int?[] expected)
    {
        using var reader = NpyReader.OpenPlain(path);
        var shape = reader.RequireShape(meaning, expected);
        var count = shape.Aggregate(1L, (product, size) => product * size);
        if (count > MostElements)
        {
            throw reader.Wrong(string.Create(CultureInfo.InvariantCulture, $"it holds {count} elements; at most {MostElements} are read"));
        }

        var (rows, columns) = shape.Length == 2 ? (shape[0], shape[1]) : (1, shape[0]);
        var elements = new double[count];
        if (!reader.FortranOrder)
        {
            reader.Read<double>(elements);
            return new NpyArray(reader.IsDouble, shape, elements);
        }

        var run = new double[rows];
        for (var column = 0; column < columns; column++)
        {
            reader.Read<double>(run);
            for (var row = 0; row < rows; row++)
            {
                elements[(row * columns) + column] = run[row];
            }
        }

        return new NpyArray(reader.IsDouble, shape, elements);
    }

    /// <summary>Some rows and columns as a matrix, in an order of the caller's.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="rows">For each row of the result its row here; null for all in order.</param>
    /// <param name="columns">For each column of the result its column here; null for all in order.</param>
    /// <exception cref="InvalidDataException">A number is beyond the precision's range.</exception>
    public Matrix<T> Select<T>(string path, IReadOnlyList<int>? rows = null, IReadOnlyList<int>? columns = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var (rowCount, width) = Shape.Count == 2 ? (Shape[0], Shape[1]) : (1, Shape[0]);
        var matrix = new Matrix<T>(rows?.Count ?? rowCount, columns?.Count ?? width);
        for (var i = 0; i < matrix.Rows; i++)
        {
            var target = matrix.Row(i);
            for (var j = 0; j < target.Length; j++)
            {
                var value = Elements[((rows?[i] ?? i) * width) + (columns?[j] ?? j)];
                target[j] = T.CreateTruncating(value);
                if (!T.IsFinite(target[j]))
                {
                    throw NpyHeader.Wrong(path, string.Create(CultureInfo.InvariantCulture, $"it holds {value}, which single precision cannot hold"));
                }
            }
        }

        return matrix;
    }

    /// <summary>Some elements of a vector, in an order of the caller's.</summary>
    /// <param name="path">The file, for messages.</param>
    /// <param name="places">For each element of the result its place here; null for all in order.</param>
    /// <exception cref="InvalidDataException">A number is beyond the precision's range.</exception>
    public T[] SelectVector<T>(string path, IReadOnlyList<int>? places = null)
        where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
        Select<T>(path, columns: places).Elements.ToArray();
}
