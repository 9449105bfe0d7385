using System.Globalization;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Units.UnitNumbers;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>The cell that is chosen for `and` on one half of the sentences, on the other half.</summary>
internal static class ClauseCell
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-lstm-clause-cell",
        Group = UnitClaims.Group,
        Assertion = "One of the LSTM's cells answers to `and` above all other words.",
        Place = "section 4.2, figure 8",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Cells,
        PaperNumber = "0.70 against 0.30 at the strongest other word",
        Rule = "The cell with the largest margin for `and` on one half of the test sentences has, on the other half, a ratio of its change at `and` to "
            + "that at the strongest other word above 1. The verdict rests on two controls: the ratio is larger than in the LSTM as it starts, and it is "
            + "not above 1 when the words are permuted.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.Untested),
        Reason = "The chosen cell moves nearly three times as much at `and` as at any other word, on sentences that it was not chosen on, as in the paper; "
            + "in the LSTM as it starts the best cell for `and` is hardly above the next word, and no better with the words permuted. That some word has a "
            + "cell of its own says nothing by itself: half of the words have one, and more than that before training. How far the cell for `and` stands "
            + "out is what is learnt.",
        Hypotheses =
        [
            Hypothesis.Above("change of the chosen cell at `and` / at the strongest other word, LSTM 20", Margin(UnitsExperiment.Lstm), 1) with
            {
                Paper = 0.70 / 0.30,
            },
        ],
        Controls =
        [
            Control.Required(
                "The cell is learnt.",
                Hypothesis.Above("ratio of LSTM 20 / ratio of the LSTM as it starts", RatioGain(UnitNumber.AndUnitAtAnd, UnitNumber.AndUnitAtSecond), 1)
                    .Because("1 is the ratio that the LSTM has before training.")),
            Control.Required(
                "Choosing among 20 cells alone gives no such cell: the words permuted.",
                Hypothesis.Below(
                    "change of the chosen cell at `and` / at the strongest other word, words permuted",
                    Ratio(UnitsExperiment.Lstm, UnitNumber.ShuffledAndUnitAtAnd, UnitNumber.ShuffledAndUnitAtSecond),
                    1)),
            Control.Reported(
                "The LSTM as it starts.",
                Hypothesis.Above(
                    "change of the chosen cell at `and` / at the strongest other word, untrained LSTM 20",
                    Margin(UnitsExperiment.LstmUntrained),
                    1)),
            Control.Reported(
                "Is `and` special? Of the 18 words, those with a cell that answers to them above all others.",
                Hypothesis.Above("words with a cell of their own, LSTM 20", Mean(UnitsExperiment.Lstm, UnitNumber.WordsWithUnit), 1)),
            Control.Reported(
                "The same in the LSTM as it starts.",
                Hypothesis.Above("words with a cell of their own, untrained LSTM 20", Mean(UnitsExperiment.LstmUntrained, UnitNumber.WordsWithUnit), 1)),
        ],
        Explanation = new("Abstract, section 4.3: both networks come to stress units that hold the structure of the sentence, here which clause is heard."),
        Scope = Scope,
        Summary = evidence => string.Create(
            CultureInfo.InvariantCulture,
            $"{Average(evidence, UnitsExperiment.Lstm, UnitNumber.AndUnitAtAnd):0.00} at `and`, "
                + $"{Average(evidence, UnitsExperiment.Lstm, UnitNumber.AndUnitAtSecond):0.00} at the strongest other word; "
                + $"{Average(evidence, UnitsExperiment.Lstm, UnitNumber.WordsWithUnit):0.0} of 18 words have a cell of their own."),
    };

    private static Estimand Margin(Condition condition) => Ratio(condition, UnitNumber.AndUnitAtAnd, UnitNumber.AndUnitAtSecond);
}
