using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Models.EchoStates;

/// <summary>
/// How many different responses one input can have: the network is started from several states and hears the same words
/// (A. Ceni, P. Ashwin, L. Livi, C. Postlethwaite, "The echo index and multistability in input-driven recurrent neural networks", Physica D 412, 2020).
/// An estimate from below: an attractor that no start leads to is not seen.
/// </summary>
/// <param name="Index">Number of groups of end states; 1 is the echo state property along this input.</param>
/// <param name="LargestDistance">The largest Euclidean distance between two end states.</param>
public sealed record EchoIndex(int Index, double LargestDistance)
{
    /// <summary>
    /// Starts from states uniform in (-1, 1) and from 0, and groups the end states: two are of one group when they are closer than the tolerance.
    /// </summary>
    /// <param name="reservoir">The network.</param>
    /// <param name="words">Word indices, heard one after the other.</param>
    /// <param name="starts">How many starts, 2 or more, 0 among them.</param>
    /// <param name="seed">Draws the starts.</param>
    /// <param name="tolerance">Largest Euclidean distance within a group, above 0.</param>
    /// <exception cref="ArgumentException">There is no word, or one is outside the vocabulary.</exception>
    public static EchoIndex Of(Reservoir reservoir, int[] words, int starts, ulong seed, double tolerance = 1e-3)
    {
        ArgumentNullException.ThrowIfNull(reservoir);
        ArgumentNullException.ThrowIfNull(words);
        ArgumentOutOfRangeException.ThrowIfLessThan(starts, 2);
        var trie = PrefixTrie.Build([words]);
        var random = new RandomStream(seed, "echo index/starts");
        var groups = new List<double[]>();
        var ends = new List<double[]>();
        for (var start = 0; start < starts; start++)
        {
            var initial = new double[reservoir.Units];
            if (start > 0)
            {
                random.Fill(initial);
                for (var unit = 0; unit < initial.Length; unit++)
                {
                    initial[unit] = (2 * initial[unit]) - 1;
                }
            }

            var states = ReservoirStates.Compute<double>(reservoir, trie, initial);
            var end = states.Row(states.Rows - 1).ToArray();
            ends.Add(end);
            if (!groups.Exists(group => Distance(group, end) < tolerance))
            {
                groups.Add(end);
            }
        }

        var largest = 0.0;
        for (var i = 0; i < ends.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                largest = Math.Max(largest, Distance(ends[i], ends[j]));
            }
        }

        return new EchoIndex(groups.Count, largest);
    }

    private static double Distance(double[] a, double[] b)
    {
        var squares = 0.0;
        for (var i = 0; i < a.Length; i++)
        {
            squares = Math.FusedMultiplyAdd(a[i] - b[i], a[i] - b[i], squares);
        }

        return Math.Sqrt(squares);
    }
}
