using System.Globalization;
using System.Text;

namespace CslRepro.Files;

/// <summary>Files that are read whole, and are refused before they are read if they are larger than such a file can be.</summary>
public static class BoundedFile
{
    private const int ChunkLength = 1 << 16;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads a file.</summary>
    /// <param name="mostBytes">The largest size that is read.</param>
    /// <exception cref="InvalidDataException">The file is larger; the message names it and both sizes.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static byte[] ReadAllBytes(string path, int mostBytes)
    {
        using var stream = File.OpenRead(path);
        if (stream.CanSeek && stream.Length > mostBytes)
        {
            throw TooLarge(string.Create(CultureInfo.InvariantCulture, $"has {stream.Length} bytes"));
        }

        // A device has no size of its own, so the limit counts while reading, too.
        using var content = new MemoryStream();
        var chunk = new byte[ChunkLength];
        for (int count; (count = stream.Read(chunk)) > 0;)
        {
            content.Write(chunk, 0, count);
            if (content.Length > mostBytes)
            {
                throw TooLarge("goes on and on");
            }
        }

        return content.ToArray();

        InvalidDataException TooLarge(string size) =>
            new(string.Create(CultureInfo.InvariantCulture, $"{path} cannot be used: it {size}; such a file has at most {mostBytes}."));
    }

    /// <summary>Reads a text file, with or without a byte order mark.</summary>
    /// <param name="mostBytes">The largest size that is read.</param>
    /// <exception cref="InvalidDataException">The file is larger, or is not UTF-8 text; the message names it.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string ReadAllText(string path, int mostBytes)
    {
        ReadOnlySpan<byte> bytes = ReadAllBytes(path, mostBytes);
        try
        {
            return StrictUtf8.GetString(bytes.StartsWith(Encoding.UTF8.Preamble) ? bytes[Encoding.UTF8.Preamble.Length..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"{path} cannot be used: it is not UTF-8 text.");
        }
    }
}
