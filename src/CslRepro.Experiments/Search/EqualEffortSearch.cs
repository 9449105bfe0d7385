using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Search;

/// <summary>
/// A random search with the same budget of multiply-adds for every cell: trial after trial in the order of their numbers, as long as all trials so far fit
/// the budget. What counts depends on the trials alone, not on how many of them are made at once or ahead.
/// </summary>
public static class EqualEffortSearch
{
    // Trials that are made before anything is known of their cost.
    private const int FirstTrials = 4;

    /// <summary>Searches.</summary>
    /// <param name="plan">What is searched, and with which budget.</param>
    /// <param name="scheduler">Makes the trials; with a store it finds those that are there.</param>
    /// <param name="progress">Told after each trial; may be null.</param>
    /// <param name="cancellation">Stops the search; finished trials stay in the store.</param>
    /// <exception cref="ArgumentException">The plan has no cell, or no budget.</exception>
    /// <exception cref="OperationCanceledException">The search was cancelled.</exception>
    public static SearchResult Run(
        SearchPlan plan, RunScheduler scheduler, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scheduler);
        if (plan.Cells.Count == 0 || plan.Budget <= 0 || plan.Trials <= 0)
        {
            throw new ArgumentException("A search needs a kind of network, a number of objects, a budget and a number of trials above 0.", nameof(plan));
        }

        var made = plan.Cells.Select(cell => new SearchedCell(cell, [])).ToArray();
        while (made.SelectMany(searched => Next(plan, searched)).ToArray() is { Length: > 0 } next)
        {
            var results = scheduler.Run("search", [.. next.Select(item => item.Trial)], progress, cancellation)
                .Zip(next, (run, item) => (item.Cell, Trial: Trial.Of(item.Trial, run)))
                .ToLookup(item => item.Cell, item => item.Trial);
            made = [.. made.Select(searched => searched with { Trials = [.. searched.Trials, .. results[searched.Cell]] })];
        }

        return new SearchResult(plan, [.. made.Select(searched => searched with { Trials = Within(plan, searched.Trials) })]);
    }

    /// <summary>The first trials that fit the budget together; one at least, so that there is something to choose.</summary>
    internal static IReadOnlyList<Trial> Within(SearchPlan plan, IReadOnlyList<Trial> trials)
    {
        var spent = 0L;
        return [.. trials.Take(plan.Trials).TakeWhile((trial, index) => (spent += trial.MultiplyAdds) <= plan.Budget || index == 0)];
    }

    // About half of what is left, so that few trials are made that do not count; no more than were made so far, since the mean of few trials may mislead.
    private static IEnumerable<(SearchCell Cell, (Condition Condition, ulong Seed) Trial)> Next(SearchPlan plan, SearchedCell searched)
    {
        var made = searched.Trials.Count;
        var left = plan.Budget - searched.MultiplyAdds;
        var wanted = made == 0 ? FirstTrials : left <= 0 ? 0 : Math.Max(1, (int)Math.Min(made, made * (double)left / searched.MultiplyAdds / 2));
        return Enumerable.Range(made, Math.Min(wanted, plan.Trials - made)).Select(index => (searched.Cell, searched.Cell.Trial(index)));
    }
}
