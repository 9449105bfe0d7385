using System.Globalization;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.StateSpace;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Lstm;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>Whether an LSTM learns sentences of one object first.</summary>
internal static class LstmStages
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-lstm-stages",
        Group = StateSpaceClaims.Group,
        Assertion = "LSTM 20 learns in stages, too: one-object sentences first.",
        Place = "section 7",
        Basis = Basis.Ours,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Gates,
        Rule = "Section 7 asks; the answer is ours. After each epoch the valid error on two-object sentences is compared with what two clauses would give that "
            + "fail as often as a one-object sentence, 1 - (1 - e)^2: over the 35 epochs it exceeds that on average.",
        Expected = new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
        Reason = "It is the other way round. In the program's order, in which each epoch ends with sentences of two objects, LSTM 20 answers these validly at "
            + "a time when it still fails on most of one object. Shuffled, the lead is smaller and turns later. Each epoch's part unlearns the other: after "
            + "the one-object sentences of the tenth epoch less than half as many of one object fail as at its end, and half as many again of two.",
        Hypotheses = [Excess(StateSpaceExperiment.LstmStages, "")],
        Controls =
        [
            Control.Reported("The same with the sentences shuffled before each epoch.", Excess(StateSpaceExperiment.LstmStagesShuffled, ", shuffled")),
            .. new[] { 1, 2, 5, 10, 20, Epochs }.SelectMany(epoch => new[]
            {
                Control.Reported("When is it so?", After(epoch, StateSpaceExperiment.LstmStages, "")),
                Control.Reported("When is it so, shuffled?", After(epoch, StateSpaceExperiment.LstmStagesShuffled, ", shuffled")),
            }),
            .. WithinEpochProbe.Epochs.SelectMany(epoch => new[]
            {
                Control.Reported(
                    "Within an epoch of the program's order: does training on its sentences of two objects unlearn those of one?",
                    Hypothesis.Above(
                        $"valid error of one object, end of epoch {epoch} minus after its one-object sentences",
                        Runs.Difference(
                            StateSpaceExperiment.LstmStages,
                            StateSpaceExperiment.LstmWithinEpochs,
                            EpochStageProbe.ValidOfOne(epoch),
                            WithinEpochProbe.ValidOfOne(epoch),
                            ShareFloor),
                        0).In(Bounds.ShareDifference)),
                Control.Reported(
                    "And do its one-object sentences unlearn those of two?",
                    Hypothesis.Above(
                        $"valid error of two objects, after the one-object sentences of epoch {epoch} minus at its end",
                        Runs.Difference(
                            StateSpaceExperiment.LstmWithinEpochs,
                            StateSpaceExperiment.LstmStages,
                            WithinEpochProbe.ValidOfTwo(epoch),
                            EpochStageProbe.ValidOfTwo(epoch),
                            ShareFloor),
                        0).In(Bounds.ShareDifference)),
            }),
        ],
        Scope = "n = 4, 1000 test sentences, after each of 35 epochs",
        Summary = evidence => "Valid error of one and two objects: " + string.Join(
            ", ",
            new[] { 1, 2, 5, 10, 20, Epochs }.Select(epoch => string.Create(
                CultureInfo.InvariantCulture,
                $"{Mean(evidence, EpochStageProbe.ValidOfOne(epoch)):0.###} and {Mean(evidence, EpochStageProbe.ValidOfTwo(epoch)):0.###} after {epoch}")))
            + " epochs.",
    };

    private static int Epochs => PerformanceConditions.Lstm.Network<LstmSettings>().Epochs;

    private static Hypothesis Excess(Condition condition, string suffix) => Hypothesis.Above(
        $"valid error of two objects minus that of two independent clauses, mean over the epochs{suffix}",
        Runs.Mean(condition, run => Enumerable.Range(1, Epochs).Average(epoch => run.Measurements[EpochStageProbe.Excess(epoch)])),
        0);

    private static Hypothesis After(int epoch, Condition condition, string suffix) => Hypothesis.Above(
        $"valid error of two objects minus that of two independent clauses, after epoch {epoch}{suffix}",
        Runs.Mean(condition, EpochStageProbe.Excess(epoch)),
        0);

    private static double Mean(Evidence evidence, string name) => evidence.Get(Runs).Average(StateSpaceExperiment.LstmStages, name);
}
