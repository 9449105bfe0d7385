using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Analysis.StateSpace;

/// <summary>Where the neighbours of each label's points lie.</summary>
public static class NeighborShares
{
    /// <summary>For points of each label, which labels their k nearest neighbours carry.</summary>
    /// <param name="neighbors">The points' neighbours among themselves, each point its own first.</param>
    /// <param name="labels">One label 0 ... L - 1 for each point.</param>
    /// <param name="labelCount">Number of labels L.</param>
    /// <param name="scale">How many neighbours count, the point itself not counted.</param>
    /// <returns>L x L shares: row the points' label, column the neighbours'. A row sums to 1, or is 0 if no point carries its label.</returns>
    /// <exception cref="ArgumentException">
    /// There is not a label for each point, a label is out of its range, or fewer neighbours are known than asked for.
    /// </exception>
    public static Matrix<double> Between(NearestNeighbors neighbors, IReadOnlyList<int> labels, int labelCount, int scale)
    {
        ArgumentNullException.ThrowIfNull(labels);
        LabelChecks.Require(neighbors, labels.Count, scale);
        var shares = new Matrix<double>(labelCount, labelCount);
        var counts = new int[labelCount];
        for (var point = 0; point < neighbors.Points; point++)
        {
            if ((uint)labels[point] >= (uint)labelCount)
            {
                throw new ArgumentException($"Point {point} has label {labels[point]}; labels must lie in 0 ... {labelCount - 1}.", nameof(labels));
            }

            counts[labels[point]]++;
        }

        for (var point = 0; point < neighbors.Points; point++)
        {
            foreach (var neighbor in neighbors.IndicesOf(point).Slice(1, scale))
            {
                shares[labels[point], labels[neighbor]]++;
            }
        }

        for (var label = 0; label < labelCount; label++)
        {
            foreach (ref var share in shares.Row(label))
            {
                share /= Math.Max(1.0, (double)counts[label] * scale);
            }
        }

        return shares;
    }
}
