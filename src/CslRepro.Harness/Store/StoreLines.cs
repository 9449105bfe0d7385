using System.Globalization;

namespace CslRepro.Harness.Store;

/// <summary>
/// The lines of a store's file, one after another: the file may be larger than memory, and somebody may be writing it. Only a line has a limit, so that what
/// is no store, such as a device without an end, is not read for ever.
/// </summary>
internal static class StoreLines
{
    /// <summary>The most bytes of a line. Those of the largest runs have some hundred thousand.</summary>
    public const int MostBytes = 64 << 20;

    private const int FirstBuffer = 1 << 16;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>
    /// Each line without its line feed, which is valid until the next one is asked for, and whether it had one: the last may be torn.
    /// </returns>
    /// <exception cref="InvalidDataException">A line has more than <see cref="MostBytes"/>; the message names the file.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static IEnumerable<(ReadOnlyMemory<byte> Line, bool IsWhole)> Of(string path)
    {
        // The writer has it open, and must not be refused by whoever reads.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0);
        var buffer = new byte[FirstBuffer];
        var (start, end) = (0, 0);
        for (int count; (count = stream.Read(buffer, end, buffer.Length - end)) > 0;)
        {
            var searched = end;
            end += count;
            for (int found; (found = buffer.AsSpan(searched, end - searched).IndexOf((byte)'\n')) >= 0;)
            {
                yield return (buffer.AsMemory(start, searched + found - start), true);
                start = searched = searched + found + 1;
            }

            buffer.AsSpan(start, end - start).CopyTo(buffer);
            (start, end) = (0, end - start);
            if (end == buffer.Length)
            {
                if (end > MostBytes)
                {
                    throw new InvalidDataException(string.Create(
                        CultureInfo.InvariantCulture,
                        $"{path} cannot be used: it has a line of more than {MostBytes} bytes; a run has fewer. Move it elsewhere."));
                }

                Array.Resize(ref buffer, 2 * buffer.Length);
            }
        }

        if (end > 0)
        {
            yield return (buffer.AsMemory(0, end), false);
        }
    }
}
