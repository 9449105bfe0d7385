namespace CslRepro.Umap.Initialisation;

/// <summary>The connected components of a graph, numbered by their first point.</summary>
internal static class ConnectedComponents
{
    /// <summary>Finds the components.</summary>
    /// <returns>For each component its points, ascending.</returns>
    public static int[][] Of(FuzzyGraph graph)
    {
        var component = new int[graph.Points];
        Array.Fill(component, -1);
        var count = 0;
        var stack = new Stack<int>();
        for (var first = 0; first < graph.Points; first++)
        {
            if (component[first] >= 0)
            {
                continue;
            }

            component[first] = count;
            stack.Push(first);
            while (stack.TryPop(out var point))
            {
                foreach (var neighbor in graph.NeighborsOf(point))
                {
                    if (component[neighbor] < 0)
                    {
                        component[neighbor] = count;
                        stack.Push(neighbor);
                    }
                }
            }

            count++;
        }

        var members = new List<int>[count];
        for (var i = 0; i < count; i++)
        {
            members[i] = [];
        }

        for (var point = 0; point < graph.Points; point++)
        {
            members[component[point]].Add(point);
        }

        return Array.ConvertAll(members, list => list.ToArray());
    }

    /// <summary>The part of a graph between the points of one component, renumbered in their order.</summary>
    public static FuzzyGraph Subgraph(FuzzyGraph graph, int[] members)
    {
        if (members.Length == graph.Points)
        {
            return graph;
        }

        var place = new Dictionary<int, int>(members.Length);
        for (var i = 0; i < members.Length; i++)
        {
            place[members[i]] = i;
        }

        var rowStarts = new int[members.Length + 1];
        var columns = new List<int>();
        var weights = new List<float>();
        for (var i = 0; i < members.Length; i++)
        {
            var neighbors = graph.NeighborsOf(members[i]);
            for (var edge = 0; edge < neighbors.Length; edge++)
            {
                columns.Add(place[neighbors[edge]]);
                weights.Add(graph.WeightsOf(members[i])[edge]);
            }

            rowStarts[i + 1] = columns.Count;
        }

        return new FuzzyGraph(rowStarts, [.. columns], [.. weights]);
    }
}
