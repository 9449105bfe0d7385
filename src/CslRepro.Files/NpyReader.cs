using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;

namespace CslRepro.Files;

/// <summary>
/// A .npy file that is open for reading: float32 or float64, little-endian. Everything about it is checked before memory is taken for its elements; these are
/// read piece by piece in the file's order, converted to the caller's precision.
/// </summary>
public sealed class NpyReader : IDisposable
{
    private const int PieceBytes = 1 << 16;

    private readonly Stream file;
    private readonly string path;
    private readonly NpyHeader header;
    private readonly byte[] piece = new byte[PieceBytes];
    private long position;

    private NpyReader(Stream file, string path)
    {
        this.file = file;
        this.path = path;
        header = NpyHeader.Read(file, path);
        IsDouble = header.Descriptor switch
        {
            "<f4" => false,
            "<f8" => true,
            _ when header.Descriptor.StartsWith('>') => throw Wrong($"its elements are '{header.Descriptor}': big-endian numbers are not supported"),
            _ => throw Wrong($"its elements are '{header.Descriptor}', expected float32 ('<f4') or float64 ('<f8')"),
        };
    }

    /// <summary>Whether the elements are in double precision.</summary>
    public bool IsDouble { get; }

    /// <summary>Whether the elements lie column after column (Fortran order) instead of row after row (C order).</summary>
    public bool FortranOrder => header.FortranOrder;

    /// <summary>Opens a file, or whatever a link of this name leads to.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is no such array; the message names the file and what is wrong.</exception>
    public static NpyReader Open(string path) => Over(File.OpenRead(path), path);

    /// <summary>Opens a file of a model's folder, which must be no link; see <see cref="PlainFile"/>.</summary>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">The file is a link or no such array; the message names the file and what is wrong.</exception>
    public static NpyReader OpenPlain(string path) => Over(PlainFile.OpenRead(path), path);

    /// <summary>Reads an array that is in no file of its own, such as one that an assembly carries.</summary>
    /// <param name="file">The array as a file would hold it, at its beginning; its length is known. The reader disposes of it.</param>
    /// <param name="name">What messages call it.</param>
    /// <exception cref="InvalidDataException">It is no such array; the message says what is wrong.</exception>
    public static NpyReader Open(Stream file, string name)
    {
        ArgumentNullException.ThrowIfNull(file);
        return Over(file, name);
    }

    /// <summary>Checks that the elements lie row after row.</summary>
    /// <exception cref="InvalidDataException">They do not.</exception>
    public void RequireRowOrder()
    {
        if (FortranOrder)
        {
            throw Wrong("it is in Fortran order, expected C order (numpy.ascontiguousarray makes one of the other)");
        }
    }

    /// <summary>Checks the array's shape, and that the file holds as many elements as its header announces.</summary>
    /// <param name="meaning">What the shape means, for messages, such as "N x N"; null if the sizes say enough.</param>
    /// <param name="expected">The size of each dimension; null where any size above 0 will do.</param>
    /// <returns>The size of each dimension; their product fits an array.</returns>
    /// <exception cref="InvalidDataException">The shape is another, or there are fewer or more elements.</exception>
    public int[] RequireShape(string? meaning, params IReadOnlyList<int?> expected)
    {
        ArgumentNullException.ThrowIfNull(expected);
        if (header.Shape.Count != expected.Count || header.Shape.Zip(expected).Any(pair => !Fits(pair.First, pair.Second)))
        {
            var right = string.Join(", ", expected.Select(size => size?.ToString(CultureInfo.InvariantCulture) ?? "any"));
            throw Wrong($"its shape is ({string.Join(", ", header.Shape)}), expected ({right}){(meaning is null ? "" : ": " + meaning)}");
        }

        header.RequireElements(file, IsDouble ? sizeof(double) : sizeof(float), path);
        return [.. header.Shape.Select(size => (int)size)];
    }

    /// <summary>Reads the elements that come next.</summary>
    /// <typeparam name="T">The precision that they are rounded to.</typeparam>
    /// <param name="elements">Is filled; all numbers are finite.</param>
    /// <exception cref="InvalidDataException">
    /// The file ends early, or a number is not finite or beyond the precision's range; the message names its place.
    /// </exception>
    public void Read<T>(Span<T> elements)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var size = IsDouble ? sizeof(double) : sizeof(float);
        while (!elements.IsEmpty)
        {
            var count = Math.Min(elements.Length, PieceBytes / size);
            var bytes = piece.AsSpan(0, count * size);
            if (file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            {
                throw Wrong("it ends early");
            }

            for (var i = 0; i < count; i++)
            {
                var value = IsDouble
                    ? BinaryPrimitives.ReadDoubleLittleEndian(bytes[(i * sizeof(double))..])
                    : BinaryPrimitives.ReadSingleLittleEndian(bytes[(i * sizeof(float))..]);
                elements[i] = T.CreateTruncating(value);
                if (!T.IsFinite(elements[i]))
                {
                    var reason = double.IsFinite(value) ? "which single precision cannot hold" : "expected finite numbers only";
                    throw Wrong(string.Create(CultureInfo.InvariantCulture, $"{PlaceOf(position + i)} holds {value}, {reason}"));
                }
            }

            position += count;
            elements = elements[count..];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    /// <summary>What is thrown where the array is not as it should be.</summary>
    /// <param name="reason">What is wrong and what would be right, without a full stop.</param>
    internal InvalidDataException Wrong(string reason) => NpyHeader.Wrong(path, reason);

    private static NpyReader Over(Stream file, string path)
    {
        try
        {
            return new NpyReader(file, path);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    private static bool Fits(long size, int? expected) => expected is { } right ? size == right : size is > 0 and <= int.MaxValue;

    private string PlaceOf(long element)
    {
        if (header.Shape.Count != 2)
        {
            return string.Create(CultureInfo.InvariantCulture, $"position {element}");
        }

        var (across, along) = Math.DivRem(element, header.Shape[FortranOrder ? 0 : 1]);
        var (row, column) = FortranOrder ? (along, across) : (across, along);
        return string.Create(CultureInfo.InvariantCulture, $"row {row}, column {column}");
    }
}
