using System.Buffers.Binary;

namespace CslRepro.Reports.Drawing;

/// <summary>
/// Joins pictures into an animated PNG, which browsers and GitHub show and other programs take for its first picture.
/// Source: PNG specification, third edition (W3C, 2025), sections 4.9 and 11.3.6. The pictures' own compressed data is kept as it is.
/// </summary>
public static class AnimatedPng
{
    private static readonly byte[] Signature = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Joins pictures. The animation repeats for ever.</summary>
    /// <param name="frames">PNG files of one size and format, at least one.</param>
    /// <param name="milliseconds">How long each is shown, 1 ... 65535.</param>
    /// <param name="lastMilliseconds">How long the last one is shown.</param>
    /// <returns>An animated PNG.</returns>
    /// <exception cref="ArgumentException">There are no pictures, one is no PNG, or they differ in size or format.</exception>
    public static byte[] Join(IReadOnlyList<byte[]> frames, int milliseconds, int lastMilliseconds)
    {
        ArgumentNullException.ThrowIfNull(frames);
        if (frames.Count == 0)
        {
            throw new ArgumentException("An animation needs at least one picture.", nameof(frames));
        }

        var header = Chunks(frames[0], 0).First(chunk => chunk.Type == "IHDR").Data.ToArray();
        using var result = new MemoryStream();
        result.Write(Signature);
        Write(result, "IHDR", header);
        Write(result, "acTL", [.. BigEndian(frames.Count), .. BigEndian(0)]);
        var sequence = 0;
        for (var frame = 0; frame < frames.Count; frame++)
        {
            var chunks = Chunks(frames[frame], frame);
            if (!chunks.First(chunk => chunk.Type == "IHDR").Data.Span.SequenceEqual(header))
            {
                throw new ArgumentException($"Picture {frame} differs from the first one in size or format.", nameof(frames));
            }

            var duration = (ushort)(frame == frames.Count - 1 ? lastMilliseconds : milliseconds);

            // Width and height, no offset, the duration in thousandths of a second, nothing disposed of, nothing blended.
            Write(
                result,
                "fcTL",
                [
                    .. BigEndian(sequence++),
                    .. header.AsSpan(0, 8),
                    .. BigEndian(0),
                    .. BigEndian(0),
                    (byte)(duration >> 8),
                    (byte)duration,
                    1000 >> 8,
                    1000 & 255,
                    0,
                    0,
                ]);
            foreach (var chunk in chunks.Where(chunk => chunk.Type == "IDAT"))
            {
                if (frame == 0)
                {
                    Write(result, "IDAT", chunk.Data.Span);
                }
                else
                {
                    Write(result, "fdAT", [.. BigEndian(sequence++), .. chunk.Data.Span]);
                }
            }
        }

        Write(result, "IEND", []);
        return result.ToArray();
    }

    private static List<(string Type, ReadOnlyMemory<byte> Data)> Chunks(byte[] png, int frame)
    {
        if (!png.AsSpan().StartsWith(Signature))
        {
            throw new ArgumentException($"Picture {frame} is no PNG.", nameof(png));
        }

        var chunks = new List<(string Type, ReadOnlyMemory<byte> Data)>();
        for (var at = Signature.Length; at + 12 <= png.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            chunks.Add((System.Text.Encoding.ASCII.GetString(png, at + 4, 4), png.AsMemory(at + 8, length)));
            at += 12 + length;
        }

        return chunks;
    }

    private static void Write(MemoryStream stream, string type, ReadOnlySpan<byte> data)
    {
        byte[] body = [.. System.Text.Encoding.ASCII.GetBytes(type), .. data];
        stream.Write(BigEndian(data.Length));
        stream.Write(body);
        stream.Write(BigEndian((int)Crc(body)));
    }

    /// <summary>The cyclic redundancy check of PNG, annex D of its specification, bit by bit.</summary>
    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    private static byte[] BigEndian(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }
}
