using CslRepro.Numerics;

namespace CslRepro.Umap.Neighbors;

/// <summary>
/// Nearest-neighbour descent: a neighbour of a neighbour is likely to be a neighbour. Starts from the leaves of a few random trees
/// and compares the neighbours of each point with each other until hardly any neighbourhood changes.
/// Source: W. Dong, M. Charikar, K. Li, "Efficient k-nearest neighbor graph construction for generic similarity measures", WWW 2011.
/// </summary>
/// <remarks>
/// The same result for any number of threads: samples are drawn by hashing, and a neighbourhood is the best of all
/// candidates offered to it, whatever their order (<see cref="CandidateLists"/>).
/// </remarks>
internal sealed class NeighborDescent
{
    private const int LeafSize = 64;
    private const int Trees = 6;
    private const int MostIterations = 20;
    private const int MostSamples = 48;
    private const int MostTogether = 2 * MostSamples;
    private const int Locks = 4096;

    /// <summary>Iterations end when fewer than this share of all neighbourhood places changed.</summary>
    private const double LeastChange = 1e-3;

    private readonly PointSpace space;
    private readonly int threads;
    private readonly CancellationToken cancellation;
    private readonly CandidateLists lists;
    private readonly Lock[] locks;
    private readonly uint key;
    private readonly ulong seed;

    private NeighborDescent(PointSpace space, int wanted, ulong seed, int threads, CancellationToken cancellation)
    {
        this.space = space;
        this.threads = threads;
        this.cancellation = cancellation;
        this.seed = seed;
        lists = new CandidateLists(space.Count, wanted);
        locks = new Lock[Locks];
        for (var i = 0; i < Locks; i++)
        {
            locks[i] = new Lock();
        }

        key = new RandomStream(seed, "umap/neighbours/descent").NextUInt32();
    }

    /// <summary>Whether there are enough points for descent to make sense.</summary>
    public static bool Suits(int points, int count) => points > Math.Max(4 * LeafSize, 4 * count);

    /// <summary>Nearly all nearest neighbours of the points among themselves, each point its own first neighbour.</summary>
    public static NearestNeighbors Among(PointSpace space, int count, ulong seed, int threads, Action<double>? progress, CancellationToken cancellation)
    {
        var search = new NeighborDescent(space, count - 1, seed, threads, cancellation);
        search.Run(progress);
        var indices = new int[space.Count * count];
        var distances = new float[space.Count * count];
        for (var point = 0; point < space.Count; point++)
        {
            indices[point * count] = point;
            search.lists.Indices(point).CopyTo(indices.AsSpan((point * count) + 1));
            for (var rank = 1; rank < count; rank++)
            {
                distances[(point * count) + rank] = space.FromSquared(search.lists.Values(point)[rank - 1]);
            }
        }

        return new NearestNeighbors(indices, distances, count);
    }

    private void Run(Action<double>? progress)
    {
        var leaves = Leaves();
        var all = leaves.SelectMany(tree => tree).ToArray();
        var compared = 0;
        WorkSharing.Run(all.Length, threads, (leaf, _) =>
        {
            Join(all[leaf], []);
            progress?.Invoke(Interlocked.Increment(ref compared) * (double)Trees / all.Length / (Trees + MostIterations));
        }, cancellation);

        // Points of a leaf have neighbours in common, so that what one of them loads into the caches serves the next.
        var order = leaves[^1].SelectMany(leaf => leaf).ToArray();
        var old = new int[space.Count * lists.Capacity];
        Array.Fill(old, -1);
        var samples = new DescentSamples(space.Count, Math.Min(MostSamples, lists.Capacity + 1), key, threads);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            samples.Draw(lists, old, iteration, cancellation);
            Remember(old);
            WorkSharing.RunRanges(space.Count, 64, threads, (first, end) =>
            {
                for (var place = first; place < end; place++)
                {
                    Join(samples.Fresh.Row(order[place]), samples.Known.Row(order[place]));
                }
            }, cancellation);

            var changed = Changes(old);
            progress?.Invoke((Trees + iteration + 1.0) / (Trees + MostIterations));
            if (changed <= LeastChange * space.Count * lists.Capacity)
            {
                break;
            }
        }
    }

    /// <summary>The leaves of each tree. Trees are made side by side, since most sets of points in them are too small to share.</summary>
    private List<int[]>[] Leaves()
    {
        var leaves = new List<int[]>[Trees];
        WorkSharing.Run(
            Trees,
            threads,
            (tree, _) => leaves[tree] = RandomTree.Leaves(
                space, LeafSize, new RandomStream(seed, $"umap/neighbours/tree {tree}"), Math.Max(1, threads / Trees), cancellation),
            cancellation);
        return leaves;
    }

    private void Remember(int[] old) =>
        WorkSharing.RunRanges(space.Count, 1024, threads, (first, end) =>
        {
            for (var point = first; point < end; point++)
            {
                lists.Indices(point).CopyTo(old.AsSpan(point * lists.Capacity));
            }
        });

    private long Changes(int[] old)
    {
        var changes = 0L;
        WorkSharing.RunRanges(space.Count, 1024, threads, (first, end) =>
        {
            var count = 0;
            for (var point = first; point < end; point++)
            {
                var before = old.AsSpan(point * lists.Capacity, lists.Capacity);
                foreach (var neighbor in lists.Indices(point))
                {
                    count += before.Contains(neighbor) ? 0 : 1;
                }
            }

            // A sum of integers: the order does not matter.
            Interlocked.Add(ref changes, count);
        });
        return changes;
    }

    /// <summary>Compares fresh points with each other and with known ones.</summary>
    private void Join(ReadOnlySpan<int> fresh, ReadOnlySpan<int> known)
    {
        Span<int> others = stackalloc int[MostTogether];
        Span<float> toFirst = stackalloc float[MostTogether];
        Span<float> toSecond = stackalloc float[MostTogether];
        for (var i = 0; i < fresh.Length; i += 2)
        {
            // Two points at a time: the second one of them is the first one's other, but not its own.
            var rest = fresh[(i + 1)..];
            rest.CopyTo(others);
            known.CopyTo(others[rest.Length..]);
            var count = rest.Length + known.Length;
            if (rest.IsEmpty)
            {
                space.SquaredDistances(space, fresh[i], others[..count], toFirst);
            }
            else
            {
                space.SquaredDistances(fresh[i], rest[0], others[..count], toFirst, toSecond);
                Offer(rest[0], others[1..count], toSecond[1..]);
            }

            Offer(fresh[i], others[..count], toFirst);
        }
    }

    private void Offer(int point, ReadOnlySpan<int> others, ReadOnlySpan<float> squared)
    {
        for (var i = 0; i < others.Length; i++)
        {
            if (others[i] != point)
            {
                Offer(point, others[i], squared[i]);
                Offer(others[i], point, squared[i]);
            }
        }
    }

    private void Offer(int point, int candidate, float squared)
    {
        // A look without the lock may only err by seeing a worse list than there is.
        if (!(squared <= Volatile.Read(ref lists.Worst[point])))
        {
            return;
        }

        lock (locks[point % Locks])
        {
            if (!lists.Indices(point).Contains(candidate))
            {
                lists.Offer(point, squared, candidate);
            }
        }
    }
}
