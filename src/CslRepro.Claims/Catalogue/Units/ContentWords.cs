using System.Globalization;
using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Units.UnitNumbers;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>The changes of the LSTM's cells at content words against those at function words.</summary>
internal static class ContentWords
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-lstm-content-words",
        Group = UnitClaims.Group,
        Assertion = "Content words move the LSTM's cells more than function words.",
        Place = "section 4.2, figure 8",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Cells,
        PaperNumber = "summed absolute change 3.15 against 1.50",
        Rule = "The ratio of summed absolute changes, content words over function words without `and`, lies above 1. The verdict rests on the ratio being "
            + "larger than in the LSTM as it starts.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "The ratio is about 2.6, the paper's 2.1; the sums are close to the paper's too. It is learnt: in the LSTM as it starts both kinds of "
            + "words move the cells alike.",
        Hypotheses =
        [
            Hypothesis.Above("summed change of the cells, content words / function words, LSTM 20", Preference(UnitsExperiment.Lstm), 1) with
            {
                Paper = 3.15 / 1.50,
            },
        ],
        Controls =
        [
            Control.Required(
                "The ratio is learnt.",
                Hypothesis.Above(
                    "ratio of LSTM 20 / ratio of the LSTM as it starts",
                    RatioGain(UnitNumber.ChangeAtContent, UnitNumber.ChangeAtFunction),
                    1).Because("1 is the ratio that the LSTM has before training.")),
            Control.Reported(
                "The LSTM as it starts.",
                Hypothesis.Above(
                    "summed change of the cells, content words / function words, untrained LSTM 20",
                    Preference(UnitsExperiment.LstmUntrained),
                    1)),
            Control.Reported(
                "The reservoir of ESN FL, all 1000 units.",
                Hypothesis.Above("summed change of the units, content words / function words, ESN FL", Preference(UnitsExperiment.EsnFinal), 1)),
        ],
        Scope = Scope,
        Summary = evidence => string.Create(
            CultureInfo.InvariantCulture,
            $"LSTM 20: {Average(evidence, UnitsExperiment.Lstm, UnitNumber.ChangeAtContent):0.00} at content words, "
                + $"{Average(evidence, UnitsExperiment.Lstm, UnitNumber.ChangeAtFunction):0.00} at function words; as it starts "
                + $"{Average(evidence, UnitsExperiment.LstmUntrained, UnitNumber.ChangeAtContent):0.00} and "
                + $"{Average(evidence, UnitsExperiment.LstmUntrained, UnitNumber.ChangeAtFunction):0.00}."),
    };

    private static Estimand Preference(Condition condition) => Ratio(condition, UnitNumber.ChangeAtContent, UnitNumber.ChangeAtFunction);
}
