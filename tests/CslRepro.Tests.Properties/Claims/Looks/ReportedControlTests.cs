using CslRepro.Experiments.Counts;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using Xunit;
using static CslRepro.Tests.Properties.Claims.Looks.LookedAt;

namespace CslRepro.Tests.Properties.Claims.Looks;

/// <summary>Controls that are only reported take what is there, and the rest when everything else is through.</summary>
public class ReportedControlTests
{
    private static readonly Dictionary<Experiment, object> None = [];

    [Fact]
    public void One_that_is_counted_is_reported_beside_what_is_run()
    {
        var counted = SyntheticClaim.Measured(new Count(3), Criterion.EqualTo(3)).Hypothesis;
        var claim = Claim(Clear(High)) with { Controls = [Control.Reported("Beside it.", counted)] };
        var results = new Dictionary<Experiment, object> { [TaskExperiment.Instance] = new TaskResult([], []) };
        Assert.Equal(3, Assert.Single(ClaimDecider.Decide(claim, Context(Runs()), results).Controls).Measured.Estimate.Value);
    }

    [Fact]
    public void Its_runs_are_asked_for_when_those_that_decide_are_there()
    {
        var context = Context(Runs()) with { FindsOnly = true };
        var claim = Claim(Clear(High)) with { Controls = [Control.Reported("Beside it.", Clear(Other))] };
        var asked = new List<(string, int)>();
        for (var report = ClaimDecider.Decide(claim, context, None); report.Ending == Ending.NotYet; report = ClaimDecider.Decide(claim, context, None))
        {
            asked.Add((Assert.Single(report.Missing.Select(run => run.Condition.Name).Distinct()), report.Missing.Count));
            context.Scheduler.Run("share", report.Missing, null, TestContext.Current.CancellationToken);
        }

        Assert.Equal([(High.Name, 10), (Other.Name, 10)], asked);
    }

    [Fact]
    public void One_that_reads_what_was_looked_at_asks_for_no_runs()
    {
        var told = new List<RunProgress>();
        var claim = Claim(Clear(High)) with { Controls = [Control.Reported("Beside it.", Above(High, 0.1))] };
        Assert.Single(ClaimDecider.Decide(claim, Context(Runs()) with { Progress = new Listener(told) }, None).Controls);
        Assert.Equal([10, 0], told.Where(progress => progress.Done == 0).Select(progress => progress.Total));
    }

    private static ExperimentContext Context(SyntheticRuns runs) => new(Profile.Standard, new RunScheduler(runs, 1));

    private sealed class Listener(List<RunProgress> told) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => told.Add(value);
    }
}
