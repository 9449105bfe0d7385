using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

public class ExperimentPlanTests
{
    public static TheoryData<string> Profiles => [.. Profile.All.Select(profile => profile.Name)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_name_stands_for_one_condition(string profile)
    {
        var conditions = ClaimCatalogue.Study.RunsExperiments.SelectMany(experiment => experiment.Plan(Profile.Named(profile)))
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
            var plan = experiment.Plan(Profile.Named(profile));
            Assert.Equal(plan.Count, plan.Select(planned => planned.Condition.Name).Distinct().Count());
            Assert.All(plan, planned => Assert.True(planned.Instances >= 1));
        }
    }

    [Fact]
    public void Hyper_parameters_stay_those_of_four_objects()
    {
        Assert.Equal(ScaleConditions.Esn(4).Task.Model, ScaleConditions.Esn(50).Task.Model);
        Assert.Equal(PerformanceConditions.EsnFinal.Task.Model, ScaleConditions.Esn(50).Task.Model);
        Assert.Equal(PerformanceConditions.Lstm.Task.Model, ScaleConditions.Lstm(ScaleConditions.Lstm20, 50).Task.Model);
    }
}
