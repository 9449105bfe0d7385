using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using Xunit;
using static CslRepro.Tests.Properties.Claims.Looks.LookedAt;

namespace CslRepro.Tests.Properties.Claims.Looks;

/// <summary>What came out is told in words only when everything that decides was looked at.</summary>
public class SummaryTests
{
    [Fact]
    public void It_waits_for_the_runs_even_where_something_was_counted()
    {
        var counted = SyntheticClaim.Measured(new Count(3), Criterion.EqualTo(3)).Hypothesis;
        var claim = Claim(counted, Clear(High)) with { Summary = _ => "It came out." };
        Assert.Equal((Ending.BudgetEnded, ""), Decide(claim, Profile.Smoke.MultiplyAddsOfClaim));
        Assert.Equal((Ending.Settled, "It came out."), Decide(claim, 1));
    }

    private static (Ending Ending, string Summary) Decide(Claim claim, long cost)
    {
        var results = new Dictionary<Experiment, object> { [TaskExperiment.Instance] = new TaskResult([], []) };
        var report = ClaimDecider.Decide(claim, new ExperimentContext(Profile.Smoke, new RunScheduler(Runs(cost), 2)), results);
        Assert.Contains(report.Hypotheses, hypothesis => hypothesis.Measured.Estimate.Value == 3);
        return (report.Ending, report.Summary);
    }
}
