using System.Numerics;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;

namespace CslRepro.Models.Esn;

/// <summary>Runs a reservoir over all prefixes of a trie, a whole level at a time: one matrix product for each level.</summary>
public static class ReservoirStates
{
    /// <summary>
    /// The state after each prefix: r = (1 - a) r' + a tanh(W r' + W_in [1; x]), r' the state of the prefix without its last word,
    /// 0 before the first. W r' is a chain of fused multiply-adds over the units in ascending order; bias and word weight are
    /// added to each other first, then to it; the last step is one fused multiply-add.
    /// </summary>
    /// <typeparam name="T"><see cref="float"/> or <see cref="double"/>.</typeparam>
    /// <param name="reservoir">The network.</param>
    /// <param name="trie">The prefixes; word indices must be below the reservoir's vocabulary size.</param>
    /// <param name="initial">The state before the first word, N numbers; empty for 0.</param>
    /// <param name="threads">How many threads the products may use; results do not depend on it.</param>
    /// <returns>A matrix with one row of N numbers for each node of the trie.</returns>
    /// <exception cref="ArgumentException">A word is outside the vocabulary, or the initial state has another length than N.</exception>
    public static Matrix<T> Compute<T>(Reservoir reservoir, PrefixTrie trie, ReadOnlySpan<T> initial = default, int threads = 1)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        ArgumentNullException.ThrowIfNull(reservoir);
        ArgumentNullException.ThrowIfNull(trie);
        var units = reservoir.Units;
        if (initial.Length != 0 && initial.Length != units)
        {
            throw new ArgumentException($"The initial state has {initial.Length} numbers, the reservoir {units} units.", nameof(initial));
        }

        foreach (var word in trie.Words)
        {
            if ((uint)word >= (uint)reservoir.Words)
            {
                throw new ArgumentException($"Word {word} is outside the reservoir's vocabulary of {reservoir.Words} words.", nameof(trie));
            }
        }

        var weights = new LeakyUpdateWeights<T>(reservoir);
        var states = new Matrix<T>(trie.Count, units);
        var start = new Matrix<T>(1, units, initial.Length == 0 ? new T[units] : initial.ToArray());
        var drive = new Matrix<T>(Math.Max(1, MaximumParents(trie)), units);
        var parents = start;
        var parentOffset = -1;
        for (var level = 0; level + 1 < trie.LevelStarts.Count; level++)
        {
            var levelDrive = drive.RowRange(0, parents.Rows);
            if (level > 0 || initial.Length != 0)
            {
                MatrixProduct.MultiplyByTransposed(parents, weights.Recurrent, levelDrive, threads: threads);
            }

            for (var node = trie.LevelStarts[level]; node < trie.LevelStarts[level + 1]; node++)
            {
                var parent = trie.Parents[node] - parentOffset;
                weights.Update(parents.Row(parent), levelDrive.Row(parent), trie.Words[node], states.Row(node));
            }

            parentOffset = trie.LevelStarts[level];
            parents = states.RowRange(parentOffset, trie.ParentCounts[level]);
        }

        return states;
    }

    private static int MaximumParents(PrefixTrie trie) => trie.ParentCounts.Count == 0 ? 0 : trie.ParentCounts.Max();
}
