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
        for (var tree = 0; tree < Trees; tree++)
        {
            var leaves = RandomTree.Leaves(space, LeafSize, new RandomStream(seed, $"umap/neighbours/tree {tree}"), threads, cancellation);
            WorkSharing.Run(leaves.Count, threads, (leaf, _) => CompareAll(leaves[leaf]), cancellation);
            progress?.Invoke((tree + 1.0) / (Trees + MostIterations));
        }

        var old = new int[space.Count * lists.Capacity];
        Array.Fill(old, -1);
        for (var iteration = 0; iteration < MostIterations; iteration++)
        {
            var (fresh, known) = Sample(old, iteration);
            Remember(old);
            WorkSharing.RunRanges(space.Count, 64, threads, (first, end) =>
            {
                for (var point = first; point < end; point++)
                {
                    Join(fresh.Row(point), known.Row(point));
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

    /// <summary>
    /// For each point a sample of the points it should be compared through: its neighbours and those whose neighbour it is,
    /// apart those that entered since the iteration before (fresh) and the others (known).
    /// </summary>
    private (SampleLists Fresh, SampleLists Known) Sample(int[] old, int iteration)
    {
        var size = Math.Min(MostSamples, lists.Capacity + 1);
        var fresh = new SampleLists(space.Count, size);
        var known = new SampleLists(space.Count, size);
        WorkSharing.RunRanges(space.Count, 256, threads, (first, end) =>
        {
            for (var point = first; point < end; point++)
            {
                var before = old.AsSpan(point * lists.Capacity, lists.Capacity);
                foreach (var neighbor in lists.Indices(point))
                {
                    if (neighbor == int.MaxValue)
                    {
                        continue;
                    }

                    var target = before.Contains(neighbor) ? known : fresh;
                    lock (locks[point % Locks])
                    {
                        target.Offer(point, neighbor, Hash(point, neighbor, iteration));
                    }

                    lock (locks[neighbor % Locks])
                    {
                        target.Offer(neighbor, point, Hash(neighbor, point, iteration));
                    }
                }
            }
        }, cancellation);
        return (fresh, known);
    }

    private uint Hash(int point, int neighbor, int iteration)
    {
        Span<uint> counter = [(uint)point, (uint)neighbor, (uint)iteration, 0];
        Philox.Encrypt(counter, key, 0);
        return counter[0];
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
        Span<int> others = stackalloc int[2 * MostSamples];
        Span<float> squared = stackalloc float[2 * MostSamples];
        for (var i = 0; i < fresh.Length; i++)
        {
            var count = 0;
            foreach (var other in fresh[(i + 1)..])
            {
                others[count++] = other;
            }

            foreach (var other in known)
            {
                if (other != fresh[i])
                {
                    others[count++] = other;
                }
            }

            Compare(fresh[i], others[..count], squared[..count]);
        }
    }

    private void CompareAll(int[] members)
    {
        var squared = new float[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var others = members.AsSpan(i + 1);
            Compare(members[i], others, squared.AsSpan(0, others.Length));
        }
    }

    private void Compare(int point, ReadOnlySpan<int> others, Span<float> squared)
    {
        space.SquaredDistances(space, point, others, squared);
        for (var i = 0; i < others.Length; i++)
        {
            Offer(point, others[i], squared[i]);
            Offer(others[i], point, squared[i]);
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
