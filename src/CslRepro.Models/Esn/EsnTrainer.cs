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
    /// <param name="seed">The seed of the training order, where it is shuffled.</param>
    /// <param name="options">
    /// Threads, and moments that are looked at, counted in sentences; all defaults if left out. A moment ends a block of FORCE, so that the readout of a
    /// watched training differs from that of another by rounding.
    /// </param>
    /// <param name="cancellation">Stops between blocks.</param>
    /// <returns>The network after the last sentence, or at the moment at which the watcher stopped the training.</returns>
    /// <exception cref="ArgumentException">
    /// A setting or an option is out of range, the shapes do not fit, a word is outside the vocabulary, or ridge regression, which learns all sentences at
    /// once, is asked for a moment between its first and its last.
    /// </exception>
    /// <exception cref="OperationCanceledException">The training was cancelled.</exception>
    public static EsnModel Train(
        EsnSettings settings,
        Reservoir reservoir,
        IReadOnlyList<int[]> sequences,
        Matrix<double> targets,
        ulong seed = 0,
        TrainingOptions? options = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(reservoir);
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(targets);
        settings.Validate();
        RequireAsMany(sequences, targets);
        options ??= new TrainingOptions();
        var watch = new TrainingWatch(options);
        var moments = watch.UpTo(sequences.Count);
        var order = Enumerable.Range(0, targets.Rows).ToArray();
        if (settings.Order != TrainingOrder.Program)
        {
            new RandomStream(seed, "esn/order").Shuffle<int>(order);
        }

        var trie = PrefixTrie.Build(sequences);
        var readout = settings.Precision == StatePrecision.Bits32
            ? Learn(ReservoirStates.Compute<float>(reservoir, trie, threads: options.Threads))
            : Learn(ReservoirStates.Compute<double>(reservoir, trie, threads: options.Threads));
        return WithReadout(readout);

        Matrix<double> Learn<T>(Matrix<T> states)
            where T : unmanaged, IBinaryFloatingPointIeee754<T> =>
            settings.Readout == ReadoutAlgorithm.Ridge
                ? LearnOffline(settings, states, trie, targets, order, options.Threads, moments, Tell)
                : LearnOnline(settings, states, trie, targets, order, options.Threads, moments, Tell, cancellation);

        bool Tell(int learnt, Matrix<double> current) => watch.Tell(learnt, () => WithReadout(current));

        EsnModel WithReadout(Matrix<double> current) => new(reservoir, current, settings.Precision);
    }

    /// <summary>
    /// Learns a readout for each of several regularisers by ridge regression, from one pass over the states and one set of products: what each further
    /// regulariser takes is a factorisation. FORCE comes to the same readouts, up to rounding.
    /// </summary>
    /// <param name="settings">
    /// How to learn; its regulariser, algorithm and order do not matter. The reservoir's own leak rate counts, not that of the settings.
    /// </param>
    /// <param name="reservoir">The network's fixed weights.</param>
    /// <param name="sequences">The training sentences as word indices.</param>
    /// <param name="targets">One row of D targets for each sentence.</param>
    /// <param name="regularisations">The regularisers e, each above 0.</param>
    /// <param name="threads">How many threads may work, 1 or more; results do not depend on it.</param>
    /// <returns>A network for each regulariser, to the bit the one that <see cref="Train"/> gives with <see cref="ReadoutAlgorithm.Ridge"/>.</returns>
    /// <exception cref="ArgumentException">A setting is out of range, the shapes do not fit, or a word is outside the vocabulary.</exception>
    public static IReadOnlyList<EsnModel> TrainGrid(
        EsnSettings settings,
        Reservoir reservoir,
        IReadOnlyList<int[]> sequences,
        Matrix<double> targets,
        IReadOnlyList<double> regularisations,
        int threads = 1)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(reservoir);
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentNullException.ThrowIfNull(regularisations);
        settings.Validate();
        RequireAsMany(sequences, targets);
        var trie = PrefixTrie.Build(sequences);
        int[] order = [.. Enumerable.Range(0, targets.Rows)];
        var (samples, sampleTargets) = settings.Precision == StatePrecision.Bits32
            ? Samples(settings, ReservoirStates.Compute<float>(reservoir, trie, threads: threads), trie, targets, order)
            : Samples(settings, ReservoirStates.Compute<double>(reservoir, trie, threads: threads), trie, targets, order);
        return
        [
            .. RidgeReadout.LearnGrid(samples, sampleTargets, regularisations, threads)
                .Select(readout => new EsnModel(reservoir, readout, settings.Precision)),
        ];
    }

    private static void RequireAsMany(IReadOnlyList<int[]> sequences, Matrix<double> targets)
    {
        if (targets.Rows != sequences.Count)
        {
            throw new ArgumentException($"{sequences.Count} sentences, but {targets.Rows} rows of targets.", nameof(targets));
        }
    }

    private static Matrix<double> LearnOffline<T>(
        EsnSettings settings,
        Matrix<T> states,
        PrefixTrie trie,
        Matrix<double> targets,
        int[] order,
        int threads,
        int[] moments,
        Func<int, Matrix<double>, bool> tell)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        if (Array.Find(moments, moment => moment != 0 && moment != order.Length) is not 0 and var between)
        {
            throw new ArgumentException(
                $"Ridge regression learns all sentences at once and has no readout after {between}; use FORCE for moments on the way.", nameof(moments));
        }

        var untrained = new Matrix<double>(targets.Columns, states.Columns + 1);
        if (!tell(0, untrained))
        {
            return untrained;
        }

        var (samples, sampleTargets) = Samples(settings, states, trie, targets, order);
        var readout = RidgeReadout.Learn(samples, sampleTargets, settings.Regularisation, threads);
        tell(order.Length, readout);
        return readout;
    }

    /// <summary>The states that are taught, in training order, and what they are taught.</summary>
    private static (Matrix<double> Samples, Matrix<double> Targets) Samples<T>(
        EsnSettings settings, Matrix<T> states, PrefixTrie trie, Matrix<double> targets, int[] order)
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

        return (StateSamples.Gather(states, [.. nodes]), sampleTargets);
    }

    private static Matrix<double> LearnOnline<T>(
        EsnSettings settings,
        Matrix<T> states,
        PrefixTrie trie,
        Matrix<double> targets,
        int[] order,
        int threads,
        int[] moments,
        Func<int, Matrix<double>, bool> tell,
        CancellationToken cancellation)
        where T : unmanaged, IBinaryFloatingPointIeee754<T>
    {
        var force = new ForceReadout(states.Columns + 1, targets.Columns, settings.Regularisation);
        var block = new SampleBlock<T>(states, targets, BlockSize);
        var coming = new Queue<int>(moments);
        for (var learnt = 0; learnt <= order.Length; learnt++)
        {
            if (coming.TryPeek(out var moment) && moment == learnt)
            {
                coming.Dequeue();
                block.Learn(force, threads);
                if (!tell(learnt, force.Weights()))
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
                    block.Learn(force, threads);
                }
            }
        }

        block.Learn(force, threads);
        return force.Weights();
    }

    private static ReadOnlySpan<int> TaughtNodes(Learning learning, ReadOnlySpan<int> path) =>
        learning == Learning.Final ? path[^1..] : path;
}
