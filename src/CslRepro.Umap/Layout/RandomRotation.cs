using CslRepro.Numerics;

namespace CslRepro.Umap.Layout;

/// <summary>
/// How random points are drawn for pushes: they lie in a random order that stays, and for each push a random number says by how much it is turned.
/// </summary>
/// <param name="Order">The points in their random order.</param>
/// <param name="Key0">The first key word of the cipher that gives the turns.</param>
/// <param name="Key1">The second.</param>
internal sealed record RandomRotation(int[] Order, uint Key0, uint Key1)
{
    /// <summary>Draws an order and a key.</summary>
    /// <param name="targets">How many points there are.</param>
    public static RandomRotation Of(ulong seed, int targets)
    {
        var random = new RandomStream(seed, "umap/layout/batch");
        var order = new int[targets];
        for (var i = 0; i < targets; i++)
        {
            order[i] = i;
        }

        random.Shuffle<int>(order);
        return new RandomRotation(order, random.NextUInt32(), random.NextUInt32());
    }

    /// <summary>The turns of an epoch.</summary>
    /// <param name="turns">Receives numbers in [0, targets); as many as a multiple of four.</param>
    public void Turns(int epoch, Span<uint> turns)
    {
        Span<uint> words = stackalloc uint[4];
        for (var i = 0; i < turns.Length; i += 4)
        {
            words[0] = (uint)i;
            words[1] = (uint)epoch;
            words[2] = 0;
            words[3] = 0;
            Philox.Encrypt(words, Key0, Key1);
            for (var word = 0; word < 4; word++)
            {
                turns[i + word] = (uint)(((ulong)words[word] * (uint)Order.Length) >> 32);
            }
        }
    }
}
