using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class ExperimentPlanTests
{
    public static TheoryData<string> Profiles => [.. Profile.All.Select(profile => profile.Name)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_name_stands_for_one_condition(string profile)
    {
        var conditions = ClaimCatalogue.Study.RunsExperiments.SelectMany(experiment => experiment.Plan(Profile.Named(profile), ClaimCatalogue.Study.Drawn))
            .Select(planned => planned.Condition)
            .Distinct();
        Assert.All(conditions.GroupBy(condition => condition.Name), group => Assert.Single(group));
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void No_experiment_plans_a_condition_twice(string profile)
    {
        foreach (var experiment in ClaimCatalogue.Study.RunsExperiments)
        {
            var plan = experiment.Plan(Profile.Named(profile), ClaimCatalogue.Study.Drawn);
            Assert.Equal(plan.Count, plan.Select(planned => planned.Condition.Name).Distinct().Count());
            Assert.All(plan, planned => Assert.True(planned.Instances >= 1));
        }
    }

    [Theory]
    [MemberData(nameof(Profiles))]
    public void Figures_draw_the_programs_networks(string profile)
    {
        var conditions = ClaimCatalogue.Study.PlannedRuns(Profile.Named(profile)).Select(run => run.Condition).Distinct().ToArray();
        Assert.All(conditions, condition => Assert.Equal(condition, PaperReadings.Program.Of(condition)));
        Assert.Contains(PerformanceConditions.EsnContinuousOfProgram, conditions);
    }

    [Fact]
    public void The_network_of_single_pictures_is_that_of_the_programs_claims() =>
        Assert.Equal(PaperReadings.Program.Of(PerformanceConditions.EsnContinuous), PerformanceConditions.EsnContinuousOfProgram);

    [Fact]
    public void An_experiment_runs_and_shows_the_reading_that_is_drawn()
    {
        var declared = PerformanceConditions.EsnContinuous;
        var experiment = new RunsExperiment("drawn", _ => [new PlannedRuns(declared, 2)]);
        var scheduler = new RunScheduler(SyntheticRuns.Measuring(_ => []), 1);
        var runs = experiment.Run(new ExperimentContext(Profile.Smoke, scheduler) { Drawn = PaperReadings.Program });
        Assert.Equal(["esn-cl-program"], runs.Runs.Keys);
        Assert.Equal(2, runs.Of(declared).Count);
        Assert.Equal(["esn-cl"], experiment.Run(new ExperimentContext(Profile.Smoke, scheduler)).Runs.Keys);
    }

    [Fact]
    public void Hyper_parameters_stay_those_of_four_objects()
    {
        Assert.Equal(ScaleConditions.Esn(4).Task.Model, ScaleConditions.Esn(50).Task.Model);
        Assert.Equal(PerformanceConditions.EsnFinal.Task.Model, ScaleConditions.Esn(50).Task.Model);
        Assert.Equal(PerformanceConditions.Lstm.Task.Model, ScaleConditions.Lstm(ScaleConditions.Lstm20, 50).Task.Model);
    }
}
