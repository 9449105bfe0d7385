using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.ClauseTracking;
using CslRepro.Experiments.Dynamics;
using CslRepro.Experiments.HyperOutputs;
using CslRepro.Experiments.ReadoutTail;
using CslRepro.Experiments.WordEffects;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>
/// Claims on outputs, clauses, weights and dynamics follow what probes measure: in a world as the paper describes it all are reproduced, and each can be
/// made to fail.
/// </summary>
public class MeasuredClaimsTests
{
    private static readonly Claim[] Claims =
    [
        .. new[]
        {
            "hyper-low-leak-readable", "hyper-low-leak-peaks", "hyper-low-radius-weaker-peaks", "hyper-slots-confused", "hyper-leak-one-chaotic",
            "hyper-memory-nonlinearity", "unit-lstm-end-still", "unit-lstm-other-slot-spikes", "unit-both-track-clause", "unit-structure-emphasis",
            "unit-winglet-regularisation",
        }.Select(ClaimCatalogue.Study.Named),
    ];

    private static string LowLeak => HyperOutputExperiment.LowestLeak.Name;

    private static string LowRadius => HyperOutputExperiment.LowestRadius.Name;

    public static TheoryData<string, string, string, double> Contradictions => new()
    {
        { "hyper-low-leak-readable", LowLeak, HyperOutputNumber.OutsideBeforeEnd, 0.1 },
        { "hyper-low-leak-readable", LowLeak, HyperOutputNumber.ChangeElsewhere, 0.9 },
        { "hyper-low-leak-peaks", LowLeak, HyperOutputNumber.Level(1, 1), 0.3 },
        { "hyper-low-radius-weaker-peaks", HyperOutputExperiment.Optimum.Name, HyperOutputNumber.LevelClarity, 0.8 },
        { "hyper-low-radius-weaker-peaks", LowLeak, HyperOutputNumber.LevelClarity, 0.4 },
        { "hyper-slots-confused", LowRadius, HyperOutputNumber.OtherValue, 0.8 },
        { "hyper-slots-confused", HyperOutputExperiment.Optimum.Name, HyperOutputNumber.OtherObject, 0.7 },
        { "hyper-leak-one-chaotic", DynamicsExperiment.HighestLeakChaos.Name, DynamicsNumber.LyapunovOfSentences, -0.1 },
        { "unit-lstm-end-still", WordEffectExperiment.Lstm.Name, WordEffectNumber.AtEnd, 0.5 },
        { "unit-lstm-other-slot-spikes", WordEffectExperiment.Lstm.Name, WordEffectNumber.OtherValues(1), 0.5 },
        { "unit-lstm-other-slot-spikes", WordEffectExperiment.Lstm.Name, WordEffectNumber.SameConcept(1), -0.3 },
        { "unit-both-track-clause", ClauseTrackingExperiment.EsnFinal.Name, ClauseTrackingNumber.BestUnitPermuted, 5 },
        { "unit-both-track-clause", ClauseTrackingExperiment.LstmUntrained.Name, ClauseTrackingNumber.BestUnit, 9 },
        { "unit-structure-emphasis", ClauseTrackingExperiment.Lstm.Name, ClauseTrackingNumber.Emphasis, -0.5 },
        { "unit-winglet-regularisation", ReadoutTailExperiment.Weaker.Name, ReadoutTailNumber.LargestShare, 0.8 },
        { "unit-winglet-regularisation", ReadoutTailExperiment.Stronger.Name, ReadoutTailNumber.LargestShare, 0.2 },
    };

    [Fact]
    public void In_the_papers_world_all_claims_are_reproduced() =>
        Assert.All(Verdicts(), item => Assert.True(item.Value == Observation.Reproduced, item.ToString()));

    [Theory]
    [MemberData(nameof(Contradictions))]
    public void A_number_that_is_other_than_described_contradicts(string claim, string condition, string number, double value)
    {
        var verdicts = Verdicts((condition, number, value));
        Assert.Equal([(claim, Observation.NotReproduced)], verdicts.Where(item => item.Value != Observation.Reproduced).Select(item => (item.Key, item.Value)));
    }

    [Fact]
    public void Without_the_lowest_peak_the_upper_two_are_left() =>
        Assert.Equal(Observation.ReproducedWithinScope, Verdicts((LowLeak, HyperOutputNumber.Level(1, 0), 0.1))["hyper-low-leak-peaks"]);

    [Fact]
    public void Where_the_measure_finds_no_chaos_at_all_the_claim_stays_open() =>
        Assert.Equal(
            Observation.Undecided,
            Verdicts((DynamicsExperiment.HighestRadiusChaos.Name, DynamicsNumber.LyapunovOfSentences, -0.1))["hyper-leak-one-chaotic"]);

    [Fact]
    public void A_trade_over_the_radii_alone_is_a_narrower_scope() =>
        Assert.Equal(Observation.ReproducedWithinScope, Verdicts([.. Growing(DynamicsExperiment.LeaksMemory)])["hyper-memory-nonlinearity"]);

    [Fact]
    public void Memory_that_grows_with_saturation_is_no_trade() =>
        Assert.Equal(
            Observation.NotReproduced,
            Verdicts([.. Growing(DynamicsExperiment.LeaksMemory), .. Growing(DynamicsExperiment.RadiiMemory)])["hyper-memory-nonlinearity"]);

    // Memory that rises where saturation does; the condition in the middle is in both lists.
    private static IEnumerable<(string Condition, string Number, double Value)> Growing(IReadOnlyList<Condition> conditions) =>
        conditions.Select((condition, place) => (condition.Name, DynamicsNumber.MemoryCapacity, 10 + (10.0 * place)));

    private static IReadOnlyDictionary<string, Observation> Verdicts(params IReadOnlyList<(string Condition, string Number, double Value)> changed) =>
        SyntheticRuns.Measuring(condition => Paper(condition).Select(item =>
            changed.Where(change => change.Condition == condition && change.Number == item.Name)
                .Select(change => (item.Name, change.Value))
                .FirstOrDefault(item)))
            .Judge(Claims);

    private static IEnumerable<(string Name, double Value)> Paper(string condition)
    {
        var memory = DynamicsExperiment.LeaksMemory.Concat(DynamicsExperiment.RadiiMemory).Select(item => item.Name).ToList().IndexOf(condition);
        var place = memory < 0 ? 0 : memory % DynamicsExperiment.LeaksMemory.Count;
        var (isLeak, isLow) = (condition == LowLeak, condition == LowLeak || condition == LowRadius);
        return
        [
            (HyperOutputNumber.OutsideBeforeEnd, isLeak ? 0.01 : 0.2),
            (HyperOutputNumber.RiseAtKeyword, 0.5),
            (HyperOutputNumber.ChangeElsewhere, 0.1),
            (HyperOutputNumber.OtherObject, isLow ? 0.4 : 0.05),
            (HyperOutputNumber.OtherValue, isLow ? 0.1 : 0.05),
            (HyperOutputNumber.Levels, isLeak ? 3 : 2),
            (HyperOutputNumber.LevelClarity, isLeak ? 0.9 : isLow ? 0.6 : 0.2),
            .. from slot in new[] { 1, 2 }
               from objects in new[] { 0, 1, 2 }
               select (HyperOutputNumber.Level(slot, objects), new[] { -0.25, 0.6, 1.1 }[objects]),
            (DynamicsNumber.LyapunovOfSentences, condition == DynamicsExperiment.OptimumChaos.Name ? -0.1 : 0.1),
            (DynamicsNumber.LyapunovOfConstant, 0.1),
            (DynamicsNumber.LyapunovOfSilence, 0.1),
            (DynamicsNumber.MemoryCapacity, 60 - (10.0 * place)),
            (DynamicsNumber.Saturation, 0.1 + (0.15 * place)),
            (WordEffectNumber.AtEnd, condition == WordEffectExperiment.EsnFinal.Name ? 0.5 : 0.05),
            (WordEffectNumber.AtFunction, 0.2),
            (WordEffectNumber.AtContent, 0.5),
            (WordEffectNumber.StatedAtEnd, 0.05),
            (WordEffectNumber.StatedAtFunction, 0.2),
            (WordEffectNumber.AnswersChanged, 0.01),
            .. from slot in new[] { 1, 2 } select (WordEffectNumber.SameConcept(slot), 0.3),
            .. from slot in new[] { 1, 2 } select (WordEffectNumber.OtherValues(slot), 0.05),
            (ClauseTrackingNumber.BestUnit, condition == ClauseTrackingExperiment.LstmUntrained.Name ? 1 : 3),
            (ClauseTrackingNumber.BestUnitPermuted, 0.5),
            (ClauseTrackingNumber.BestUnitUnbroken, 0.9),
            (ClauseTrackingNumber.BestUnitEnd, 0.9),
            (ClauseTrackingNumber.BestUnitEndPermuted, 0.1),
            (ClauseTrackingNumber.AnyUnit, 0.8),
            (ClauseTrackingNumber.Emphasis, 0.5),
            (
                ReadoutTailNumber.LargestShare,
                condition == ReadoutTailExperiment.Weaker.Name ? 0.3 : condition == ReadoutTailExperiment.Stronger.Name ? 0.7 : 0.5),
            (ReadoutTailNumber.LargestShareOfOutput, 0.5),
        ];
    }
}
