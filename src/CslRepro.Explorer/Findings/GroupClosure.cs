namespace CslRepro.Explorer.Findings;

/// <summary>How a group of states lies among all, from who is near whom: what groups.ts in a page measures, with the same numbers.</summary>
/// <param name="Inside">The share of the nearest states of the group's states that belong to the group.</param>
/// <param name="Control">The same of groups of the same size grown around other states: their median.</param>
/// <param name="Pieces">How many pieces the group falls into by links between nearest states; crumbs of less than a twentieth do not count.</param>
/// <param name="Largest">The share of the states that lie in the largest piece.</param>
internal sealed record GroupClosure(double Inside, double Control, int Pieces, double Largest)
{
    private const int MostControls = 20;
    private const int LeastControls = 5;
    private const int ControlWork = 40_000;
    private const double Crumb = 0.05;

    /// <summary>
    /// Whether it is what a page calls a group: in one large piece, and all but closed (98 %), or closed by nine tenths and leaking at most half as much as
    /// other groups do.
    /// </summary>
    public bool IsGroup => Largest >= 0.8 && (Inside >= 0.98 || (Inside >= 0.9 && 1 - Inside <= 0.5 * (1 - Control)));

    /// <summary>Measures a group.</summary>
    /// <param name="neighbors">K nearest states of each state, itself not counted.</param>
    /// <param name="neighborCount">K.</param>
    /// <param name="group">Different states; one or more, not all.</param>
    public static GroupClosure Of(int[] neighbors, int neighborCount, IReadOnlyCollection<int> group)
    {
        var count = neighbors.Length / neighborCount;
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
