using System.Buffers.Binary;
using CslRepro.Numerics;

namespace CslRepro.Explorer;

/// <summary>Numbers as the bytes that a page holds: little-endian, in as few as do.</summary>
internal static class Packed
{
    private const int PositionSteps = 65535;
    private const int OutputSteps = 32767;

    public static byte[] Int8(IEnumerable<int> values) => [.. values.Select(value => unchecked((byte)checked((sbyte)value)))];

    public static byte[] Uint8(IEnumerable<int> values) => [.. values.Select(value => checked((byte)value))];

    public static byte[] Uint16(IReadOnlyList<int> values)
    {
        var bytes = new byte[2 * values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), checked((ushort)values[i]));
        }

        return bytes;
    }

    /// <summary>Numbers of states: in 2 bytes each where these do for all states of the page, else in 3.</summary>
    /// <param name="states">How many states the page has.</param>
    public static byte[] Indices(IReadOnlyList<int> values, int states)
    {
        if (states <= 1 << 16)
        {
            return Uint16(values);
        }

        var bytes = new byte[3 * values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)values[i], 1u << 24, nameof(values));
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(3 * i), (ushort)(values[i] & 0xffff));
            bytes[(3 * i) + 2] = (byte)(values[i] >> 16);
        }

        return bytes;
    }

    public static byte[] Int32(IReadOnlyList<int> values)
    {
        var bytes = new byte[4 * values.Count];
        for (var i = 0; i < values.Count; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 * i), values[i]);
        }

        return bytes;
    }

    public static byte[] Float32(ReadOnlySpan<double> values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * i), (float)values[i]);
        }

        return bytes;
    }

    public static byte[] Float32(ReadOnlySpan<float> values)
    {
        var bytes = new byte[4 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(4 * i), values[i]);
        }

        return bytes;
    }

    /// <summary>Numbers in equal steps from minus the largest to the largest magnitude.</summary>
    /// <param name="bits">8 or 16.</param>
    public static (byte[] Bytes, double Step) Steps(ReadOnlySpan<float> values, int bits)
    {
        var largest = 0.0;
        foreach (var value in values)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        var step = largest > 0 ? largest / ((1 << (bits - 1)) - 1) : 1;
        var bytes = new byte[bits / 8 * values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            var steps = (int)Math.Round(values[i] / step);
            if (bits == 8)
            {
                bytes[i] = unchecked((byte)checked((sbyte)steps));
            }
            else
            {
                BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(2 * i), checked((short)steps));
            }
        }

        return (bytes, step);
    }

    /// <summary>Outputs in 65,535 steps from minus the largest to the largest magnitude.</summary>
    public static (byte[] Bytes, double Step) Outputs(Matrix<double> outputs)
    {
        var largest = 0.0;
        foreach (var value in outputs.Elements)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        var step = largest > 0 ? largest / OutputSteps : 1;
        var bytes = new byte[2 * outputs.Elements.Length];
        for (var i = 0; i < outputs.Elements.Length; i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(2 * i), checked((short)Math.Round(outputs.Elements[i] / step)));
        }

        return (bytes, step);
    }

    /// <summary>Maps in 65,536 steps of their common extent, the same step in both directions.</summary>
    public static (IReadOnlyList<byte[]> Maps, double[] Frame) Positions(IReadOnlyList<Matrix<float>> maps)
    {
        float left = float.MaxValue, bottom = float.MaxValue, right = float.MinValue, top = float.MinValue;
        foreach (var map in maps)
        {
            for (var row = 0; row < map.Rows; row++)
            {
                (left, right) = (Math.Min(left, map[row, 0]), Math.Max(right, map[row, 0]));
                (bottom, top) = (Math.Min(bottom, map[row, 1]), Math.Max(top, map[row, 1]));
            }
        }

        var extent = Math.Max((double)right - left, (double)top - bottom);
        var step = extent > 0 ? extent / PositionSteps : 1;
        return (
            [.. maps.Select(
                map => Uint16([.. map.Elements.ToArray().Select((value, i) => (int)Math.Round((value - (double)(i % 2 == 0 ? left : bottom)) / step))]))],
            [left, bottom, step]);
    }
}
