using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace CslRepro.Numerics;

/// <summary>
/// SHA-256 of numbers' bits, in the order in which they are added: two results have the same digest exactly when all their
/// bits agree. Every number enters as its IEEE 754 or two's complement bytes, the least significant first, on every machine,
/// and nothing else does (no lengths, no shapes), so a digest equals that of a file of the same bytes.
/// </summary>
public sealed class DigestBuilder : IDisposable
{
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Adds single-precision numbers, 4 bytes each.</summary>
    public DigestBuilder Add(ReadOnlySpan<float> values) => AddWords(MemoryMarshal.Cast<float, int>(values));

    /// <summary>Adds double-precision numbers, 8 bytes each.</summary>
    public DigestBuilder Add(ReadOnlySpan<double> values) => AddLongWords(MemoryMarshal.Cast<double, long>(values));

    /// <summary>Adds integers, 4 bytes each.</summary>
    public DigestBuilder Add(ReadOnlySpan<int> values) => AddWords(values);

    /// <summary>Adds integers, 8 bytes each.</summary>
    public DigestBuilder Add(ReadOnlySpan<long> values) => AddLongWords(values);

    /// <summary>Adds bytes as they are.</summary>
    public DigestBuilder Add(ReadOnlySpan<byte> values)
    {
        hash.AppendData(values);
        return this;
    }

    /// <summary>Adds a matrix's elements, row after row.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <exception cref="NotSupportedException">T is neither <see cref="float"/> nor <see cref="double"/>.</exception>
    public DigestBuilder Add<T>(Matrix<T> matrix)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(matrix);
        if (typeof(T) == typeof(float))
        {
            return Add((ReadOnlySpan<float>)MemoryMarshal.Cast<T, float>(matrix.Elements));
        }

        return typeof(T) == typeof(double)
            ? Add((ReadOnlySpan<double>)MemoryMarshal.Cast<T, double>(matrix.Elements))
            : throw new NotSupportedException($"Digests are of float or double matrices, not of {typeof(T).Name}.");
    }

    /// <summary>The digest of all that was added, after which the builder is empty again.</summary>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public string ToHex() => Convert.ToHexStringLower(hash.GetHashAndReset());

    /// <summary>Frees the hash's memory.</summary>
    public void Dispose() => hash.Dispose();

    private DigestBuilder AddWords(ReadOnlySpan<int> words)
    {
        if (BitConverter.IsLittleEndian)
        {
            return Add(MemoryMarshal.AsBytes(words));
        }

        var swapped = new int[words.Length];
        BinaryPrimitives.ReverseEndianness(words, swapped);
        return Add(MemoryMarshal.AsBytes<int>(swapped));
    }

    private DigestBuilder AddLongWords(ReadOnlySpan<long> words)
    {
        if (BitConverter.IsLittleEndian)
        {
            return Add(MemoryMarshal.AsBytes(words));
        }

        var swapped = new long[words.Length];
        BinaryPrimitives.ReverseEndianness(words, swapped);
        return Add(MemoryMarshal.AsBytes<long>(swapped));
    }
}
