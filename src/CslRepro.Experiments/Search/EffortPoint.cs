namespace CslRepro.Experiments.Search;

/// <summary>A point of the curve of the expected best error over effort.</summary>
/// <param name="Trials">The number of random trials.</param>
/// <param name="MultiplyAdds">What they take on average: their number times the mean of all trials.</param>
/// <param name="Best">The expected best error, in [0, 1].</param>
/// <param name="Low">Lower end of its 95 % interval.</param>
/// <param name="High">Upper end of its 95 % interval.</param>
public sealed record EffortPoint(int Trials, double MultiplyAdds, double Best, double Low, double High)
{
    /// <summary>The curve of a cell, at numbers of trials that grow by about a third, up to all of them.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="errorOf">The error that counts: valid or exact.</param>
    public static IReadOnlyList<EffortPoint> CurveOf(SearchedCell cell, Func<Trial, double> errorOf)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(errorOf);
        var mean = (double)cell.MultiplyAdds / cell.Trials.Count;
        return
        [
            .. Counts(cell.Trials.Count).Select(count =>
            {
                double Best(IReadOnlyList<Trial> trials) => ExpectedBest.Of([.. trials.Select(errorOf)], count);
                var (low, high) = Resampling.Interval(cell.Trials, Best);
                return new EffortPoint(count, count * mean, Best(cell.Trials), low, high);
            }),
        ];
    }

    private static IEnumerable<int> Counts(int all)
    {
        for (var count = 1; count < all; count = Math.Max(count + 1, count * 4 / 3))
        {
            yield return count;
        }

        yield return all;
    }
}
