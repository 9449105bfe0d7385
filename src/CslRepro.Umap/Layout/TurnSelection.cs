using System.Runtime.Intrinsics;

namespace CslRepro.Umap.Layout;

/// <summary>
/// Which of a point's edges are taken in an epoch: an edge's turn comes when the multiples of its rate pass a whole number. All in integers, so
/// that eight edges at a time give what one at a time gives.
/// </summary>
internal static class TurnSelection
{
    /// <summary>How many elements beyond the last edge may be read, and beyond the last one taken be written.</summary>
    public const int Slack = 8;

    // 2^32 divided by the golden ratio: spreads the turns of a point's edges evenly over the epochs.
    private const uint PhaseStep = 0x9E3779B9;

    /// <summary>For each set of eight edges its members in order, eight places for each.</summary>
    private static readonly int[] Members = MembersOfSets();

    /// <summary>Selects from consecutive edges.</summary>
    /// <param name="rates">How often each edge is taken, in units of 2^-32 per epoch; <see cref="Slack"/> more than there are edges.</param>
    /// <param name="columns">Where each edge leads; as many.</param>
    /// <param name="first">The first edge.</param>
    /// <param name="end">The one after the last.</param>
    /// <param name="epoch">The epoch, counted from 0.</param>
    /// <param name="taken">Gets where the edges lead whose turn it is; <see cref="Slack"/> longer than there are edges.</param>
    /// <returns>How many they are. What lies behind them in the list is some edge's column, or as it was.</returns>
    public static int Select(uint[] rates, int[] columns, int first, int end, uint epoch, Span<int> taken)
    {
        if (!Vector256.IsHardwareAccelerated)
        {
            return SelectOneByOne(rates, columns, first, end, epoch, taken);
        }

        var count = 0;
        var epochs = Vector256.Create(epoch);
        var phases = (Vector256.Create((uint)first + 1) + Vector256<uint>.Indices) * Vector256.Create(PhaseStep);
        for (var edge = first; edge < end; edge += 8)
        {
            var rate = Vector256.LoadUnsafe(ref rates[edge]);
            var before = phases + (epochs * rate);
            var set = Vector256.LessThan(before + rate, before).ExtractMostSignificantBits() & (0xFFu >> Math.Max(0, 8 - (end - edge)));
            var places = Vector256.LoadUnsafe(ref Members[8 * set]);
            Vector256.ShuffleNative(Vector256.LoadUnsafe(ref columns[edge]), places).StoreUnsafe(ref taken[count]);
            count += int.CreateTruncating(uint.PopCount(set));
            phases += Vector256.Create(unchecked(8 * PhaseStep));
        }

        return count;
    }

    /// <summary>The same without vectors.</summary>
    internal static int SelectOneByOne(uint[] rates, int[] columns, int first, int end, uint epoch, Span<int> taken)
    {
        var count = 0;
        for (var edge = first; edge < end; edge++)
        {
            var before = ((uint)(edge + 1) * PhaseStep) + (epoch * rates[edge]);
            taken[count] = columns[edge];
            count += before + rates[edge] < before ? 1 : 0;
        }

        return count;
    }

    private static int[] MembersOfSets()
    {
        var members = new int[8 * 256];
        for (var set = 0; set < 256; set++)
        {
            var count = 0;
            for (var place = 0; place < 8; place++)
            {
                if ((set & (1 << place)) != 0)
                {
                    members[(8 * set) + count++] = place;
                }
            }
        }

        return members;
    }
}
