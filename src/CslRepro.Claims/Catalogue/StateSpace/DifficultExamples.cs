using System.Globalization;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Numerics;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>The odds of an error where the only position named stands next to `and`.</summary>
internal static class DifficultExamples
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-difficult-examples",
        Group = StateSpaceClaims.Group,
        Assertion = "Errors concentrate where `middle` stands next to `and` and the other object has no position.",
        Place = "section 6.1, figure 16",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Inputs,
        Rule = "On 10,000 sentences the mean log odds ratio of such sentences lies above 0 for invalid and for inexact answers of the ESN.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Sentences with their only position next to `and` are answered wrongly several times as often. `left` and `right` do much the "
            + "same; that `middle` does so more than these is not asserted, and stays open. An answer that is valid and not exact puts both objects at "
            + "the one position that is named oftener than by chance. On the map of 10,000 final states the errors "
            + "concentrate on the island of sentences that name one place only.",
        Seeds = SeedBlock.Decision(2),
        Hypotheses =
        [
            Concentrated(StateSpaceExperiment.EsnDifficult, "ESN", "valid", "middle"),
            Concentrated(StateSpaceExperiment.EsnDifficult, "ESN", "exact", "middle"),
        ],
        Controls =
        [
            Control.Reported("Is it `middle` more than the others?", MoreThanOthers(StateSpaceExperiment.EsnDifficult, "ESN", "valid")),
            Control.Reported("Is it `middle` more than the others?", MoreThanOthers(StateSpaceExperiment.EsnDifficult, "ESN", "exact")),
            .. Positions.Skip(1).Select(position => Control.Reported(
                "Another position in the same place.",
                Concentrated(StateSpaceExperiment.EsnDifficult, "ESN", "exact", position))),
            .. Errors.Select(error => Control.Reported(
                "The only position that is named, wherever it stands in its clause: all four sentences of figure 16 are of this kind.",
                Anywhere(error))),
            .. Positions.Select(position => Control.Reported(
                "Are both objects put at the one position that is named, in more than a third of the answers that are valid and not exact?",
                BothThere(position))),
            Control.Reported("The LSTM.", Concentrated(StateSpaceExperiment.LstmDifficult, "LSTM", "exact", "middle")),
            Control.Reported("The LSTM.", MoreThanOthers(StateSpaceExperiment.LstmDifficult, "LSTM", "exact")),
        ],
        Scope = Scope + "; 10,000 fresh two-object sentences each",
        Summary = evidence => "Odds ratios of inexact answers (ESN): " + string.Join(", ", Positions.Select(position => string.Create(
            CultureInfo.InvariantCulture,
            $"{position} {Odds(evidence, position):0.0}"))) + ".",
    };

    // The runtime's exponential may differ in its last bit between machines, and the summary is approved.
    private static double Odds(Evidence evidence, string position) =>
        ExactMath.Exp(evidence.Get(Runs).Average(StateSpaceExperiment.EsnDifficult, DifficultMeasures.LogOdds("exact", position)));

    private static string[] Errors => ["valid", "exact"];

    private static string[] Positions => ["middle", "left", "right"];

    private static Hypothesis Concentrated(Condition condition, string model, string error, string position) => Hypothesis.Above(
        $"log odds of not being {error} with `{position}` next to `and`, {model}", Runs.Mean(condition, DifficultMeasures.LogOdds(error, position)), 0)
        .Because("0 is equal odds of an error.");

    private static Hypothesis Anywhere(string error) => Hypothesis.Above(
        $"log odds of not being {error} with `middle` alone, ESN",
        Runs.Mean(StateSpaceExperiment.EsnDifficult, DifficultMeasures.LogOddsAnywhere(error, "middle")),
        0).Because("0 is equal odds of an error.");

    private static Hypothesis MoreThanOthers(Condition condition, string model, string error) => Hypothesis.Above(
        $"log odds of not being {error}, `middle` minus `left` and `right`, {model}",
        Runs.Mean(condition, run => LogOdds(run, error, "middle") - ((LogOdds(run, error, "left") + LogOdds(run, error, "right")) / 2)),
        0);

    /// <summary>The other object has three positions to go to, if it is given one: a third is what no preference would give at most.</summary>
    private static Hypothesis BothThere(string position) => Hypothesis.Above(
        $"share of answers with both objects at `{position}` minus a third of those valid and not exact, ESN",
        Runs.Mean(
            StateSpaceExperiment.EsnDifficult,
            run => run.Measurements[DifficultMeasures.BothThere(position)] - (run.Measurements[DifficultMeasures.ValidOnly(position)] / 3)),
        0).Because("0 is as often as by chance.");

    private static double LogOdds(RunResult run, string error, string position) => run.Measurements[DifficultMeasures.LogOdds(error, position)];
}
