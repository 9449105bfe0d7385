using CslRepro.Experiments.Counts;
using CslRepro.Experiments.Performance;
using CslRepro.Harness;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class SharedResultsTests
{
    private readonly SharedResults shared = new();
    private int computed;

    [Fact]
    public void A_result_is_computed_once()
    {
        var first = shared.Get(TaskExperiment.Instance, Compute);
        Assert.Same(first, shared.Get(TaskExperiment.Instance, Compute));
        Assert.Equal(1, computed);
    }

    [Fact]
    public void What_was_interrupted_is_computed_by_the_next_who_asks()
    {
        Assert.Throws<OperationCanceledException>(() => shared.Get(TaskExperiment.Instance, () => throw new OperationCanceledException()));
        Assert.NotNull(shared.Get(TaskExperiment.Instance, Compute));
        Assert.Equal(1, computed);
    }

    [Fact]
    public void What_differs_between_profiles_is_not_shared()
    {
        shared.Get(PerformanceExperiment.Runs, Compute);
        shared.Get(PerformanceExperiment.Runs, Compute);
        Assert.Equal(2, computed);
    }

    [Fact]
    public void Two_who_ask_at_once_get_the_same_result()
    {
        var results = new object[2];
        Parallel.For(0, 2, i => results[i] = shared.Get(TaskExperiment.Instance, () =>
        {
            Thread.Sleep(50);
            return Compute();
        }));
        Assert.Same(results[0], results[1]);
        Assert.Equal(1, computed);
    }

    private object Compute()
    {
        Interlocked.Increment(ref computed);
        return new object();
    }
}
