using System.Globalization;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Models;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>Errors while an ESN learns sentence by sentence, in the program's order and shuffled.</summary>
internal static class LearningStages
{
    // Sentences of two objects after which the paper's explanation is asked: as many as one-object sentences need (rss-learning-plateau).
    private const int Early = 100;

    public static Claim Claim { get; } = new()
    {
        Id = "rss-learning-stages",
        Group = StateSpaceClaims.Group,
        Assertion = "Learning goes in stages: one-object sentences first, with a break at sentence 300.",
        Place = "section 6.2, figure 17",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = "One-object sentences come first, as in the program; shuffled, which the same runs measure, the answer is another. "
            + ReadingNotes.Continuous,
        PaperNumber = "break at 300",
        Rule = "In the program's order two straight lines fit the RMSE on unseen sentences over training sentences (from 100 on) best when they break "
            + "within 25 sentences of 300; from 300 to 325 it falls by at least 0.1 more than in any 25 sentences from 100 to 300; and at 300 the valid error "
            + "of two-object sentences exceeds that of one-object sentences by more than 0.5.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.AnotherAccounts),
        Reason = "In the program's order the error of two-object sentences stays at 1 up to sentence 300, while one-object sentences are learnt within "
            + "100; then the RMSE falls at once by more than half, further than in any 25 sentences before. That something happens at sentence 300 is an "
            + "effect of the order: shuffled, both kinds are learnt from the start, the curve is smooth, and the final errors are the same. What section "
            + "6.2 says of one-object sentences is right as well: they lead in shuffled order, too, and a hundred sentences of two objects alone teach nine "
            + "in ten of them. (The best two lines through the valid error, which the paper plots, break near 410, where its fall levels out, since a curve "
            + "that is flat, falls and levels out is no two lines.)",
        Hypotheses = [BreakAt300("rmse", TrainingOrder.Program, ""), FallsMostAt300(TrainingOrder.Program, ""), Gap(TrainingOrder.Program, "", 0.5)],
        Controls =
        [
            Control.Reported("The same run, shuffled: is there a break at 300?", BreakAt300("rmse", TrainingOrder.Shuffled, ", shuffled")),
            Control.Reported("The same run, shuffled: does it fall most there?", FallsMostAt300(TrainingOrder.Shuffled, ", shuffled")),
            Control.Reported(
                "Two lines through the valid error, which is flat, falls and levels out again.",
                BreakAt300("valid", TrainingOrder.Program, "")),
            Control.Required(
                "The valid error, which the paper plots, falls faster after sentence 300 than before.",
                Hypothesis.Above("fall of the valid error in 100 sentences after 300 minus before", FallsFaster(TrainingOrder.Program), 0)),
            Control.Required(
                "The break is more than scatter.",
                Hypothesis.Below(
                    "permutation p of the break",
                    Mean(run => run.Measurements[LearningStageProbe.Break("rmse", TrainingOrder.Program, "p")]),
                    0.05).In(Bounds.Share).Because("The paper names no limit; ours is the conventional 5 % level of a test.")),
        ],
        Explanation = new("Section 6.2: one-object sentences are learnt first because the first clauses of two-object sentences train for them too.")
        {
            Tests =
            [
                new Statement("That holds in any order, so that the lead is there shuffled too.", Gap(TrainingOrder.Shuffled, ", shuffled", 0)),
                new Statement(
                    "Sentences of two objects alone are enough for those of one, and for these first.",
                    Hypothesis.Above(
                        "valid error of one object after 100 sentences of two, other sentences' teachers minus own",
                        TaughtByTwo(run => run.Measurements[TwoObjectProbe.ValidOfOne(Early, ownTeachers: false)]
                            - run.Measurements[TwoObjectProbe.ValidOfOne(Early)]),
                        0).In(Bounds.ShareDifference),
                    Hypothesis.Above(
                        "valid error of two objects minus one after 100 sentences of two",
                        TaughtByTwo(run => run.Measurements[TwoObjectProbe.ValidOfTwo(Early)] - run.Measurements[TwoObjectProbe.ValidOfOne(Early)]),
                        0).In(Bounds.ShareDifference)),
            ],
            Rivals =
            [
                new Statement(
                    "The order of the training set makes the stages: shuffled, nothing happens at sentence 300.",
                    FallsMoreThanShuffled,
                    DoesNotFallFasterShuffled),
            ],
        },
        Scope = Scope,
        Summary = evidence =>
            $"Break of the RMSE at {Place(evidence, TrainingOrder.Program)} in the program's order, at {Place(evidence, TrainingOrder.Shuffled)} shuffled.",
    };

    private static Hypothesis FallsMoreThanShuffled => Hypothesis.Above(
        "fall of the RMSE from sentence 300 to 325, program's order minus shuffled",
        Mean(run => RmseFall(run, TrainingOrder.Program, 300) - RmseFall(run, TrainingOrder.Shuffled, 300)),
        0.1).Because("The paper names no limit; ours is a tenth on the scale where a concept is 0 or 1.");

    private static Hypothesis DoesNotFallFasterShuffled =>
        Hypothesis.Below("fall of the valid error in 100 sentences after 300 minus before, shuffled", FallsFaster(TrainingOrder.Shuffled), 0);

    private static Hypothesis BreakAt300(string error, TrainingOrder order, string suffix) => Hypothesis.Equivalent(
        $"place of the {error}'s break minus 300{suffix}",
        Mean(run => run.Measurements[LearningStageProbe.Break(error, order, "place")] - 300, floor: 1),
        25).Because("The paper names no limit; ours is one step of the places, 25 sentences, where errors are measured.");

    private static Hypothesis FallsMostAt300(TrainingOrder order, string suffix) => Hypothesis.Above(
        $"fall of the RMSE from sentence 300 to 325 minus the largest in 25 sentences before{suffix}",
        Mean(run => RmseFall(run, order, 300) - LearningStageProbe.Places.Where(place => place is >= 100 and < 300).Max(place => RmseFall(run, order, place))),
        0.1).Because("The paper names no limit; ours is a tenth on the scale where a concept is 0 or 1.");

    private static Hypothesis Gap(TrainingOrder order, string suffix, double limit) => Hypothesis.Above(
        $"valid error of two objects minus one at sentence 300{suffix}",
        Mean(run => run.Measurements[LearningStageProbe.ValidOfTwo(order, 300)] - run.Measurements[LearningStageProbe.ValidOfOne(order, 300)]),
        limit).In(Bounds.ShareDifference).Because(limit > 0 ? "The paper names no limit; ours is half of the largest difference that is possible." : "");

    private static Estimand FallsFaster(TrainingOrder order) => Mean(run => ValidFall(run, order, 300) - ValidFall(run, order, 200));

    private static double ValidFall(RunResult run, TrainingOrder order, int from) =>
        run.Measurements[LearningStageProbe.Valid(order, from)] - run.Measurements[LearningStageProbe.Valid(order, from + 100)];

    private static double RmseFall(RunResult run, TrainingOrder order, int from) =>
        run.Measurements[LearningStageProbe.Rmse(order, from)] - run.Measurements[LearningStageProbe.Rmse(order, from + 25)];

    private static Estimand Mean(Func<RunResult, double> number, double floor = ShareFloor) =>
        Runs.Mean(StateSpaceExperiment.EsnContinuous, number, floor);

    private static Estimand TaughtByTwo(Func<RunResult, double> number) => Runs.Mean(StateSpaceExperiment.EsnContinuousTwoObjects, number, ShareFloor);

    private static string Place(Evidence evidence, TrainingOrder order) => string.Create(
        CultureInfo.InvariantCulture,
        $"{evidence.Get(Runs).Average(StateSpaceExperiment.EsnContinuous, LearningStageProbe.Break("rmse", order, "place")):0}");
}
