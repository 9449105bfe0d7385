using CslRepro.Numerics;
using MathNet.Numerics.Distributions;
using Xunit;

namespace CslRepro.Tests.Properties.Numerics;

public class RandomStreamTests
{
    /// <summary>The known answers that come with the generator's reference implementation (Random123, philox4x32-10).</summary>
    [Theory]
    [InlineData(0u, 0u, 0u, 0u, 0u, 0u, 0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u)]
    [InlineData(0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0xffffffffu, 0x408f276du, 0x41c83b0eu, 0xa20bc7c6u, 0x6d5451fdu)]
    [InlineData(0x243f6a88u, 0x85a308d3u, 0x13198a2eu, 0x03707344u, 0xa4093822u, 0x299f31d0u, 0xd16cfe09u, 0x94fdcceb, 0x5001e420u, 0x24126ea1u)]
    public void Known_answers(uint c0, uint c1, uint c2, uint c3, uint key0, uint key1, uint w0, uint w1, uint w2, uint w3)
    {
        uint[] expected = [w0, w1, w2, w3];
        uint[] words = [c0, c1, c2, c3];
        Philox.Encrypt(words, key0, key1);
        Assert.Equal(expected, words);

        Philox.EncryptConsecutive(c0 | ((ulong)c1 << 32), c2, c3, key0, key1, words);
        Assert.Equal(expected, words);
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(0xFFFFFFFEUL)]
    [InlineData(0xFFFFFFFFUL)]
    public void Consecutive_counters_are_encrypted_one_by_one_and_carry_into_the_second_word(ulong first)
    {
        var words = new uint[20];
        Philox.EncryptConsecutive(first, 3, 4, 5, 6, words);
        for (var i = 0; i < 5; i++)
        {
            var counter = first + (ulong)i;
            uint[] expected = [(uint)counter, (uint)(counter >> 32), 3, 4];
            Philox.Encrypt(expected, 5, 6);
            Assert.Equal(expected, words[(4 * i)..(4 * (i + 1))]);
        }
    }

    /// <summary>Corpora and weights stand on this stream: whoever changes it changes every result.</summary>
    [Fact]
    public void The_stream_of_a_seed_and_label_is_fixed()
    {
        var stream = new RandomStream(2020, "reservoir/recurrent");
        Assert.Equal([0x76875E46u, 0xC7D4C965u, 0x10F98305u, 0xC3F0CD7Bu, 0xB2CC3605u], Enumerable.Range(0, 5).Select(_ => stream.NextUInt32()));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 5)]
    [InlineData(63, 66)]
    [InlineData(64, 1023)]
    [InlineData(130, 5001)]
    public void Fills_give_what_single_calls_give(int before, int count)
    {
        var doubles = new double[count];
        var singles = new float[count];
        var words = new uint[count];
        var bulk = new RandomStream(1, "fill");
        var single = new RandomStream(1, "fill");
        for (var i = 0; i < before; i++)
        {
            Assert.Equal(single.NextUInt32(), bulk.NextUInt32());
        }

        bulk.Fill(doubles);
        bulk.Fill(singles);
        bulk.Fill(words);
        Assert.Equal(Enumerable.Range(0, count).Select(_ => single.NextDouble()), doubles);
        Assert.Equal(Enumerable.Range(0, count).Select(_ => single.NextSingle()), singles);
        Assert.Equal(Enumerable.Range(0, count).Select(_ => single.NextUInt32()), words);
        Assert.Equal(single.NextUInt64(), bulk.NextUInt64());
    }

    [Fact]
    public void Streams_of_other_seeds_or_labels_share_nothing()
    {
        var seen = new HashSet<ulong>();
        for (var seed = 0UL; seed < 50; seed++)
        {
            foreach (var label in new[] { string.Empty, "a", "b", "ab", "a/b" })
            {
                var stream = new RandomStream(seed, label);
                for (var i = 0; i < 40; i++)
                {
                    Assert.True(seen.Add(stream.NextUInt64()), $"seed {seed}, label '{label}' repeats a number of another stream");
                }
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(6)]
    [InlineData(1000)]
    public void Integers_are_unbiased(int bound)
    {
        var stream = new RandomStream(3, "integers");
        var counts = new int[bound];
        for (var i = 0; i < 200 * bound; i++)
        {
            counts[stream.NextInt32(bound)]++;
        }

        AssertChiSquare(counts.Select(count => Math.Pow(count - 200, 2) / 200).Sum(), bound - 1);
    }

    /// <summary>A bound of 3 x 2^29 is where a mere multiplication would favour every third value by half.</summary>
    [Fact]
    public void Integers_of_a_large_bound_are_unbiased()
    {
        const int bound = 3 << 29;
        var stream = new RandomStream(4, "integers");
        var counts = new int[3];
        for (var i = 0; i < 30_000; i++)
        {
            counts[stream.NextInt32(bound) % 3]++;
        }

        AssertChiSquare(counts.Select(count => Math.Pow(count - 10_000, 2) / 10_000).Sum(), 2);
    }

    [Fact]
    public void Uniform_and_normal_numbers_follow_their_laws()
    {
        var stream = new RandomStream(5, "laws");
        var uniform = new int[64];
        var single = new int[64];
        var normal = new int[64];
        for (var i = 0; i < 64_000; i++)
        {
            uniform[(int)(stream.NextDouble() * 64)]++;
            single[(int)(stream.NextSingle() * 64)]++;
            normal[(int)(Normal.CDF(0, 1, stream.NextNormal()) * 64)]++;
        }

        foreach (var counts in new[] { uniform, single, normal })
        {
            AssertChiSquare(counts.Select(count => Math.Pow(count - 1000, 2) / 1000).Sum(), 63);
        }
    }

    [Fact]
    public void Shuffles_are_uniform_over_permutations()
    {
        var stream = new RandomStream(6, "shuffle");
        var counts = new Dictionary<string, int>();
        for (var i = 0; i < 24_000; i++)
        {
            var items = "abcd".ToCharArray();
            stream.Shuffle<char>(items);
            var key = new string(items);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }

        Assert.Equal(24, counts.Count);
        AssertChiSquare(counts.Values.Select(count => Math.Pow(count - 1000, 2) / 1000).Sum(), 23);
    }

    [Fact]
    public void Normal_quantiles_agree_with_another_library()
    {
        var stream = new RandomStream(7, "quantiles");
        for (var i = 0; i < 20_000; i++)
        {
            var probability = i % 2 == 0 ? stream.NextDouble() : Math.ScaleB(stream.NextDouble(), -stream.NextInt32(300));
            if (probability is > 0 and < 1)
            {
                var expected = Normal.InvCDF(0, 1, probability);
                Assert.Equal(expected, NormalQuantile.Of(probability), Math.Abs(expected) * 1e-14);
            }
        }

        Assert.Equal(0, NormalQuantile.Of(0.5));
        Assert.Equal(1.959963984540054, NormalQuantile.Of(0.975), 1e-14);
    }

    /// <summary>Seeds are fixed, so this passes always or never; the level only says how surprising a fair generator's failure would be.</summary>
    private static void AssertChiSquare(double statistic, int freedom) =>
        Assert.InRange(ChiSquared.CDF(freedom, statistic), 0.0005, 0.9995);
}
