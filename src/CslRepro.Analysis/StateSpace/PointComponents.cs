namespace CslRepro.Analysis.StateSpace;

/// <summary>Points divided into connected components.</summary>
public sealed class PointComponents
{
    internal PointComponents(int[] labels, int count)
    {
        Labels = labels;
        var sizes = new int[count];
        foreach (var label in labels)
        {
            sizes[label]++;
        }

        Sizes = sizes;
    }

    /// <summary>Number of components.</summary>
    public int Count => Sizes.Count;

    /// <summary>For each point its component, numbered in the order in which they first appear.</summary>
    public IReadOnlyList<int> Labels { get; }

    /// <summary>For each component its number of points.</summary>
    public IReadOnlyList<int> Sizes { get; }

    /// <summary>How many components have at least some number of points: so that single points that lie apart do not count as groups.</summary>
    /// <param name="leastSize">The number of points, 1 or more.</param>
    /// <returns>A count.</returns>
    public int AtLeast(int leastSize) => Sizes.Count(size => size >= leastSize);

    internal static PointComponents From(int points, IEnumerable<(int From, int To)> edges)
    {
        var parents = Enumerable.Range(0, points).ToArray();
        foreach (var (from, to) in edges)
        {
            var a = Root(parents, from);
            var b = Root(parents, to);
            parents[Math.Max(a, b)] = Math.Min(a, b);
        }

        var (labels, count) = LabelChecks.Number(Enumerable.Range(0, points).Select(point => Root(parents, point)).ToArray());
        return new PointComponents(labels, count);
    }

    private static int Root(int[] parents, int point)
    {
        while (parents[point] != point)
        {
            parents[point] = parents[parents[point]];
            point = parents[point];
        }

        return point;
    }
}
