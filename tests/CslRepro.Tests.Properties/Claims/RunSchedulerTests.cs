using CslRepro.Harness.Runs;
using CslRepro.Tests.Properties.Claims.Looks;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class RunSchedulerTests
{
    [Fact]
    public void What_is_missing_is_found_with_more_threads_than_a_parallel_query_takes()
    {
        var scheduler = new RunScheduler(LookedAt.Runs(), 600);
        scheduler.Run("made", [(LookedAt.Low, 0)], null, TestContext.Current.CancellationToken);
        Assert.Equal([(LookedAt.High, 0UL)], scheduler.Missing([(LookedAt.Low, 0), (LookedAt.High, 0)]));
    }
}
