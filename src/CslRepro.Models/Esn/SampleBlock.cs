using System.Numerics;
using CslRepro.Numerics;

namespace CslRepro.Models.Esn;

/// <summary>
/// Training samples that FORCE has yet to learn. A state that occurs several times is kept once, with its count and its
/// mean target: for least squares that is the same.
/// </summary>
internal sealed class SampleBlock<T>(Matrix<T> states, Matrix<double> targets, int capacity)
    where T : unmanaged, IBinaryFloatingPointIeee754<T>
{
    private readonly Dictionary<int, int> rowOfNode = [];
    private readonly List<int> nodes = [];
    private readonly List<int> counts = [];
    private readonly Matrix<double> targetSums = new(capacity, targets.Columns);

    /// <summary>Adds the state of a node with the target of a sentence; true if the block is full now.</summary>
    public bool Add(int node, int sentence)
    {
        if (!rowOfNode.TryGetValue(node, out var row))
        {
            row = nodes.Count;
            rowOfNode.Add(node, row);
            nodes.Add(node);
            counts.Add(0);
            targetSums.Row(row).Clear();
        }

        counts[row]++;
        var sum = targetSums.Row(row);
        var target = targets.Row(sentence);
        for (var i = 0; i < sum.Length; i++)
        {
            sum[i] += target[i];
        }

        return nodes.Count == capacity;
    }

    public void Learn(ForceReadout readout, int threads)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        var means = targetSums.RowRange(0, nodes.Count).Copy();
        for (var row = 0; row < nodes.Count; row++)
        {
            foreach (ref var value in means.Row(row))
            {
                value /= counts[row];
            }
        }

        readout.Update(
            StateSamples.Gather(states, System.Runtime.InteropServices.CollectionsMarshal.AsSpan(nodes)),
            means,
            System.Runtime.InteropServices.CollectionsMarshal.AsSpan(counts),
            threads);
        rowOfNode.Clear();
        nodes.Clear();
        counts.Clear();
    }
}
