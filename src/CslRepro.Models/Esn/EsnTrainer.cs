using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>
/// Learns the readout of an echo state network in one pass over the training set.
/// Sentences -> trie of their prefixes -> states, a level at a time -> samples in training order, in blocks -> readout.
/// </summary>
public static class EsnTrainer
{
    // Large enough that nearly all time goes into matrix products, small enough that a block's extra work stays small.
    private const int BlockSize = 256;

    /// <summary>Learns the readout of a reservoir.</summary>
    /// <param name="settings">How to learn. The reservoir's own leak rate counts, not that of the settings.</param>
    /// <param name="reservoir">The network's fixed weights.</param>
    /// <param name="sequences">The training sentences as word indices, in the program's order.</param>
    /// <param name="targets">One row of D targets for each sentence.</param>
    /// <param name="options">Seed of the order, threads, checkpoints; all defaults if left out.</param>
    /// <param name="cancellation">Stops between blocks.</param>
    /// <exception cref="ArgumentException">
    /// A setting is out of range, the shapes do not fit, a word is outside the vocabulary, or checkpoints are asked of ridge regression,
    /// which learns all sentences at once.
    /// </exception>
    public static EsnModel Train(
        EsnSettings settings,
        Reservoir reservoir,
        IReadOnlyList<int[]> sequences,
        Matrix<double> targets,
        EsnTrainingOptions? options = null,
        CancellationToken cancellation = default)
    {
        options ??= new EsnTrainingOptions();
        return Train(settings, reservoir, sequences, targets, options, Tell, cancellation);

        bool Tell(int learnt, Matrix<double> readout)
        {
            options.OnCheckpoint?.Invoke(learnt, readout);
            return true;
        }
    }

    /// <summary>The same with a function that is told the checkpoints and says whether to go on.</summary>
    internal static EsnModel Train(
        EsnSettings settings,
        Reservoir reservoir,
        IReadOnlyList<int[]> sequences,
        Matrix<double> targets,
        EsnTrainingOptions options,
        Func<int, Matrix<double>, bool> onCheckpoint,
        CancellationToken cancellation)
    {
        settings.Validate();
        if (targets.Rows != sequences.Count)
        {
            throw new ArgumentException($"{sequences.Count} sentences, but {targets.Rows} rows of targets.", nameof(targets));
        }

        if (settings.Readout == ReadoutAlgorithm.Ridge && options.Checkpoints.Count > 0)
        {
            throw new ArgumentException(
                "Ridge regression learns all sentences at once and has no readout on the way; use FORCE for checkpoints.",
                nameof(options));
        }

        var trie = PrefixTrie.Build(sequences);
        var readout = settings.Precision == StatePrecision.Bits32
            ? Learn(settings, ReservoirStates.Compute<float>(reservoir, trie, threads: options.Threads), trie, targets, options, onCheckpoint, cancellation)
            : Learn(settings, ReservoirStates.Compute<double>(reservoir, trie, threads: options.Threads), trie, targets, options, onCheckpoint, cancellation);
        return new EsnModel(reservoir, readout, settings.Precision);
    }

    private static Matrix<double> Learn<T>(
        EsnSettings settings,
        Matrix<T> states,
        PrefixTrie trie,
        Matrix<double> targets,
        EsnTrainingOptions options,
        Func<int, Matrix<double>, bool> onCheckpoint,
        CancellationToken cancellation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var order = Enumerable.Range(0, targets.Rows).ToArray();
        if (settings.Order != TrainingOrder.Program)
        {
            new RandomStream(options.Seed, "esn/order").Shuffle<int>(order);
        }

        return settings.Readout == ReadoutAlgorithm.Ridge
            ? LearnOffline(settings, states, trie, targets, order, options.Threads)
            : LearnOnline(settings, states, trie, targets, order, options, onCheckpoint, cancellation);
    }

    private static Matrix<double> LearnOffline<T>(EsnSettings settings, Matrix<T> states, PrefixTrie trie, Matrix<double> targets, int[] order, int threads)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var nodes = new List<int>();
        var rows = new List<int>();
        foreach (var sentence in order)
        {
            foreach (var node in TaughtNodes(settings.Learning, trie.NodesOf(sentence)))
            {
                nodes.Add(node);
                rows.Add(sentence);
            }
        }

        var sampleTargets = new Matrix<double>(rows.Count, targets.Columns);
        for (var i = 0; i < rows.Count; i++)
        {
            targets.Row(rows[i]).CopyTo(sampleTargets.Row(i));
        }

        return RidgeReadout.Learn(StateSamples.Gather(states, [.. nodes]), sampleTargets, settings.Regularisation, threads);
    }

    private static Matrix<double> LearnOnline<T>(
        EsnSettings settings,
        Matrix<T> states,
        PrefixTrie trie,
        Matrix<double> targets,
        int[] order,
        EsnTrainingOptions options,
        Func<int, Matrix<double>, bool> onCheckpoint,
        CancellationToken cancellation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var force = new ForceReadout(states.Columns + 1, targets.Columns, settings.Regularisation);
        var block = new SampleBlock<T>(states, targets, BlockSize);
        var checkpoints = new Queue<int>(options.Checkpoints);
        for (var learnt = 0; learnt <= order.Length; learnt++)
        {
            if (checkpoints.TryPeek(out var checkpoint) && checkpoint == learnt)
            {
                checkpoints.Dequeue();
                block.Learn(force, options.Threads);
                if (!onCheckpoint(learnt, force.Weights()))
                {
                    return force.Weights();
                }
            }

            if (learnt == order.Length)
            {
                break;
            }

            foreach (var node in TaughtNodes(settings.Learning, trie.NodesOf(order[learnt])))
            {
                if (block.Add(node, order[learnt]))
                {
                    cancellation.ThrowIfCancellationRequested();
                    block.Learn(force, options.Threads);
                }
            }
        }

        block.Learn(force, options.Threads);
        return force.Weights();
    }

    private static ReadOnlySpan<int> TaughtNodes(Learning learning, ReadOnlySpan<int> path) =>
        learning == Learning.Final ? path[^1..] : path;
}
