using System.Text;
using CslRepro.Numerics;

namespace CslRepro.Tests.Properties.Interchange;

/// <summary>Damage as disks, transfers and editors do it. What happens to a file depends on the random stream alone.</summary>
internal static class Mutation
{
    private static readonly string[] Numbers =
        [
            "0", "-1", "1", "3", "51", "255", "65536", "2147483647", "2147483648", "4294967296", "9223372036854775807",
            "99999999999999999999999", "1e400", "NaN", "0.5", "",
        ];

    private static readonly Func<byte[], RandomStream, byte[]>[] Kinds = [FlipBit, Truncate, Insert, Delete, DuplicateLine, SwapLines, EditNumber, EditNumber];

    /// <summary>One to three damages, one after the other.</summary>
    public static byte[] Of(byte[] bytes, RandomStream random)
    {
        for (var count = 1 + Below(random, 3); count > 0; count--)
        {
            bytes = bytes.Length == 0 ? [0] : Kinds[Below(random, Kinds.Length)](bytes, random);
        }

        return bytes;
    }

    public static int Below(RandomStream random, int count) => (int)(random.NextUInt32() % (uint)count);

    private static byte[] FlipBit(byte[] bytes, RandomStream random)
    {
        byte[] result = [.. bytes];
        result[Place(bytes, random)] ^= (byte)(1 << Below(random, 8));
        return result;
    }

    private static byte[] Truncate(byte[] bytes, RandomStream random) => bytes[..Place(bytes, random)];

    private static byte[] Insert(byte[] bytes, RandomStream random)
    {
        var place = Place(bytes, random);
        var added = new byte[1 + Below(random, 8)];
        for (var i = 0; i < added.Length; i++)
        {
            added[i] = (byte)Below(random, 256);
        }

        return [.. bytes[..place], .. added, .. bytes[place..]];
    }

    private static byte[] Delete(byte[] bytes, RandomStream random)
    {
        var place = Place(bytes, random);
        return [.. bytes[..place], .. bytes[Math.Min(bytes.Length, place + 1 + Below(random, 16))..]];
    }

    private static byte[] DuplicateLine(byte[] bytes, RandomStream random)
    {
        var lines = Lines(bytes);
        var line = Below(random, lines.Count);
        lines.Insert(line, lines[line]);
        return Join(lines);
    }

    private static byte[] SwapLines(byte[] bytes, RandomStream random)
    {
        var lines = Lines(bytes);
        var (a, b) = (Below(random, lines.Count), Below(random, lines.Count));
        (lines[a], lines[b]) = (lines[b], lines[a]);
        return Join(lines);
    }

    private static byte[] EditNumber(byte[] bytes, RandomStream random)
    {
        var starts = Enumerable.Range(0, bytes.Length)
            .Where(i => char.IsAsciiDigit((char)bytes[i]) && (i == 0 || !char.IsAsciiDigit((char)bytes[i - 1])))
            .ToArray();
        if (starts.Length == 0)
        {
            return FlipBit(bytes, random);
        }

        var start = starts[Below(random, starts.Length)];
        var end = start;
        while (end < bytes.Length && char.IsAsciiDigit((char)bytes[end]))
        {
            end++;
        }

        return [.. bytes[..start], .. Encoding.ASCII.GetBytes(Numbers[Below(random, Numbers.Length)]), .. bytes[end..]];
    }

    // Headers are where damage does most, so half of it is there.
    private static int Place(byte[] bytes, RandomStream random) => Below(random, Below(random, 2) == 0 ? Math.Min(bytes.Length, 160) : bytes.Length);

    private static List<string> Lines(byte[] bytes) => [.. Encoding.Latin1.GetString(bytes).Split('\n')];

    private static byte[] Join(List<string> lines) => Encoding.Latin1.GetBytes(string.Join('\n', lines));
}
