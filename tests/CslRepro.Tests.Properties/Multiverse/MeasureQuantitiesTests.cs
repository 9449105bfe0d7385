using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Claims.Multiverse;
using CslRepro.Experiments.HyperMaps;
using CslRepro.Experiments.Regions;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Multiverse;

/// <summary>The choices of measures and of the remaining claims, and the numbers that hang on them.</summary>
public class MeasureQuantitiesTests
{
    private static readonly TaskSettings Small = new(new NetworkModel(new LstmSettings { Units = 6, Epochs = 8 }));

    public static TheoryData<string> Names => [.. All.Select(quantity => quantity.Name)];

    private static IReadOnlyList<MultiverseQuantity> All { get; } = [.. MeasureQuantities.All, .. OtherQuantities.All];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_option_changes_what_is_measured(string name)
    {
        var quantity = Named(name);
        foreach (var choice in quantity.Choices)
        {
            var alone = quantity.Among([choice.Name]);
            Assert.Equal(
                choice.Options.Count,
                alone.Specifications.Select(specification => Settings(specification, quantity)).Distinct().Count());
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_hypothesis_is_the_claims_own(string name)
    {
        var quantity = Named(name);
        Assert.Contains(ClaimCatalogue.Study.Named(quantity.Claim).Hypotheses, own =>
            own.Quantity == quantity.Hypothesis.Quantity
                && own.Criterion.Text == quantity.Hypothesis.Criterion.Text
                && own.Estimand.Conditions.Select(Declared).SequenceEqual(quantity.Hypothesis.Estimand.Conditions.Select(Declared)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_first_combination_is_what_the_claim_is_decided_on(string name)
    {
        var quantity = Named(name);
        foreach (var condition in quantity.Hypothesis.Estimand.Conditions)
        {
            var first = quantity.Specifications[0].Of(condition).Task;
            var program = PaperReadings.Program.Settings(condition.Settings).As<TaskSettings>();
            Assert.Equal(program with { Probe = null }, first with { Probe = null });
            // The remaining claims are measured as they are decided, maps and all.
            Assert.Equal(
                OtherQuantities.All.Contains(quantity) ? program.Probe : program.Probe switch
                {
                    StateProbe => new SpaceProbe(),
                    EndStateProbe => new AnswerSpaceProbe(),
                    FinalStateProbe => new FinalSpaceProbe(),
                    var probe => probe,
                },
                first.Probe);
        }
    }

    /// <summary>What claims read off the full space must be the same number, whichever probe measures it.</summary>
    [Fact]
    public void The_full_space_has_the_numbers_of_the_claims()
    {
        foreach (var (claims, space) in new (Probe Claims, Probe Space)[]
        {
            (new StateProbe(Divisions: true), new SpaceProbe()),
            (new EndStateProbe(), new AnswerSpaceProbe()),
            (new FinalStateProbe(), new FinalSpaceProbe()),
        })
        {
            var known = Measured(claims);
            var measured = Measured(space).Where(number => !TaskRuns.Names.Contains(number.Name)).ToArray();
            Assert.NotEmpty(measured);
            Assert.All(measured, number => Assert.Equal(known[number.Name], number.Value));
        }
    }

    /// <summary>An ESN has no cells, and an LSTM no spectral radius: a choice of one kind of network changes nothing in the other.</summary>
    [Fact]
    public void A_choice_of_one_kind_of_network_leaves_the_other_alone()
    {
        var quantity = Named("islands-full");
        foreach (var specification in quantity.Specifications)
        {
            Assert.Null(Assert.IsType<SpaceProbe>(specification.Of(StateSpaceExperiment.Esn).Task.Probe).State);
        }

        Assert.Equal(4 * 3, quantity.Specifications.Select(specification => specification.Of(StateSpaceExperiment.Esn).Settings).Distinct().Count());
        Assert.Equal(2 * 3 * 3, quantity.Specifications.Select(specification => specification.Of(StateSpaceExperiment.Lstm).Settings).Distinct().Count());
    }

    [Fact]
    public void Names_differ_over_all_parts() =>
        Assert.Equal(PaperMultiverse.Quantities.Count, PaperMultiverse.Quantities.Select(quantity => quantity.Name).Distinct().Count());

    [Fact]
    public void The_hidden_states_are_other_ones() => Assert.NotEqual(
        Measured(new SpaceProbe())["clause-purity@full"], Measured(new SpaceProbe { State = LstmStateNames.Hidden })["clause-purity@full"]);

    [Theory]
    [InlineData("clause-purity@full")]
    [InlineData("and-with-second@full")]
    [InlineData("purity-category-1-100@full")]
    [InlineData("islands@full")]
    [InlineData("answer-agreement@full")]
    [InlineData("first-words@full")]
    public void Each_measure_takes_the_neighbours_that_it_is_told(string number)
    {
        double[] Numbers(Neighborhood neighborhood) =>
        [
            .. new Probe[]
                {
                    new SpaceProbe { Neighborhood = neighborhood },
                    new AnswerSpaceProbe { Neighborhood = neighborhood },
                    new FinalSpaceProbe { Neighborhood = neighborhood },
                }
                .SelectMany(probe => Measured(probe).Where(measured => measured.Name == number)).Select(measured => measured.Value),
        ];
        Assert.NotEqual(Assert.Single(Numbers(Neighborhood.AsDecided)), Assert.Single(Numbers(new Neighborhood(0.5))));
    }

    [Theory]
    [InlineData(14, 0.5, 7)]
    [InlineData(5, 0.5, 2)]
    [InlineData(14, 2, 28)]
    [InlineData(1, 0.1, 1)]
    public void A_neighbourhood_is_a_multiple_of_the_decided_one(int decided, double factor, int expected) =>
        Assert.Equal(expected, new Neighborhood(factor).Of(decided));

    /// <summary>A low factor never finds a concept absent, so that answers say too much.</summary>
    [Fact]
    public void Answers_are_read_by_the_threshold_that_a_run_has()
    {
        var read = new[] { 0.5, 1.3, 4.5 }.Select(factor => Trained(Small with { ThresholdFactor = factor }).Result).ToArray();
        Assert.Equal(read[0].OutcomeDigest, read[2].OutcomeDigest);
        Assert.Equal(3, read.Select(run => (run.ValidError, run.ExactError)).Distinct().Count());
        Assert.Equal(1, read[2].ValidError);
    }

    [Fact]
    public void A_training_stops_by_the_threshold_that_it_has()
    {
        var esn = new TaskSettings(new NetworkModel(new LstmSettings { Units = 6, Epochs = 6 })) { Stop = new EarlyStop(1) };
        double Passes(double factor) => Trained(esn with { ThresholdFactor = factor }).Result.Measurements[StopNumber.Passes];

        // With this factor every answer is empty: no pass is better than the first but by its squared error.
        Assert.NotEqual(Passes(1.3), Passes(4.5));
    }

    // The program's radius has a condition of its own; the choice of the radius sets it.
    private static string Declared(Condition condition) => condition.Name.Replace("-program", "", StringComparison.Ordinal);

    private static MeasurementList Measured(Probe probe) => Trained(Small with { Probe = probe }).Result.Measurements;

    private static TrainedInstance Trained(TaskSettings settings) =>
        new InstanceTrainer(new ExactTrainer()).Train(new Condition("small", settings), 3, TestContext.Current.CancellationToken);

    private static string Settings(Specification specification, MultiverseQuantity quantity) =>
        string.Join('\n', quantity.Hypothesis.Estimand.Conditions.Select(condition => specification.Of(condition).Settings));

    private static MultiverseQuantity Named(string name) => All.Single(quantity => quantity.Name == name);
}
