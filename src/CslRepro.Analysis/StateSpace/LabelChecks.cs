using CslRepro.Umap;

namespace CslRepro.Analysis.StateSpace;

/// <summary>What all measures of labelled points demand.</summary>
internal static class LabelChecks
{
    public static void Require(int points, int labels)
    {
        if (labels != points)
        {
            throw new ArgumentException($"There are {labels} labels for {points} points.", nameof(labels));
        }
    }

    public static void Require(NearestNeighbors neighbors, int labels, int scale)
    {
        ArgumentNullException.ThrowIfNull(neighbors);
        Require(neighbors.Points, labels);
        if (scale < 1 || scale >= neighbors.Count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(scale),
                scale,
                $"{neighbors.Count} neighbours are known of each point, itself counted, so that the scale must lie in 1 ... {neighbors.Count - 1}.");
        }
    }

    /// <summary>Numbers labels 0, 1, ... in the order in which they first appear.</summary>
    public static (int[] Numbers, int Count) Number<T>(IReadOnlyList<T> labels)
        where T : notnull
    {
        var known = new Dictionary<T, int>();
        var numbers = new int[labels.Count];
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!known.TryGetValue(labels[i], out var number))
            {
                number = known.Count;
                known.Add(labels[i], number);
            }

            numbers[i] = number;
        }

        return (numbers, known.Count);
    }
}
