using System.Runtime.CompilerServices;

namespace CslRepro.Numerics;

/// <summary>
/// The counter-based generator Philox4x32-10: a keyed bijection of 128-bit counters.
/// Source: J. K. Salmon, M. A. Moraes, R. O. Dror, D. E. Shaw, "Parallel Random Numbers: As Easy as 1, 2, 3", SC11, 2011, section 3.3.
/// </summary>
public static class Philox
{
    private const uint Multiplier0 = 0xD2511F53;
    private const uint Multiplier1 = 0xCD9E8D57;
    private const uint Weyl0 = 0x9E3779B9;
    private const uint Weyl1 = 0xBB67AE85;
    private const int Rounds = 10;

    /// <summary>Encrypts one counter: four random words that depend on counter and key alone.</summary>
    /// <param name="counter">Four 32-bit words, the least significant first; replaced by the random words.</param>
    /// <exception cref="ArgumentException">The counter does not have four words.</exception>
    public static void Encrypt(Span<uint> counter, uint key0, uint key1)
    {
        if (counter.Length != 4)
        {
            throw new ArgumentException("A Philox4x32 counter has four words.", nameof(counter));
        }

        uint c0 = counter[0], c1 = counter[1], c2 = counter[2], c3 = counter[3];
        for (var round = 0; round < Rounds; round++)
        {
            Round(ref c0, ref c1, ref c2, ref c3, key0, key1);
            key0 += Weyl0;
            key1 += Weyl1;
        }

        counter[0] = c0;
        counter[1] = c1;
        counter[2] = c2;
        counter[3] = c3;
    }

    /// <summary>Encrypts consecutive counters, several at a time in flight.</summary>
    /// <param name="counter">The lower half of the first counter; the upper half stays the same.</param>
    /// <param name="counter2">Third word of every counter.</param>
    /// <param name="counter3">Fourth word of every counter.</param>
    /// <param name="words">Four words for each counter.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static void EncryptConsecutive(ulong counter, uint counter2, uint counter3, uint key0, uint key1, Span<uint> words)
    {
        // Two counters at a time: one alone would leave the multiplier waiting for its own results.
        while (words.Length >= 8)
        {
            var c0 = (uint)counter;
            var c1 = (uint)(counter >> 32);
            var c2 = counter2;
            var c3 = counter3;
            var d0 = (uint)(counter + 1);
            var d1 = (uint)((counter + 1) >> 32);
            var d2 = counter2;
            var d3 = counter3;
            var k0 = key0;
            var k1 = key1;
            for (var round = 0; round < Rounds; round++)
            {
                Round(ref c0, ref c1, ref c2, ref c3, k0, k1);
                Round(ref d0, ref d1, ref d2, ref d3, k0, k1);
                k0 += Weyl0;
                k1 += Weyl1;
            }

            words[0] = c0;
            words[1] = c1;
            words[2] = c2;
            words[3] = c3;
            words[4] = d0;
            words[5] = d1;
            words[6] = d2;
            words[7] = d3;
            words = words[8..];
            counter += 2;
        }

        while (words.Length >= 4)
        {
            var c0 = (uint)counter;
            var c1 = (uint)(counter >> 32);
            var c2 = counter2;
            var c3 = counter3;
            var k0 = key0;
            var k1 = key1;
            for (var round = 0; round < Rounds; round++)
            {
                Round(ref c0, ref c1, ref c2, ref c3, k0, k1);
                k0 += Weyl0;
                k1 += Weyl1;
            }

            words[0] = c0;
            words[1] = c1;
            words[2] = c2;
            words[3] = c3;
            words = words[4..];
            counter++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Round(ref uint c0, ref uint c1, ref uint c2, ref uint c3, uint key0, uint key1)
    {
        var product0 = (ulong)Multiplier0 * c0;
        var product1 = (ulong)Multiplier1 * c2;
        c0 = (uint)(product1 >> 32) ^ c1 ^ key0;
        c1 = (uint)product1;
        c2 = (uint)(product0 >> 32) ^ c3 ^ key1;
        c3 = (uint)product0;
    }
}
