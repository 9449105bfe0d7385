using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using Xunit;
using static CslRepro.Tests.Properties.Claims.Looks.LookedAt;

namespace CslRepro.Tests.Properties.Claims.Looks;

/// <summary>A round is what open claims and figures need next, without a run being made.</summary>
public class RoundTests
{
    private static readonly RunsExperiment Drawn = new("drawn", _ => [new PlannedRuns(Low, 3), new PlannedRuns(High, 3)]);
    private static readonly Counted Known = new(isTimed: false);
    private static readonly Counted Timed = new(isTimed: true);

    [Fact]
    public void It_has_the_runs_of_open_claims_and_those_of_figures_once_each()
    {
        var runs = Runs();
        var round = Next(runs, Claim(Clear(High)), Claim(Unclear(Other)));
        Assert.Equal([(High.Name, 10), (Other.Name, 10), (Low.Name, 3)], Conditions(round));
        Assert.Equal(2, round.Claims);
        Assert.Empty(runs.Made);
    }

    [Fact]
    public void When_its_runs_are_there_the_next_has_what_is_open_still()
    {
        var scheduler = new RunScheduler(Runs(), 2);
        Claim[] claims = [Claim(Clear(High)), Claim(Unclear(Other))];
        scheduler.Run("share", Next(scheduler, claims).Runs, null, TestContext.Current.CancellationToken);
        var next = Next(scheduler, claims);
        Assert.Equal([(Other.Name, 10)], Conditions(next));
        Assert.Equal(1, next.Claims);
    }

    [Fact]
    public void What_is_counted_is_counted_for_it_and_what_is_timed_is_left_out()
    {
        var counted = Hypothesis.Equal("", Estimand.From(Known, _ => new Count(7)), 7);
        var timed = Hypothesis.Above("", Estimand.From(Timed, _ => new Count(7)), 5) with { IsTimed = true };
        var round = Next(Runs(), Claim(counted, Clear(High)) with { Controls = [Control.Reported("Beside it.", timed)] });
        Assert.Equal([(High.Name, 10), (Low.Name, 3)], Conditions(round));
    }

    [Fact]
    public void A_claim_that_is_decided_is_not_one_that_asks() =>
        Assert.Equal(0, Next(Runs(), Claim(Hypothesis.Equal("", Estimand.From(Known, _ => new Count(7)), 7))).Claims);

    private static Round Next(SyntheticRuns runs, params Claim[] claims) => Next(new RunScheduler(runs, 2), claims);

    private static Round Next(RunScheduler scheduler, params Claim[] claims) => Round.Next(
        new Study("test", claims, [Drawn]), Profile.Smoke, scheduler, TestContext.Current.CancellationToken);

    private static (string Name, int Seeds)[] Conditions(Round round) =>
        [.. round.Runs.CountBy(run => run.Condition.Name).Select(item => (item.Key, item.Value))];

    /// <summary>An experiment without runs; durations are not taken here.</summary>
    private sealed class Counted(bool isTimed) : Experiment<string>("counted")
    {
        public override bool IsTimed => isTimed;

        public override string Run(ExperimentContext context) => isTimed ? throw new InvalidOperationException("Nothing is timed for a round.") : "seven";
    }
}
