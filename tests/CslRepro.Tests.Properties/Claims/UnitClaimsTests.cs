using CslRepro.Claims.Catalogue.Units;
using CslRepro.Experiments.Training;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Each claim of group E follows the measurements: in a world as the paper describes it all are reproduced, and each can be made to fail.</summary>
public class UnitClaimsTests
{
    // Those on the units themselves; the group has others, on what words do to outputs, on clauses and on weights.
    private static readonly Claim[] Claims = [.. UnitClaims.All.Where(claim => claim.Needs.SequenceEqual([UnitsExperiment.Runs]))];
    private static readonly InstanceTrainer Trainer = new(new ExactTrainer());

    [Fact]
    public void In_the_papers_world_all_claims_are_reproduced() =>
        Assert.All(Verdicts(), item => Assert.True(item.Value == Observation.Reproduced, item.ToString()));

    [Theory]
    [InlineData("unit-fl-outputs-wild", "esn-fl-units", UnitNumber.OutsideBeforeEnd, 0.1)]
    [InlineData("unit-fl-outputs-wild", "lstm20-units", UnitNumber.OutsideBeforeEnd, 0.3)]
    [InlineData("unit-keyword-jump", "lstm20-units", UnitNumber.ChangeElsewhere, 0.9)]
    [InlineData("unit-orange-spike", "lstm20-units", UnitNumber.OrangeRise, -0.2)]
    [InlineData("unit-orange-spike", "esn-cl-units-program", UnitNumber.OrangeAtNoun, 0.2)]
    [InlineData("unit-lstm-content-words", "lstm20-units", UnitNumber.ChangeAtContent, 1)]
    [InlineData("unit-lstm-clause-cell", "lstm20-units", UnitNumber.AndUnitAtAnd, 0.2)]
    [InlineData("unit-esn-keyword-units", "esn-fl-units", UnitNumber.GlassUnitsAtSecond, 0.5)]
    [InlineData("unit-esn-units-interpretable", "esn-fl-units", UnitNumber.GlassUnitsPartly, 0.3)]
    [InlineData("unit-esn-multipurpose", "esn-fl-units", UnitNumber.PermutedMultiPurposeCount, 9)]
    [InlineData("unit-esn-multipurpose", "esn-fl-units", UnitNumber.MultiPurposeAtFunction, 0.06)]
    [InlineData("unit-esn-and-unit", "esn-fl-units", UnitNumber.MultiPurposeAndUnits, 0)]
    [InlineData("unit-start-with-and", "lstm20-units", "and-slot-1", 0.9)]
    [InlineData("unit-start-with-and", "esn-fl-units", "and-slot-2", 0.05)]
    [InlineData("unit-winglet", "esn-fl-units", UnitNumber.LargestShare, 0.21)]
    [InlineData("unit-winglet", "esn-fl-units", UnitNumber.PositiveSum, 0.6)]
    public void A_number_that_is_other_than_described_contradicts(string claim, string condition, string number, double value)
    {
        var verdicts = Verdicts(condition, number, value);
        Assert.Equal(Observation.NotReproduced, verdicts[claim]);
        Assert.Equal(1, verdicts.Count(item => item.Value == Observation.NotReproduced));
    }

    [Theory]
    [InlineData("unit-keyword-jump", "lstm20-units", UnitNumber.RiseOfOtherSlot, 0.9)]
    [InlineData("unit-lstm-content-words", "lstm20-untrained-units", UnitNumber.ChangeAtContent, 9)]
    [InlineData("unit-lstm-clause-cell", "lstm20-untrained-units", UnitNumber.AndUnitAtAnd, 0.9)]
    [InlineData("unit-lstm-clause-cell", "lstm20-units", UnitNumber.ShuffledAndUnitAtAnd, 0.9)]
    [InlineData("unit-esn-keyword-units", "esn-fl-units", UnitNumber.RandomUnitsShare, 0.95)]
    [InlineData("unit-esn-units-interpretable", "esn-fl-units", UnitNumber.RandomUnitsPartly, 0.9)]
    [InlineData("unit-esn-multipurpose", "esn-fl-units", UnitNumber.ChangeAtContent, 9)]
    [InlineData("unit-start-with-and", "lstm20-units", "there-slot-2", 2)]
    public void A_control_that_does_not_behave_leaves_the_claim_open(string claim, string condition, string number, double value) =>
        Assert.Equal(Observation.Undecided, Verdicts(condition, number, value)[claim]);

    [Fact]
    public void The_probe_measures_each_number_once_whatever_the_network()
    {
        var esn = Trainer.Train(
            new Condition("small", new TaskSettings(EsnSettings.FinalLearning with { Units = 60 }) { Probe = new ReservoirUnitProbe() }),
            1,
            TestContext.Current.CancellationToken).Result;
        var lstm = Trainer.Train(
            new Condition("short", new TaskSettings(new LstmSettings { Units = 8, Epochs = 1 }) { Probe = new CellUnitProbe() }),
            1,
            TestContext.Current.CancellationToken).Result;
        var described = Numbers("esn-fl-units").Select(item => item.Name).ToHashSet();
        foreach (var measured in new[] { esn, lstm })
        {
            Assert.Equal(measured.Measurements.Count, measured.Measurements.Select(item => item.Name).Distinct().Count());
            Assert.All(
                measured.Measurements.Skip(TaskRuns.Names.Count),
                item => Assert.True(described.Contains(item.Name) && double.IsFinite(item.Value), item.ToString()));
        }

        Assert.Equal(
            described.Order(),
            esn.Measurements.Concat(lstm.Measurements).Select(item => item.Name).Except(TaskRuns.Names).Distinct().Order());
    }

    [Fact]
    public void Numbers_and_words_read_no_other_conditions_than_decide() => World().AssertSummariesReadWhatDecides(Claims);

    private static IReadOnlyDictionary<string, Observation> Verdicts(string changed = "", string number = "", double value = 0) =>
        World(changed, number, value).Judge(Claims);

    private static SyntheticRuns World(string changed = "", string number = "", double value = 0) => new(
        _ => (0.002, 0.05),
        (condition, factor) => Numbers(condition.Name).Select(item =>
            new Measurement(item.Name, (condition.Name == changed && item.Name == number ? value : item.Value) * (item.IsSteady ? 1 : factor))));

    private static IEnumerable<(string Name, double Value, bool IsSteady)> Numbers(string name)
    {
        var condition = name.Replace("-text", "", StringComparison.Ordinal);
        var esn = condition.StartsWith("esn", StringComparison.Ordinal);
        var untrained = condition.Contains("untrained", StringComparison.Ordinal);
        return
        [
            (UnitNumber.OutsideBeforeEnd, condition == "esn-fl-units" ? 0.8 : 0.01, false), (UnitNumber.OutsideAtEnd, 0.001, false),
            (UnitNumber.RiseAtKeyword, 0.6, false), (UnitNumber.RiseOfOtherSlot, 0, false), (UnitNumber.ChangeElsewhere, 0.05, false),
            (UnitNumber.OrangeRise, 0.4, false), (UnitNumber.OrangeAtNoun, -0.4, false), (UnitNumber.RedRise, 0.01, false), (UnitNumber.RedAtNoun, -0.1, false),
            (UnitNumber.ChangeAtContent, esn || untrained ? 1.5 : 3.15, false), (UnitNumber.ChangeAtFunction, 1.5, false),
            (UnitNumber.AndUnitAtAnd, untrained ? 0.3 : 0.7, false), (UnitNumber.AndUnitAtSecond, 0.3, false),
            (UnitNumber.ShuffledAndUnitAtAnd, 0.2, false), (UnitNumber.ShuffledAndUnitAtSecond, 0.3, true), (UnitNumber.WordsWithUnit, 3, false),
            (UnitNumber.KeywordUnitsAtOwn, 0.3, false),
            (UnitNumber.KeywordUnitsAtSecond, 0.1, false),
            (UnitNumber.KeywordUnitsShare, 1, true),
            (UnitNumber.KeywordUnitsWired, 0.8, false),
            (UnitNumber.GlassUnitsAtGlass, 0.312, false), (UnitNumber.GlassUnitsAtSecond, 0.097, false),
            (UnitNumber.GlassUnitsStrongest, 0.7, false), (UnitNumber.GlassUnitsPartly, 0.8, false),
            (UnitNumber.KeywordUnitsPartly, 0.8, false), (UnitNumber.RandomUnitsPartly, 0.2, false),
            (UnitNumber.RandomUnitsShare, 0.05, false), (UnitNumber.RandomUnitsAtOwn, 0.1, false),
            (UnitNumber.WiredUnitsShare, 1, true), (UnitNumber.WiredUnitsAtOwn, 0.3, false), (UnitNumber.WiredUnitsAtSecond, 0.1, false),
            (UnitNumber.MultiPurposeCount, 5, false), (UnitNumber.PermutedMultiPurposeCount, 0.01, false),
            (UnitNumber.MultiPurposeAtContent, 0.0306, false), (UnitNumber.MultiPurposeAtFunction, 0.0096, false),
            (UnitNumber.WiredAlikeAtContent, 0.02, false), (UnitNumber.WiredAlikeAtFunction, 0.01, false),
            (UnitNumber.MultiPurposeWords, 2, false), (UnitNumber.AnyUnitWords, 1.8, false),
            (UnitNumber.MultiPurposeAndUnits, 1, true), (UnitNumber.AllAndUnits, 20, true), (UnitNumber.UnitsWiredToAndAlone, 15, false),
            (UnitNumber.MultiPurposeAtAnd, 0.03, false), (UnitNumber.MultiPurposeAtSecond, 0.003, false),
            (UnitNumber.LargestShare, 0.28, true), (UnitNumber.LargestShareOfOutput, 0.28, true), (UnitNumber.LargestWired, 0.3, false),
            (UnitNumber.PositiveCount, 0.5, true), (UnitNumber.PositiveSum, 0.5, true), (UnitNumber.PositiveAmongLargest, 0.5, true),
            (UnitNumber.Slot("plain", 1), 0.95, false), (UnitNumber.Slot("plain", 2), 0.2, false),
            (UnitNumber.Slot("and", 1), esn ? 0.7 : 0.2, false), (UnitNumber.Slot("and", 2), esn ? 0.5 : 0.9, false),
            (UnitNumber.Slot("there", 1), 0.95, false), (UnitNumber.Slot("there", 2), 0.2, false),
        ];
    }
}
