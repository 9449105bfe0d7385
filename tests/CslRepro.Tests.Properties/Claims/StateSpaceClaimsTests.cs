using CslRepro.Claims.Catalogue.StateSpace;
using CslRepro.Corpora;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using CslRepro.Models;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Each claim on states follows what was measured: in a world as the paper describes it all are reproduced, and each can be made to fail.</summary>
public class StateSpaceClaimsTests
{
    private static readonly string[] Views = ["full", "map", "principal"];

    /// <summary>All but the one that is about durations.</summary>
    private static readonly Claim[] Claims = [.. StateSpaceClaims.All.Where(claim => claim.Needs.SequenceEqual([StateSpaceExperiment.Runs]))];

    [Fact]
    public void In_the_papers_world_all_claims_are_reproduced() =>
        Assert.All(Verdicts(), item => Assert.True(item.Value == Observation.Reproduced, item.ToString()));

    [Theory]
    [InlineData("rss-esn-two-continents", "esn-fl", "clause-purity@full", 0.3, Observation.NotReproduced)]
    [InlineData("rss-esn-two-continents", "esn-fl", "and-border@map", 0.4, Observation.NotReproduced)]
    [InlineData("rss-esn-two-continents", "esn-fl", "clause-purity-permuted@map", 0.5, Observation.Undecided)]
    [InlineData("rss-esn-final-clusters", "esn-fl", "final-groups@map", 2, Observation.NotReproduced)]
    [InlineData("rss-esn-final-clusters", "esn-fl", "final-form-agreement@map", 0.1, Observation.NotReproduced)]
    [InlineData("rss-esn-distance-complexity", "esn-fl", "distance-concepts@full", 0.1, Observation.NotReproduced)]
    [InlineData("rss-cl-uncertainty", "esn-cl", "before-colour", 0.6, Observation.NotReproduced)]
    [InlineData("rss-cl-uncertainty", "esn-cl", "rival-scatter-position", 1.5, Observation.NotReproduced)]
    [InlineData("rss-cl-uncertainty", "esn-fl", "before-scatter-category", 0.05, Observation.Undecided)]
    [InlineData("rss-lstm-archipelago", "esn-fl", "islands@reduced", 500, Observation.NotReproduced)]
    [InlineData("rss-lstm-archipelago", "lstm20-states", "silhouette@full", 0, Observation.NotReproduced)]
    [InlineData("rss-lstm-clause-split", "lstm20-states", "clause-purity@map", 0.2, Observation.NotReproduced)]
    [InlineData("rss-lstm-clause-split", "lstm20-states", "and-with-second@full", 0.1, Observation.NotReproduced)]
    [InlineData("rss-lstm-clause-split", "lstm20-untrained", "clause-purity@full", 2, Observation.Undecided)]
    [InlineData("rss-lstm-airports", "lstm20-states", "meaning-ratio@map", 0.5, Observation.NotReproduced)]
    [InlineData("rss-lstm-airports", "lstm20-untrained", "meaning-ratio@full", 0.01, Observation.NotReproduced)]
    [InlineData("rss-lstm-fractal", "lstm20-states", "purity-category-1-100@map", 0, Observation.NotReproduced)]
    [InlineData("rss-lstm-fractal", "lstm20-states", "purity-colour-2-100@full", 3, Observation.NotReproduced)]
    [InlineData("rss-difficult-examples", "esn-fl", "log-odds-valid-middle", -2, Observation.NotReproduced)]
    [InlineData("rss-difficult-examples", "esn-fl", "log-odds-exact-middle", -2, Observation.NotReproduced)]
    [InlineData("rss-learning-stages", "esn-cl", "break-of-rmse-place@program", 500, Observation.NotReproduced)]
    [InlineData("rss-learning-stages", "esn-cl", "valid-two-objects-300@program", 0.1, Observation.NotReproduced)]
    [InlineData("rss-learning-stages", "esn-cl", "rmse-325@program", 1, Observation.NotReproduced)]
    [InlineData("rss-learning-stages", "esn-cl", "rmse-275@program", 1.6, Observation.NotReproduced)]
    [InlineData("rss-learning-stages", "esn-cl", "valid-400@program", 0.75, Observation.Undecided)]
    [InlineData("rss-learning-plateau", "esn-cl-steps", "valid-200", 0.5, Observation.NotReproduced)]
    [InlineData("rss-learning-within-five", "esn-cl-steps", "rmse-305", 0.9, Observation.NotReproduced)]
    [InlineData("rss-learning-within-five", "esn-cl-steps", "rmse-295", 3, Observation.NotReproduced)]
    [InlineData("rss-learning-within-five", "esn-cl-steps", "fall-of-concept-7-305", -0.1, Observation.NotReproduced)]
    [InlineData("rss-learning-done-at-305", "esn-cl-steps", "valid-305", 0.5, Observation.NotReproduced)]
    [InlineData("rss-lstm-stages", "lstm20-stages", "excess-two-objects@7", -20, Observation.NotReproduced)]
    public void Another_number_gives_another_verdict(string claim, string condition, string name, double value, Observation observation) =>
        Assert.Equal(observation, Verdicts(condition, name, value)[claim]);

    [Fact]
    public void Numbers_and_words_read_no_other_conditions_than_decide() => World().AssertSummariesReadWhatDecides(Claims);

    private static IReadOnlyDictionary<string, Observation> Verdicts(string changed = "none", string name = "", double value = 0) =>
        World(changed, name, value).Judge(Claims);

    private static SyntheticRuns World(string changed = "none", string name = "", double value = 0) =>
        SyntheticRuns.Measuring(
            condition => Paper(condition).Select(item =>
                item.Name == name && condition.StartsWith(changed, StringComparison.Ordinal) ? (item.Name, value) : item));

    /// <summary>What is measured in the world that the paper describes.</summary>
    private static IEnumerable<(string Name, double Value)> Paper(string condition)
    {
        var esn = condition.StartsWith("esn", StringComparison.Ordinal);
        var untrained = condition.Contains("untrained", StringComparison.Ordinal);
        return
        [
            .. Views.SelectMany(view => Structures(view, esn, untrained)),
            .. Views.Append(IslandMeasures.Reduced).SelectMany(view => new[]
            {
                (IslandMeasures.Islands(view), esn ? 2.0 : 80), (IslandMeasures.BestSilhouette(view), esn ? 0.1 : 0.5),
            }),
            .. Views.Append(DivisionMeasures.Finals).SelectMany(Divisions),
            .. new[] { "category-1", "position-1", "colour-1", "category-2", "position-2", "colour-2" }.Select(
                concept => (DivisionMeasures.Frequency(concept), 0.5)),
            .. new[] { "category-1", "rest-1", "slot-2" }.Select(factor => (DivisionMeasures.Variance(factor, "full"), 0.5)),
            .. UncertaintyMeasures.Characteristics.SelectMany(
                characteristic => Outputs(characteristic, condition.StartsWith("esn-fl", StringComparison.Ordinal))),
            .. new[] { "valid", "exact" }.SelectMany(error => new[]
            {
                (DifficultMeasures.LogOdds(error, "middle"), 3),
                (DifficultMeasures.LogOddsAnywhere(error, "middle"), 2),
                (DifficultMeasures.LogOdds(error, "left"), 0.5),
                (DifficultMeasures.LogOdds(error, "right"), 0.5),
            }),
            .. new[] { "middle", "left", "right" }.SelectMany(position => new[]
            {
                (DifficultMeasures.ValidOnly(position), 0.3), (DifficultMeasures.BothThere(position), 0.2),
            }),
            .. LearningStageProbe.Orders.SelectMany(order => Stages(order, order == TrainingOrder.Program)),
            .. LearningStepProbe.Places.SelectMany(Steps),
            .. TwoObjectProbe.Places.SelectMany(learnt => new[] { true, false }.SelectMany(own => new[]
            {
                (TwoObjectProbe.ValidOfOne(learnt, own), own ? 0.1 : 1), (TwoObjectProbe.ValidOfTwo(learnt, own), own ? 0.7 : 1),
            })),
            .. WithinEpochProbe.Epochs.SelectMany(epoch => new[]
            {
                (WithinEpochProbe.ValidOfOne(epoch), 0.1), (WithinEpochProbe.ValidOfTwo(epoch), 0.7),
            }),
            .. Enumerable.Range(1, 35).SelectMany(epoch => new[]
            {
                (EpochStageProbe.ValidOfOne(epoch), 0.1), (EpochStageProbe.ValidOfTwo(epoch), 0.5), (EpochStageProbe.Excess(epoch), 0.31),
            }),
        ];
    }

    private static IEnumerable<(string Name, double Value)> Structures(string view, bool esn, bool untrained) =>
    [
        (ClauseMeasures.Purity(view), untrained ? 0.3 : 0.95),
        (ClauseMeasures.PermutedPurity(view), 0),
        (ClauseMeasures.Border(view), -0.5),
        (ClauseMeasures.AndWithSecond(view), 0.9),
        (FinalStateMeasures.Groups(view), 5),
        (FinalStateMeasures.FormAgreement(view), 0.9),
        (FinalStateMeasures.FormPurity(view), 0.9),
        (FinalStateMeasures.ExpansionAgreement(view), 0.1),
        (FinalStateMeasures.ObjectsAgreement(view), 0.1),
        (DistanceMeasures.WithConcepts(view), 0.8),
        (DistanceMeasures.WithWords(view), 0.6),
        (DistanceMeasures.WithConceptsBeyondWords(view), 0.4),
        (MeaningMeasures.Ratio(view), esn || untrained ? 0.6 : 0.1),
        (MeaningMeasures.Purity(view), 0.95),
    ];

    private static IEnumerable<(string Name, double Value)> Divisions(string view)
    {
        string Purity(string concept) => DivisionMeasures.Purity(concept, DivisionMeasures.CoarseScale, view);
        return
        [
            (Purity("category-1"), 0.9), (Purity("position-1"), 0.6), (Purity("colour-1"), 0.6),
            (Purity("category-2"), 0.3), (Purity("position-2"), 0.3), (Purity("colour-2"), 0.3),
        ];
    }

    private static IEnumerable<(string Name, double Value)> Outputs(string characteristic, bool final) =>
    [
        (UncertaintyMeasures.Before(characteristic), characteristic == "position" ? 1 / 3.0 : 1 / 4.0),
        (UncertaintyMeasures.After(characteristic), 1),
        (UncertaintyMeasures.Rival(characteristic), 0),
        (UncertaintyMeasures.BeforeScatter(characteristic), final ? 1.2 : 0.1),
        (UncertaintyMeasures.AfterScatter(characteristic), 0.1),
        (UncertaintyMeasures.RivalScatter(characteristic), 0.1),
    ];

    private static IEnumerable<(string Name, double Value)> Stages(TrainingOrder order, bool program) =>
    [
        (LearningStageProbe.Break("rmse", order, "place"), 300),
        (LearningStageProbe.Break("rmse", order, "p"), 0.005),
        (LearningStageProbe.Break("valid", order, "place"), 300),
        (LearningStageProbe.ValidOfOne(order, 300), 0.01),
        (LearningStageProbe.ValidOfTwo(order, 300), program ? 0.99 : 0.3),
        (LearningStageProbe.Valid(order, 200), program ? 0.7 : 0.4),
        (LearningStageProbe.Valid(order, 300), program ? 0.7 : 0.25),
        (LearningStageProbe.Valid(order, 400), 0.2),
        .. LearningStageProbe.Places.Where(place => place is >= 100 and <= 300).Select(place => (LearningStageProbe.Rmse(order, place), program ? 1 : 0.26)),
        (LearningStageProbe.Rmse(order, 325), program ? 0.4 : 0.25),
    ];

    private static IEnumerable<(string Name, double Value)> Steps(int learnt) =>
    [
        (LearningStepProbe.Valid(learnt), learnt > 300 ? 0.02 : 0.7),
        (LearningStepProbe.ValidOfTwo(learnt), learnt > 300 ? 0.02 : 0.99),
        (LearningStepProbe.Rmse(learnt), learnt > 300 ? 0.25 : 1),
        (LearningStepProbe.SeparationRise(learnt), 0.1),
        .. Enumerable.Range(0, Language.Create(4).SlotSize).Select(concept => (LearningStepProbe.Fall(concept, learnt), 0.5)),
    ];
}
