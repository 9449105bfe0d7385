using CslRepro.Numerics;

namespace CslRepro.Umap.Neighbors;

/// <summary>
/// A random tree: sets of points are halved by the perpendicular bisector of two of their points until they are small.
/// Source: S. Dasgupta, Y. Freund, "Random projection trees and low dimensional manifolds", STOC 2008 (here with splits between two sampled points).
/// </summary>
internal static class RandomTree
{
    /// <summary>Makes a tree.</summary>
    /// <returns>The points of each leaf, at most <paramref name="leafSize"/> each.</returns>
    public static List<int[]> Leaves(PointSpace space, int leafSize, RandomStream random, int threads, CancellationToken cancellation)
    {
        var leaves = new List<int[]>();
        var pending = new Stack<int[]>();
        pending.Push([.. Enumerable.Range(0, space.Count)]);
        while (pending.TryPop(out var members))
        {
            cancellation.ThrowIfCancellationRequested();
            if (members.Length <= leafSize)
            {
                leaves.Add(members);
                continue;
            }

            var (left, right) = Split(space, members, random, threads);
            pending.Push(right);
            pending.Push(left);
        }

        return leaves;
    }

    private static (int[] Left, int[] Right) Split(PointSpace space, int[] members, RandomStream random, int threads)
    {
        var first = members[random.NextInt32(members.Length)];
        var second = members[random.NextInt32(members.Length)];
        var toFirst = new float[members.Length];
        var toSecond = new float[members.Length];
        WorkSharing.RunRanges(members.Length, 1024, threads, (start, end) =>
            space.SquaredDistances(first, second, members.AsSpan(start..end), toFirst.AsSpan(start..end), toSecond.AsSpan(start..end)));
        var left = new List<int>(members.Length);
        var right = new List<int>(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            (toFirst[i] < toSecond[i] ? left : right).Add(members[i]);
        }

        // Duplicates, or one point far from all others: halve at random instead.
        if (Math.Min(left.Count, right.Count) < members.Length / 32)
        {
            var shuffled = (int[])members.Clone();
            random.Shuffle<int>(shuffled);
            return (shuffled[..(members.Length / 2)], shuffled[(members.Length / 2)..]);
        }

        return ([.. left], [.. right]);
    }
}
