using System.Globalization;
using CslRepro.Experiments.WordEffects;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>What END does to the LSTM's outputs.</summary>
internal static class EndMovesNothing
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-lstm-end-still",
        Group = UnitClaims.Group,
        Assertion = "END does not move the LSTM's outputs.",
        Place = "section 4.1, figure 7",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models,
        Rule = "In LSTM 20 the mean absolute change of an output at END lies below that at function words, which name nothing.",
        Expected = new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
        Reason = "END moves the LSTM's outputs more than a function word does, those of what was said included, and changes the answer of many sentences: as "
            + "long as more words may follow, the LSTM leaves open what the sentence does not say. What it does is small beside what END does in ESN FL, "
            + "with which the figure compares it.",
        Hypotheses = [Change("change at END minus change at function words, LSTM 20", WordEffectNumber.AtEnd, WordEffectNumber.AtFunction)],
        Controls =
        [
            Control.Reported(
                "Only outputs of concepts that the sentence has stated.",
                Change(
                    "change at END minus change at function words of stated concepts, LSTM 20",
                    WordEffectNumber.StatedAtEnd,
                    WordEffectNumber.StatedAtFunction)),
            Control.Reported(
                "Beside content words.",
                Change("change at END minus change at content words, LSTM 20", WordEffectNumber.AtEnd, WordEffectNumber.AtContent)),
            Control.Reported(
                "How often END changes the answer: in fewer than one sentence in twenty?",
                Hypothesis.Below(
                    "share of sentences whose answer END changes, LSTM 20",
                    WordEffectExperiment.Runs.Mean(WordEffectExperiment.Lstm, WordEffectNumber.AnswersChanged),
                    0.05).In(Bounds.Share)),
            Control.Reported(
                "Beside ESN FL, which is taught at END alone too.",
                Hypothesis.Below(
                    "change at END, LSTM 20 minus ESN FL",
                    WordEffectExperiment.Runs.Difference(
                        WordEffectExperiment.Lstm, WordEffectExperiment.EsnFinal, WordEffectNumber.AtEnd, WordEffectNumber.AtEnd),
                    0)),
        ],
        Scope = UnitNumbers.Scope,
        Summary = evidence =>
        {
            var runs = evidence.Get(WordEffectExperiment.Runs);
            string Number(string name) => string.Create(CultureInfo.InvariantCulture, $"{runs.Average(WordEffectExperiment.Lstm, name):0.000}");
            return $"Mean change of an output in LSTM 20: END {Number(WordEffectNumber.AtEnd)}, function words {Number(WordEffectNumber.AtFunction)}, "
                + $"content words {Number(WordEffectNumber.AtContent)}.";
        },
    };

    private static Hypothesis Change(string quantity, string end, string other) => Hypothesis.Below(
        quantity,
        WordEffectExperiment.Runs.Difference(WordEffectExperiment.Lstm, WordEffectExperiment.Lstm, end, other),
        0);
}
