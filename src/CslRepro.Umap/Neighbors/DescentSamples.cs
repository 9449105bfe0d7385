using CslRepro.Numerics;

namespace CslRepro.Umap.Neighbors;

/// <summary>
/// For each point a sample of the points it should be compared through: its neighbours and those whose neighbour it is, apart those that
/// entered since the iteration before (fresh) and the others (known). Which of them are drawn is decided by hashing.
/// </summary>
internal sealed class DescentSamples(int points, int size, uint key, int threads)
{
    private readonly int[] starts = new int[points + 1];

    /// <summary>For each point those whose neighbour it is: the point, or its complement where the neighbour is a known one.</summary>
    private int[] sources = [];

    /// <summary>Samples of those that entered.</summary>
    public SampleLists Fresh { get; } = new(points, size);

    /// <summary>Samples of those that were there.</summary>
    public SampleLists Known { get; } = new(points, size);

    /// <summary>Draws samples anew.</summary>
    /// <param name="lists">The points' neighbours.</param>
    /// <param name="old">Those of the iteration before, row after row.</param>
    /// <param name="iteration">Decides, with the key, what is drawn.</param>
    public void Draw(CandidateLists lists, int[] old, int iteration, CancellationToken cancellation)
    {
        var known = new bool[old.Length];
        WorkSharing.RunRanges(points, 1024, threads, (first, end) =>
        {
            for (var point = first; point < end; point++)
            {
                var before = old.AsSpan(point * lists.Capacity, lists.Capacity);
                var neighbors = lists.Indices(point);
                for (var rank = 0; rank < neighbors.Length; rank++)
                {
                    known[(point * lists.Capacity) + rank] = before.Contains(neighbors[rank]);
                }
            }
        }, cancellation);
        Reverse(lists, known);

        // Each point's samples are drawn by one thread, so nothing need be locked.
        WorkSharing.RunRanges(points, 256, threads, (first, end) =>
        {
            for (var point = first; point < end; point++)
            {
                Fresh.Clear(point);
                Known.Clear(point);
                var neighbors = lists.Indices(point);
                for (var rank = 0; rank < neighbors.Length; rank++)
                {
                    if (neighbors[rank] != int.MaxValue)
                    {
                        Offer(known[(point * lists.Capacity) + rank], point, neighbors[rank], iteration);
                    }
                }

                foreach (var source in sources.AsSpan(starts[point]..starts[point + 1]))
                {
                    Offer(source < 0, point, source < 0 ? ~source : source, iteration);
                }
            }
        }, cancellation);
    }

    /// <summary>Finds for each point those whose neighbour it is, by counting.</summary>
    private void Reverse(CandidateLists lists, bool[] known)
    {
        Array.Clear(starts);
        for (var point = 0; point < points; point++)
        {
            foreach (var neighbor in lists.Indices(point))
            {
                if (neighbor != int.MaxValue)
                {
                    starts[neighbor + 1]++;
                }
            }
        }

        for (var point = 0; point < points; point++)
        {
            starts[point + 1] += starts[point];
        }

        var next = starts.AsSpan(0, points).ToArray();
        if (sources.Length < starts[points])
        {
            sources = new int[points * lists.Capacity];
        }

        for (var point = 0; point < points; point++)
        {
            var neighbors = lists.Indices(point);
            for (var rank = 0; rank < neighbors.Length; rank++)
            {
                if (neighbors[rank] != int.MaxValue)
                {
                    sources[next[neighbors[rank]]++] = known[(point * lists.Capacity) + rank] ? ~point : point;
                }
            }
        }
    }

    private void Offer(bool known, int point, int member, int iteration)
    {
        Span<uint> counter = [(uint)point, (uint)member, (uint)iteration, 0];
        Philox.Encrypt(counter, key, 0);
        (known ? Known : Fresh).Offer(point, member, counter[0]);
    }
}
