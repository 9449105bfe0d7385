namespace CslRepro.Analysis.StateSpace;

/// <summary>Mean distances of pairs of points of the same group, and of different ones.</summary>
/// <param name="Within">Mean over pairs of one group.</param>
/// <param name="Between">Mean over pairs of different groups.</param>
/// <param name="WithinPairs">Number of pairs behind the first.</param>
/// <param name="BetweenPairs">Number of pairs behind the second.</param>
public sealed record GroupDistances(double Within, double Between, long WithinPairs, long BetweenPairs)
{
    /// <summary>Within over between: 0 if groups are single spots, 1 if groups mean nothing.</summary>
    public double Ratio => Within / Between;

    /// <summary>Measures all pairs.</summary>
    /// <param name="distances">The distances of all pairs.</param>
    /// <param name="groups">The points' groups.</param>
    /// <param name="counts">Which pairs are looked at, by their points, such as only those that differ in their words; all if left out.</param>
    /// <exception cref="ArgumentException">There is not a group for each point, or no pair of one kind.</exception>
    public static GroupDistances Of(PairDistances distances, IReadOnlyList<int> groups, Func<int, int, bool>? counts = null)
    {
        ArgumentNullException.ThrowIfNull(groups);
        ArgumentNullException.ThrowIfNull(distances);
        LabelChecks.Require(distances.Count, groups.Count);
        var (within, between, withinPairs, betweenPairs) = (0.0, 0.0, 0L, 0L);
        for (var a = 0; a < groups.Count; a++)
        {
            var row = distances.From(a);
            for (var b = 0; b < a; b++)
            {
                if (counts is not null && !counts(a, b))
                {
                    continue;
                }

                if (groups[a] == groups[b])
                {
                    within += row[b];
                    withinPairs++;
                }
                else
                {
                    between += row[b];
                    betweenPairs++;
                }
            }
        }

        return withinPairs > 0 && betweenPairs > 0
            ? new GroupDistances(within / withinPairs, between / betweenPairs, withinPairs, betweenPairs)
            : throw new ArgumentException(
                $"There are {withinPairs} pairs within groups and {betweenPairs} between; at least one of each is needed.",
                nameof(groups));
    }
}
