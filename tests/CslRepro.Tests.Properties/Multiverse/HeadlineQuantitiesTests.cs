using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Claims.Multiverse;
using CslRepro.Experiments.Search;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using CslRepro.Models;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Multiverse;

/// <summary>The choices that the paper leaves open, and the numbers that hang on them.</summary>
public class HeadlineQuantitiesTests
{
    public static TheoryData<string> Names => [.. All.Select(quantity => quantity.Name)];

    private static IReadOnlyList<MultiverseQuantity> All { get; } = [.. HeadlineQuantities.All, .. TrainingQuantities.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_combination_is_the_program_and_one_is_the_text_alone(string name)
    {
        var quantity = Named(name);
        Assert.True(Is(quantity.Specifications[0], quantity, PaperReadings.Program));
        // The cost does not hang on all that the text says otherwise, and the radius is no choice where LSTM and ESN have many others.
        Assert.Equal(
            name is "esn-cheaper" or "low-threshold" ? 0 : 1,
            quantity.Specifications.Count(specification => Is(specification, quantity, PaperReadings.Text)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_option_changes_what_is_trained(string name)
    {
        var quantity = Named(name);
        foreach (var choice in quantity.Choices)
        {
            var alone = quantity.Among([choice.Name]);
            Assert.Equal(choice.Options.Count, alone.Specifications.Select(specification => Settings(specification, quantity)).Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_hypothesis_is_the_claims_own(string name)
    {
        var quantity = Named(name);
        var own = ClaimCatalogue.Study.Named(quantity.Claim).Hypotheses.Where(hypothesis => hypothesis.Quantity == quantity.Hypothesis.Quantity).ToArray();
        Assert.Equal(quantity.Hypothesis.Criterion.Text, Assert.Single(own).Criterion.Text);
        // The crossing is looked for among fewer numbers of objects; every other number reads the claim's own conditions.
        var declared = own[0].Estimand.Conditions.Select(condition => condition.Name.Replace("-program", "", StringComparison.Ordinal)).ToHashSet();
        var read = quantity.Hypothesis.Estimand.Conditions.Select(condition => condition.Name).ToHashSet();
        Assert.True(name == "lstm40-until-15" ? read.IsProperSubsetOf(declared) : read.SetEquals(declared));
    }

    [Fact]
    public void There_are_as_many_combinations_and_seeds_as_were_asked_for()
    {
        // What is counted hangs on few choices: other combinations would be the same ones again.
        Assert.All(
            HeadlineQuantities.All, quantity => Assert.InRange(quantity.Specifications.Count, quantity.Name == "esn-cheaper" ? 24 : 64, 1152));
        Assert.InRange(PaperMultiverse.Seeds, 6, JointTest.MostSeeds);
        Assert.Equal(All.Count, All.Select(quantity => quantity.Name).Distinct().Count());
    }

    [Fact]
    public void A_training_by_validation_goes_on_until_its_validation_set_says_so()
    {
        var quantity = Named("esn-outperforms-lstms-valid").Among(["lstm-size", "lstm-epochs"]);
        var trained = quantity.Specifications.Select(specification => specification.Of(quantity.Hypothesis.Estimand.Conditions[0])).ToArray();
        Assert.Equal(
            [
                (80, 15, 0.0, null), (80, 60, 0, SearchPlan.Stop),
                (40, 50, 0.2, null), (40, 200, 0.2, SearchPlan.Stop),
                (20, 35, 0, null), (20, 200, 0, SearchPlan.Stop),
            ],
            trained.Select(condition => (condition.Network<LstmSettings>(), condition.Task.Stop))
                .Select(item => (item.Item1.Units, item.Item1.Epochs, item.Item1.Dropout, item.Stop)));
        Assert.All(trained, condition => Assert.Equal(TrainingOrder.Program, condition.Network<LstmSettings>().Order));
    }

    private static MultiverseQuantity Named(string name) => All.Single(quantity => quantity.Name == name);

    private static bool Is(Specification specification, MultiverseQuantity quantity, StudyReading reading) => quantity.Hypothesis.Estimand.Conditions.All(
        condition => specification.Of(condition).Settings == reading.Settings(condition.Settings));

    private static string Settings(Specification specification, MultiverseQuantity quantity) =>
        string.Join('\n', quantity.Hypothesis.Estimand.Conditions.Select(condition => specification.Of(condition).Settings.ToString()));
}
