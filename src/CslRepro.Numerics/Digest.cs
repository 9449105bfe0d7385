using System.Numerics;

namespace CslRepro.Numerics;

/// <summary>Digests of single arrays and matrices; <see cref="DigestBuilder"/> makes one of several.</summary>
public static class Digest
{
    /// <summary>SHA-256 of the numbers' little-endian bytes.</summary>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string Of(ReadOnlySpan<float> values)
    {
        using var builder = new DigestBuilder();
        return builder.Add(values).ToHex();
    }

    /// <summary>SHA-256 of the numbers' little-endian bytes.</summary>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string Of(ReadOnlySpan<double> values)
    {
        using var builder = new DigestBuilder();
        return builder.Add(values).ToHex();
    }

    /// <summary>SHA-256 of the integers' little-endian bytes.</summary>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string Of(ReadOnlySpan<int> values)
    {
        using var builder = new DigestBuilder();
        return builder.Add(values).ToHex();
    }

    /// <summary>SHA-256 of the little-endian bytes of each matrix's elements, row after row, one matrix after the other.</summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <returns>64 hexadecimal digits in lower case.</returns>
    public static string Of<T>(params ReadOnlySpan<Matrix<T>> matrices)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        using var builder = new DigestBuilder();
        foreach (var matrix in matrices)
        {
            builder.Add(matrix);
        }

        return builder.ToHex();
    }
}
