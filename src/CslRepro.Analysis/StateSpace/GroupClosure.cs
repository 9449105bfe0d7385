using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Analysis.StateSpace;

/// <summary>How a group of states lies among all, from who is near whom: what the explorer's page measures (groups.ts), with the same numbers.</summary>
/// <param name="Inside">The share of the nearest states of the group's states that belong to the group.</param>
/// <param name="Control">The same of groups of the same size grown around other states: their median.</param>
/// <param name="Pieces">How many pieces the group falls into by links between nearest states; crumbs of less than a twentieth do not count.</param>
/// <param name="Largest">The share of the states that lie in the largest piece.</param>
public sealed record GroupClosure(double Inside, double Control, int Pieces, double Largest)
{
    /// <summary>How many nearest states of each state count, itself not counted; fewer if there are not so many others.</summary>
    public const int NeighborCount = 10;

    private const int MostControls = 20;
    private const int LeastControls = 5;
    private const int ControlWork = 40_000;
    private const double Crumb = 0.05;

    /// <summary>
    /// Whether it is what a page calls a group: in one large piece, and all but closed (98 %), or closed by nine tenths and leaking at most half as much as
    /// other groups do.
    /// </summary>
    public bool IsGroup => Largest >= 0.8 && (Inside >= 0.98 || (Inside >= 0.9 && 1 - Inside <= 0.5 * (1 - Control)));

    /// <summary>The nearest states of each state in the full space, itself not counted.</summary>
    /// <param name="states">States x units.</param>
    /// <param name="threads">How many threads may work; results do not depend on it.</param>
    /// <returns>States x <see cref="NeighborCount"/> numbers of states, nearest first; fewer columns if there are not so many others.</returns>
    /// <exception cref="ArgumentException">The states are not usable.</exception>
    public static int[] NearestOf(Matrix<float> states, int threads = 1, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(states);
        return NearestOf(
            NearestNeighbors.Among(states, Math.Min(StateViews.PaperNeighbors, states.Rows), threads: threads, cancellation: cancellation));
    }

    /// <summary>The same from neighbours that are known already.</summary>
    /// <param name="neighbors">The states' neighbours among themselves, each state its own first.</param>
    public static int[] NearestOf(NearestNeighbors neighbors)
    {
        ArgumentNullException.ThrowIfNull(neighbors);
        var count = Math.Min(NeighborCount, neighbors.Count - 1);
        var nearest = new int[neighbors.Points * count];
        for (var state = 0; state < neighbors.Points; state++)
        {
            neighbors.IndicesOf(state).Slice(1, count).CopyTo(nearest.AsSpan(state * count));
        }

        return nearest;
    }

    /// <summary>Measures a group.</summary>
    /// <param name="neighbors">K nearest states of each state, itself not counted.</param>
    /// <param name="neighborCount">K.</param>
    /// <param name="group">Different states; one or more, not all.</param>
    /// <exception cref="ArgumentException">The group is empty, or all.</exception>
    public static GroupClosure Of(int[] neighbors, int neighborCount, IReadOnlyCollection<int> group)
    {
        ArgumentNullException.ThrowIfNull(neighbors);
        ArgumentNullException.ThrowIfNull(group);
        ArgumentOutOfRangeException.ThrowIfLessThan(neighborCount, 1);
        var count = neighbors.Length / neighborCount;
        if (group.Count == 0 || group.Count >= count)
        {
            throw new ArgumentException($"A group has 1 to {count - 1} of {count} states, but this one has {group.Count}.", nameof(group));
        }

        var member = new bool[count];
        foreach (var state in group)
        {
            member[state] = true;
        }

        var controls = ControlShares(neighbors, neighborCount, group.Count, count);
        Array.Sort(controls);
        var (pieces, largest) = PiecesOf(neighbors, neighborCount, group, member);
        return new GroupClosure(InsideShare(neighbors, neighborCount, group, member), controls[controls.Length / 2], pieces, largest);
    }

    private static double InsideShare(int[] neighbors, int neighborCount, IReadOnlyCollection<int> group, bool[] member)
    {
        var inside = 0;
        foreach (var state in group)
        {
            foreach (var other in neighbors.AsSpan(state * neighborCount, neighborCount))
            {
                inside += member[other] ? 1 : 0;
            }
        }

        return (double)inside / (group.Count * neighborCount);
    }

    /// <summary>
    /// Groups that begin with states spread over all of them and take in the nearest ones of those that they have, until they are as large. One that holds
    /// all that hangs together goes on with the next state that it has not.
    /// </summary>
    private static double[] ControlShares(int[] neighbors, int neighborCount, int size, int count)
    {
        // Large groups are alike, and dear. JavaScript rounds halves up, as here.
        var controls = Math.Min(Math.Min(count, MostControls), Math.Max(LeastControls, (int)Math.Floor(((double)ControlWork / size) + 0.5)));
        var shares = new double[controls];
        for (var i = 0; i < controls; i++)
        {
            var member = new bool[count];
            var grown = new List<int>(size);
            var next = (int)((i + 0.5) * count / controls);
            for (var at = 0; grown.Count < size; at++)
            {
                if (at == grown.Count)
                {
                    while (member[next])
                    {
                        next = (next + 1) % count;
                    }

                    Take(next);
                }

                foreach (var other in neighbors.AsSpan(grown[at] * neighborCount, neighborCount))
                {
                    Take(other);
                }
            }

            shares[i] = InsideShare(neighbors, neighborCount, grown, member);

            void Take(int state)
            {
                if (!member[state] && grown.Count < size)
                {
                    member[state] = true;
                    grown.Add(state);
                }
            }
        }

        return shares;
    }

    private static (int Pieces, double Largest) PiecesOf(int[] neighbors, int neighborCount, IReadOnlyCollection<int> group, bool[] member)
    {
        var parents = Enumerable.Range(0, member.Length).ToArray();
        foreach (var state in group)
        {
            foreach (var other in neighbors.AsSpan(state * neighborCount, neighborCount))
            {
                if (member[other])
                {
                    parents[Root(state)] = Root(other);
                }
            }
        }

        var shares = group.GroupBy(Root).Select(piece => (double)piece.Count() / group.Count).ToArray();
        return (shares.Count(share => share >= Crumb), shares.Max());

        int Root(int state)
        {
            while (parents[state] != state)
            {
                parents[state] = parents[parents[state]];
                state = parents[state];
            }

            return state;
        }
    }
}
