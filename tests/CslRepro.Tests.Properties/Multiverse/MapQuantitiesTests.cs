using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Multiverse;
using CslRepro.Experiments.MapSettings;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Multiverse;

/// <summary>The choices of maps, and the numbers that hang on them.</summary>
public class MapQuantitiesTests
{
    public static TheoryData<string> Names => [.. MapQuantities.All.Select(quantity => quantity.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_option_changes_what_is_mapped(string name)
    {
        var quantity = Named(name);
        foreach (var choice in quantity.Choices)
        {
            var alone = quantity.Among([choice.Name]);
            Assert.Equal(
                choice.Options.Count, alone.Specifications.Select(specification => specification.Of(Condition(quantity)).Settings).Distinct().Count());
        }

        Assert.True(quantity.Specifications.Count >= 64);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_hypothesis_is_the_claims_own_on_the_map(string name)
    {
        var quantity = Named(name);
        Assert.Contains(ClaimCatalogue.Study.Named(quantity.Claim).Hypotheses, own =>
            own.Quantity == quantity.Hypothesis.Quantity && own.Criterion.Text == quantity.Hypothesis.Criterion.Text);
        Assert.EndsWith(", map", quantity.Hypothesis.Quantity, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_combination_maps_the_program_s_network_by_the_paper_s_settings(string name)
    {
        var quantity = Named(name);
        var declared = Condition(quantity).Task;
        var first = (TaskSettings)quantity.Specifications[0].Of(Condition(quantity)).Settings;
        Assert.Equal(declared with { Probe = null }, first with { Probe = null });
        Assert.Equal(new MapProbe(), first.Probe);
    }

    /// <summary>What a claim reads off the paper's map must be the same number, whichever probe measures it.</summary>
    [Fact]
    public void The_paper_s_map_has_the_numbers_of_the_claims()
    {
        var small = new NetworkModel(new LstmSettings { Units = 6, Epochs = 1 });
        var settings = new TaskSettings(small);
        var trainer = new InstanceTrainer(new ExactTrainer());
        MeasurementList Measured(Probe probe) =>
            trainer.Train(new Condition("small", settings with { Probe = probe }), 3, TestContext.Current.CancellationToken).Result.Measurements;
        var claims = Measured(new StateProbe(Divisions: false));
        var map = Measured(new MapProbe());
        Assert.All(map.Where(number => !TaskRuns.Names.Contains(number.Name)), number => Assert.Equal(claims[number.Name], number.Value));
        Assert.Contains(map, number => number.Name == "final-groups@map");
        foreach (var other in new[]
        {
            new MapProbe { SeedShift = 1 },
            new MapProbe { State = LstmStateNames.Hidden },
            new MapProbe { Map = MapSetting.Paper with { Neighbors = 5 } },
            new MapProbe { Map = MapSetting.Paper with { MinimumDistance = 0.5 } },
        })
        {
            Assert.NotEqual(map["distance-concepts@map"], Measured(other)["distance-concepts@map"]);
        }
    }

    private static MultiverseQuantity Named(string name) => MapQuantities.All.Single(quantity => quantity.Name == name);

    private static Condition Condition(MultiverseQuantity quantity) => Assert.Single(quantity.Hypothesis.Estimand.Conditions);
}
