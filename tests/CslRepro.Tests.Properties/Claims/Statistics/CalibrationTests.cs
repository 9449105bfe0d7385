using CslRepro.Calibration;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Properties.Claims.Statistics;

/// <summary>A small version of the table in docs/calibration.md.</summary>
public class CalibrationTests
{
    private static readonly IReadOnlyList<CalibrationCase> Cases = CaseList.Of(new Worlds(RepositoryRoot.Find()));

    private readonly Simulation simulation = new(400, seed: 1);

    [Fact]
    public void Methods_that_serve_decide_wrongly_as_seldom_as_promised()
    {
        CalibrationCase[] serving = [.. Cases.Where(item => item.Method.Serves)];
        Assert.True(serving.Length >= 20);
        Assert.Equal(
            [],
            serving
                .Select(item => simulation.Run(item, LookSchedule.Standard))
                .Where(row => !row.Holds)
                .Select(row => row.ToMarkdown()));
    }

    [Fact]
    public void Students_t_is_found_out_on_a_heavy_tail()
    {
        var student = Cases.First(item => item.World.Name == "LSTM minus ESN, valid error (heavy tail)" && item.Method.Name == "Student");
        var row = simulation.Run(student, LookSchedule.HeavyTailed);
        Assert.False(row.Holds);
        Assert.True(row.AtLimit.Refuted > 3 * row.AtLimit.Supported);
    }

    [Fact]
    public void What_is_far_from_its_limit_asks_for_few_seeds()
    {
        var item = Cases.First(item => item.Method.Serves && item.Kind == "rate above");
        var row = simulation.Run(item, LookSchedule.Standard);
        Assert.True(row.True.Supported > 390);
        Assert.InRange(row.True.MeanSeeds, 10, 80);
        Assert.InRange(row.AtLimit.MeanSeeds, 140, 160);
    }

    [Fact]
    public void The_same_seed_gives_the_same_row()
    {
        var item = Cases.First(item => item.Method.Name == "Welch");
        Assert.Equal(simulation.Run(item, LookSchedule.Standard).ToMarkdown(), new Simulation(400, 1).Run(item, LookSchedule.Standard).ToMarkdown());
        Assert.NotEqual(simulation.Run(item, LookSchedule.Standard).ToMarkdown(), new Simulation(400, 2).Run(item, LookSchedule.Standard).ToMarkdown());
    }
}
