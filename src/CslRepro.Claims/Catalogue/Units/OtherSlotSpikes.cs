using System.Globalization;
using CslRepro.Experiments.WordEffects;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>What a word of the first clause does to the outputs of slot 2.</summary>
internal static class OtherSlotSpikes
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-lstm-other-slot-spikes",
        Group = UnitClaims.Group,
        Assertion = "At a word that names a concept of the first object the LSTM's output for the same concept of the second one spikes too.",
        Place = "section 4.1, figure 7",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models + " The paper's example is of the first object; words of the second clause are reported.",
        Rule = "In LSTM 20, at words of the first clause that name a concept, the same concept's output of slot 2 rises (above 0), and by more than the "
            + "other values of that characteristic in slot 2 do.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Before `and` the LSTM raises the concept in both slots, and lowers its rivals in both. Words of the second clause do not raise slot 1. In "
            + "ESN CL the same is there, but very small.",
        Hypotheses = Spike("LSTM 20", WordEffectExperiment.Lstm, 1),
        Controls =
        [
            .. Spike("LSTM 20", WordEffectExperiment.Lstm, 2).Select(hypothesis => Control.Reported("Words of the second clause.", hypothesis)),
            .. Spike("ESN CL", WordEffectExperiment.EsnContinuous, 1).Select(hypothesis => Control.Reported("ESN CL.", hypothesis)),
            .. Spike("ESN FL", WordEffectExperiment.EsnFinal, 1).Select(hypothesis => Control.Reported("ESN FL.", hypothesis)),
        ],
        Scope = UnitNumbers.Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(WordEffectExperiment.Runs);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Slot 2 at words of the first clause, LSTM 20: the same concept "
                    + $"{runs.Average(WordEffectExperiment.Lstm, WordEffectNumber.SameConcept(1)):+0.00;-0.00}, other values "
                    + $"{runs.Average(WordEffectExperiment.Lstm, WordEffectNumber.OtherValues(1)):+0.00;-0.00}.");
        },
    };

    private static Hypothesis[] Spike(string name, Condition condition, int slot) =>
    [
        Hypothesis.Above(
            $"rise of slot {3 - slot}'s output of the concept at words of clause {slot}, {name}",
            WordEffectExperiment.Runs.Mean(condition, WordEffectNumber.SameConcept(slot), UnitNumbers.VarianceFloor),
            0),
        Hypothesis.Above(
            $"the same rise minus that of the characteristic's other values, {name}, clause {slot}",
            WordEffectExperiment.Runs.Difference(
                condition, condition, WordEffectNumber.SameConcept(slot), WordEffectNumber.OtherValues(slot), UnitNumbers.VarianceFloor),
            0),
    ];
}
