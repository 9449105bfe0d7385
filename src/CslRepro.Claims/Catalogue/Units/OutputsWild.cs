using CslRepro.Experiments.Units;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Units.UnitNumbers;

namespace CslRepro.Claims.Catalogue.Units;

/// <summary>How far outputs stray before END, and whether they are back at END.</summary>
internal static class OutputsWild
{
    public static Claim Claim { get; } = new()
    {
        Id = "unit-fl-outputs-wild",
        Group = UnitClaims.Group,
        Assertion = "The outputs of ESN FL lie far outside [0, 1] until END; those of ESN CL and of the LSTM do not.",
        Place = "section 4.1, figure 7",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models + " CL has the program's radius of 1.3 (table 1: 1.1).",
        Rule = "Of all outputs before END, more than half lie outside [-0.5, 1.5] in ESN FL, and less than 5 % in ESN CL and in LSTM 20.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Somewhat more than half of ESN FL's outputs lie outside before END, and none to speak of in ESN CL and LSTM 20. The LSTM too is taught "
            + "at END alone, so that teaching at END does not by itself make outputs wild.",
        Hypotheses =
        [
            Hypothesis.Above("share of outputs outside [-0.5, 1.5] before END, ESN FL", Before(UnitsExperiment.EsnFinal), 0.5).In(Bounds.Share)
                .Because("The paper names no limit; ours is half: \"far outside\" is read as most outputs."),
            Hypothesis.Below("share of outputs outside [-0.5, 1.5] before END, ESN CL", Before(UnitsExperiment.EsnContinuous), 0.05).In(Bounds.Share)
                .Because(WhyFew),
            Hypothesis.Below("share of outputs outside [-0.5, 1.5] before END, LSTM 20", Before(UnitsExperiment.Lstm), 0.05).In(Bounds.Share)
                .Because(WhyFew),
        ],
        Controls = [AtEnd("ESN FL", UnitsExperiment.EsnFinal), AtEnd("ESN CL", UnitsExperiment.EsnContinuous), AtEnd("LSTM 20", UnitsExperiment.Lstm)],
        Scope = Scope,
        Summary = evidence =>
            $"Outside before END: ESN FL {Percent(evidence, UnitsExperiment.EsnFinal, UnitNumber.OutsideBeforeEnd)}, ESN CL "
                + $"{Percent(evidence, UnitsExperiment.EsnContinuous, UnitNumber.OutsideBeforeEnd)}, LSTM 20 "
                + $"{Percent(evidence, UnitsExperiment.Lstm, UnitNumber.OutsideBeforeEnd)}.",
    };

    private const string WhyFew = "The paper names no limit; ours is one output in twenty: \"do not\" is read as fewer.";

    private static Estimand Before(Condition condition) => Mean(condition, UnitNumber.OutsideBeforeEnd);

    private static Control AtEnd(string name, Condition condition) => Control.Required(
        "At END the outputs are back.",
        Hypothesis.Below($"share of outputs outside [-0.5, 1.5] at END, {name}", Mean(condition, UnitNumber.OutsideAtEnd), 0.05).In(Bounds.Share)
            .Because("The paper names no limit; ours is one output in twenty: \"back\" is read as fewer outside."));
}
