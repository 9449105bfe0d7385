using CslRepro.Experiments.Search;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;
using Xunit;

namespace CslRepro.Tests.Properties.Search;

public class EqualEffortSearchTests
{
    private static readonly SearchPlan Plan = new() { Spaces = [SearchSpaces.Esn, SearchSpaces.Lstm], Objects = [4, 50], Budget = 100 };

    [Fact]
    public void Every_cell_spends_what_fits_its_budget_in_the_order_of_its_trials()
    {
        // The fourth ESN trial would go beyond the budget; the fifth, which would fit, does not count either.
        long[] costs = [40, 30, 20, 15, 5];
        var result = Search(new((cell, index) => (cell.StartsWith("esn", StringComparison.Ordinal) ? costs[Math.Min(index, 4)] : 25, 7)), 2);
        Assert.Equal(["esn-4", "lstm-4", "esn-50", "lstm-50"], result.Cells.Select(cell => cell.Cell.Name));
        Assert.Equal([3, 4, 3, 4], result.Cells.Select(cell => cell.Trials.Count));
        Assert.Equal([90L, 100, 90, 100], result.Cells.Select(cell => cell.MultiplyAdds));
        Assert.All(result.Cells, cell => Assert.Equal(Enumerable.Range(0, cell.Trials.Count), cell.Trials.Select(trial => trial.Index)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Threads_change_nothing(int threads)
    {
        static (long, int) Trial(string cell, int index) => ((index * 7919 % 5) + 1, (index * 104_729 % 97) + cell.Length);
        Assert.Equal(Runs(Search(new(Trial), 2)), Runs(Search(new(Trial), threads)));

        static IEnumerable<RunResult> Runs(SearchResult result) => result.Cells.SelectMany(cell => cell.Trials).Select(trial => trial.Run);
    }

    [Fact]
    public void A_trial_beyond_the_whole_budget_is_all_that_there_is() =>
        Assert.All(Search(new((_, _) => (1000, 7)), 2).Cells, cell => Assert.Single(cell.Trials));

    [Fact]
    public void No_trial_sees_the_test_set_and_every_one_may_stop_early()
    {
        var trials = new SearchTrials((_, _) => (10, 7));
        Search(trials, 2);
        Assert.All(trials.Made, condition => Assert.Equal((HeldOut.Validation, SearchPlan.Stop), (condition.Task.JudgedOn, condition.Task.Stop)));
    }

    [Fact]
    public void Shares_are_disjoint_and_whole()
    {
        var shares = Enumerable.Range(1, 3).Select(index => Plan with { Share = new Shard(index, 3) }).ToArray();
        Assert.Equal(Plan.Cells.Select(cell => cell.Name).Order(), shares.SelectMany(share => share.Cells).Select(cell => cell.Name).Order());
    }

    [Fact]
    public void A_number_of_trials_is_a_limit_beside_the_budget() =>
        Assert.All(Search(new((_, _) => (1, 7)), 2, Plan with { Trials = 3 }).Cells, cell => Assert.Equal(3, cell.Trials.Count));

    private static SearchResult Search(SearchTrials trials, int threads, SearchPlan? plan = null) =>
        EqualEffortSearch.Run(plan ?? Plan, new RunScheduler(trials, threads), cancellation: TestContext.Current.CancellationToken);
}
