using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace CslRepro.Numerics;

/// <summary>
/// A stream of random numbers that depends on a seed and a label alone: one stream for each purpose, never shared.
/// The words come from <see cref="Philox"/> in counter order; key and upper half of the counter are the first 16 bytes of
/// SHA-256("CslRepro stream 1", seed, label), so streams of other seeds or labels are independent.
/// Nothing here uses a transcendental function of the platform: the numbers are the same on every machine.
/// Not safe for use by several threads at once.
/// </summary>
public sealed class RandomStream
{
    /// <summary>Words made at a time: four for each of 16 counters.</summary>
    private const int BufferLength = 64;

    private const int ChunkLength = 1024;

    private readonly uint key0;
    private readonly uint key1;
    private readonly uint counter2;
    private readonly uint counter3;
    private readonly uint[] words = new uint[BufferLength];
    private ulong counter;
    private int used = BufferLength;

    /// <summary>Opens the stream of a seed and a label at its start.</summary>
    /// <param name="seed">Any seed.</param>
    /// <param name="label">What the numbers are for, such as "reservoir/recurrent".</param>
    public RandomStream(ulong seed, string label)
    {
        ArgumentNullException.ThrowIfNull(label);
        const string prefix = "CslRepro stream 1";
        var text = new byte[prefix.Length + 8 + Encoding.UTF8.GetByteCount(label)];
        Encoding.UTF8.GetBytes(prefix, text);
        BinaryPrimitives.WriteUInt64LittleEndian(text.AsSpan(prefix.Length), seed);
        Encoding.UTF8.GetBytes(label, text.AsSpan(prefix.Length + 8));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(text, hash);
        key0 = BinaryPrimitives.ReadUInt32LittleEndian(hash);
        key1 = BinaryPrimitives.ReadUInt32LittleEndian(hash[4..]);
        counter2 = BinaryPrimitives.ReadUInt32LittleEndian(hash[8..]);
        counter3 = BinaryPrimitives.ReadUInt32LittleEndian(hash[12..]);
    }

    /// <summary>All that the stream depends on: the cipher's two key words, then the upper half of the counter.</summary>
    internal IReadOnlyList<uint> Key => [key0, key1, counter2, counter3];

    /// <summary>The next 32 random bits.</summary>
    /// <returns>A number uniform over all 32-bit values.</returns>
    public uint NextUInt32()
    {
        if (used == BufferLength)
        {
            Refill();
        }

        return words[used++];
    }

    /// <summary>The next 64 random bits: two words, the less significant one first.</summary>
    /// <returns>A number uniform over all 64-bit values.</returns>
    public ulong NextUInt64()
    {
        var low = NextUInt32();
        return low | ((ulong)NextUInt32() << 32);
    }

    /// <summary>A number uniform over the multiples of 2^-53 in [0, 1). Takes two words.</summary>
    /// <returns>A double in [0, 1).</returns>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number uniform over the multiples of 2^-24 in [0, 1). Takes one word.</summary>
    /// <returns>A float in [0, 1).</returns>
    public float NextSingle() => (NextUInt32() >> 8) * (1.0f / (1U << 24));

    /// <summary>
    /// A number uniform over 0 ... bound - 1, without bias.
    /// Source: D. Lemire, "Fast Random Integer Generation in an Interval", ACM TOMACS 29(1), 2019, algorithm 5.
    /// </summary>
    /// <param name="bound">The exclusive upper bound, 1 or more.</param>
    /// <returns>An integer in [0, bound).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The bound is not positive.</exception>
    public int NextInt32(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        var product = (ulong)NextUInt32() * (uint)bound;
        if ((uint)product < (uint)bound)
        {
            var threshold = (uint)-bound % (uint)bound;
            while ((uint)product < threshold)
            {
                product = (ulong)NextUInt32() * (uint)bound;
            }
        }

        return (int)(product >> 32);
    }

    /// <summary>A standard normal number, by inversion of one uniform number. Takes two words.</summary>
    /// <returns>A double of the normal distribution with mean 0 and variance 1.</returns>
    public double NextNormal()
    {
        // The middle of the interval that NextDouble stands for: never 0 or 1.
        var uniform = ((NextUInt64() >> 12) + 0.5) * (1.0 / (1UL << 52));
        return NormalQuantile.Of(uniform);
    }

    /// <summary>Puts the items into a uniformly random order (Fisher and Yates, from the end).</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var chosen = NextInt32(last + 1);
            (items[last], items[chosen]) = (items[chosen], items[last]);
        }
    }

    /// <summary>Fills an array with the numbers that <see cref="NextDouble"/> would give one by one.</summary>
    /// <param name="values">Receives numbers uniform over the multiples of 2^-53 in [0, 1).</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(Span<double> values)
    {
        Span<uint> chunk = stackalloc uint[ChunkLength];
        while (values.Length > 0)
        {
            var count = Math.Min(values.Length, ChunkLength / 2);
            var taken = chunk[..(2 * count)];
            Fill(taken);
            for (var i = 0; i < count; i++)
            {
                values[i] = ((taken[2 * i] | ((ulong)taken[(2 * i) + 1] << 32)) >> 11) * (1.0 / (1UL << 53));
            }

            values = values[count..];
        }
    }

    /// <summary>Fills an array with the numbers that <see cref="NextSingle"/> would give one by one.</summary>
    /// <param name="values">Receives numbers uniform over the multiples of 2^-24 in [0, 1).</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Fill(Span<float> values)
    {
        Span<uint> chunk = stackalloc uint[ChunkLength];
        while (values.Length > 0)
        {
            var count = Math.Min(values.Length, ChunkLength);
            var taken = chunk[..count];
            Fill(taken);
            for (var i = 0; i < count; i++)
            {
                values[i] = (taken[i] >> 8) * (1.0f / (1U << 24));
            }

            values = values[count..];
        }
    }

    /// <summary>Fills an array with the words that <see cref="NextUInt32"/> would give one by one.</summary>
    /// <param name="values">Receives numbers uniform over all 32-bit values.</param>
    public void Fill(Span<uint> values)
    {
        var kept = Math.Min(values.Length, BufferLength - used);
        words.AsSpan(used, kept).CopyTo(values);
        used += kept;
        values = values[kept..];

        var whole = values.Length / 4;
        Philox.EncryptConsecutive(counter, counter2, counter3, key0, key1, values[..(4 * whole)]);
        counter += (ulong)whole;
        foreach (ref var value in values[(4 * whole)..])
        {
            value = NextUInt32();
        }
    }

    private void Refill()
    {
        Philox.EncryptConsecutive(counter, counter2, counter3, key0, key1, words);
        counter += BufferLength / 4;
        used = 0;
    }
}
