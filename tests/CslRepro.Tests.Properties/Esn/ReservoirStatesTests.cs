using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Textbook;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

[Properties(Arbitrary = [typeof(EsnGenerators)])]
public class ReservoirStatesTests
{
    [Property(Replay = "(211,1)", MaxTest = 100)]
    public void States_agree_with_the_textbook(EsnProblem problem)
    {
        var trie = PrefixTrie.Build(problem.Sequences);
        var states64 = ReservoirStates.Compute<double>(problem.Reservoir, trie);
        var states32 = ReservoirStates.Compute<float>(problem.Reservoir, trie);
        for (var s = 0; s < problem.Sequences.Length; s++)
        {
            var textbook = TextbookEsn.States(problem.Reservoir, problem.Sequences[s]);
            var path = trie.NodesOf(s);
            for (var t = 0; t < path.Length; t++)
            {
                for (var unit = 0; unit < problem.Reservoir.Units; unit++)
                {
                    Assert.Equal(textbook[t][unit], states64[path[t], unit], 1e-12);
                    Assert.Equal(textbook[t][unit], states32[path[t], unit], 2e-4);
                }
            }
        }
    }

    [Property(Replay = "(212,1)", MaxTest = 100)]
    public void States_stay_between_minus_one_and_one(EsnProblem problem)
    {
        foreach (var value in ReservoirStates.Compute<double>(problem.Reservoir, PrefixTrie.Build(problem.Sequences)).Elements)
        {
            Assert.True(value is > -1 and < 1);
        }
    }

    [Property(Replay = "(213,1)", MaxTest = 30)]
    public void Threads_change_no_bit(EsnProblem problem)
    {
        var trie = PrefixTrie.Build(problem.Sequences);
        var expected = Digest.Of(ReservoirStates.Compute<float>(problem.Reservoir, trie));
        Assert.Equal(expected, Digest.Of(ReservoirStates.Compute<float>(problem.Reservoir, trie, threads: 2)));
        Assert.Equal(expected, Digest.Of(ReservoirStates.Compute<float>(problem.Reservoir, trie, threads: 5)));
    }

    [Property(Replay = "(214,1)", MaxTest = 30)]
    public void Vector_width_changes_no_bit(EsnProblem problem)
    {
        var weights = new LeakyUpdateWeights<float>(problem.Reservoir);
        var random = new RandomStream(1, "test/update");
        var previous = new float[problem.Reservoir.Units];
        var drive = new float[previous.Length];
        random.Fill(previous);
        random.Fill(drive);
        var expected = new float[previous.Length];
        weights.Update(previous, drive, 0, expected, SimdWidth.Scalar);
        foreach (var width in new[] { SimdWidth.Bits128, SimdWidth.Bits256, SimdWidth.Bits512 })
        {
            var actual = new float[previous.Length];
            weights.Update(previous, drive, 0, actual, width);
            Assert.Equal(expected, actual);
        }
    }

    [Property(Replay = "(215,1)", MaxTest = 60)]
    public void States_from_two_starts_converge_at_least_as_fast_as_the_sufficient_condition_says(EsnProblem problem)
    {
        // Yildiz, Jaeger and Kiebel (2012): with M = a |W| + (1 - a) I the difference of two state sequences obeys |d_t| <= M |d_t-1|, so a spectral
        // radius of M below 1 gives the echo state property. Scaling W by the row sums of |W| makes that radius at most 1 - a + 0.9 a.
        var reservoir = problem.Reservoir;
        var units = reservoir.Units;
        var rowSum = Enumerable.Range(0, units).Max(i => reservoir.Recurrent.Row(i).ToArray().Sum(Math.Abs));
        var scaled = reservoir.Recurrent.Copy();
        foreach (ref var weight in scaled.Elements)
        {
            weight = rowSum > 0 ? (float)(0.9 * weight / rowSum) : 0;
        }

        var contracting = new Reservoir(scaled, reservoir.Input, reservoir.Leak);
        int[][] sentence = [[.. Enumerable.Range(0, 30).Select(t => t % reservoir.Words)]];
        var trie = PrefixTrie.Build(sentence);
        var fromZero = ReservoirStates.Compute<double>(contracting, trie);
        var start = Enumerable.Range(0, units).Select(i => i % 2 == 0 ? 0.9 : -0.9).ToArray();
        var fromStart = ReservoirStates.Compute<double>(contracting, trie, start);
        var bound = start.Select(Math.Abs).ToArray();
        foreach (var node in trie.NodesOf(0))
        {
            bound = [.. Enumerable.Range(0, units).Select(i =>
                ((1 - reservoir.Leak) * bound[i]) + (reservoir.Leak * Enumerable.Range(0, units).Sum(j => Math.Abs(scaled[i, j]) * bound[j])))];
            for (var unit = 0; unit < units; unit++)
            {
                Assert.InRange(Math.Abs(fromStart[node, unit] - fromZero[node, unit]), 0, bound[unit] + 1e-12);
            }
        }

        Assert.True(bound.Max() <= 0.9 * Math.Pow(1 - (0.1 * reservoir.Leak), 30) + 1e-9);
    }

    [Fact]
    public void States_need_not_converge_when_the_radius_is_large()
    {
        var settings = new EsnSettings { Units = 60, SpectralRadius = 4, Leak = 1 };
        var reservoir = Reservoir.Create(settings, 2, 3);
        var trie = PrefixTrie.Build([[.. Enumerable.Repeat(0, 300)]]);
        var last = trie.NodesOf(0)[^1];
        var fromZero = ReservoirStates.Compute<double>(reservoir, trie).Row(last).ToArray();
        var fromStart = ReservoirStates.Compute<double>(reservoir, trie, [.. Enumerable.Repeat(0.5, 60)]).Row(last).ToArray();
        Assert.True(fromZero.Zip(fromStart, (a, b) => Math.Abs(a - b)).Max() > 0.1);
    }

    [Fact]
    public void A_word_outside_the_vocabulary_is_refused()
    {
        var reservoir = Reservoir.Create(new EsnSettings { Units = 5, InputDensity = 1 }, 2, 0);
        var exception = Assert.Throws<ArgumentException>(() => ReservoirStates.Compute<float>(reservoir, PrefixTrie.Build([[0, 2]])));
        Assert.Contains("vocabulary of 2 words", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_initial_state_of_another_length_is_refused()
    {
        var reservoir = Reservoir.Create(new EsnSettings { Units = 5, InputDensity = 1 }, 2, 0);
        var exception = Assert.Throws<ArgumentException>(() => ReservoirStates.Compute<double>(reservoir, PrefixTrie.Build([[0]]), new double[4]));
        Assert.Contains("4 numbers, the reservoir 5 units", exception.Message, StringComparison.Ordinal);
        Assert.Equal("initial", exception.ParamName);
    }

    [Fact]
    public void Without_sentences_there_are_no_states()
    {
        var reservoir = Reservoir.Create(new EsnSettings { Units = 5, InputDensity = 1 }, 2, 0);
        var states = ReservoirStates.Compute<double>(reservoir, PrefixTrie.Build([]));
        Assert.Equal((0, 5), (states.Rows, states.Columns));
    }
}
