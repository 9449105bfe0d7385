using System.Globalization;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>What the first five sentences of two objects change.</summary>
internal static class LearningWithinFive
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-learning-within-five",
        Group = StateSpaceClaims.Group,
        Assertion = "The first five sentences of two objects bring the change to them, for all concepts at once.",
        Place = "section 6.2, figure 17",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Continuous,
        PaperNumber = "5 sentences",
        Rule = "From sentence 300 to 305 the RMSE on unseen sentences falls by more than in all that follows to sentence 1000, and by more than in the five "
            + "sentences before; and so does the error of each output of slot 2: the least fall over its concepts lies above 0.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Not run yet.",
        Hypotheses =
        [
            Hypothesis.Above(
                "fall of the RMSE from sentence 300 to 305 minus from 305 to 1000",
                Number(run => Fall(run, First, End, LearningStepProbe.Rmse) - Fall(run, End, LearningStepProbe.Last, LearningStepProbe.Rmse)),
                0),
            Hypothesis.Above(
                "fall of the RMSE from sentence 300 to 305 minus from 295 to 300",
                Number(run => Fall(run, First, End, LearningStepProbe.Rmse) - Fall(run, Before, First, LearningStepProbe.Rmse)),
                0),
            Hypothesis.Above(
                "least fall of the RMSE of an output of slot 2 from sentence 300 to 305",
                Number(run => run.Measurements[LearningStepProbe.LeastFall(End)]),
                0),
        ],
        Controls =
        [
            Control.Reported(
                "In the five sentences before, not all of them fall.",
                Hypothesis.Below(
                    "least fall of the RMSE of an output of slot 2 from sentence 295 to 300",
                    Number(run => run.Measurements[LearningStepProbe.LeastFall(First)]),
                    0)),
            Control.Reported(
                "Are concepts of slot 2 told apart better, each of them (its output where it is stated minus where another of its kind is)?",
                Hypothesis.Above(
                    "least rise of the separation of a concept of slot 2 from sentence 300 to 305",
                    Number(run => run.Measurements[LearningStepProbe.LeastRise(End)]),
                    0)),
            Control.Reported(
                "The valid error, which the figure plots.",
                Hypothesis.Above(
                    "fall of the valid error from sentence 300 to 305 minus from 305 to 1000",
                    Number(run => Fall(run, First, End, LearningStepProbe.Valid) - Fall(run, End, LearningStepProbe.Last, LearningStepProbe.Valid)),
                    0)),
        ],
        Scope = LearningPlateau.StepScope,
        Summary = evidence => "RMSE: " + Curve(evidence, LearningStepProbe.Rmse) + "; valid error: " + Curve(evidence, LearningStepProbe.Valid) + ".",
    };

    private const int First = LearningStepProbe.First, Before = First - LearningStepProbe.Step, End = First + LearningStepProbe.Step;

    private static Estimand Number(Func<RunResult, double> number) => Runs.Mean(StateSpaceExperiment.EsnContinuousSteps, number);

    private static double Fall(RunResult run, int from, int to, Func<int, string> error) => run.Measurements[error(from)] - run.Measurements[error(to)];

    private static string Curve(Evidence evidence, Func<int, string> error) => string.Join(
        ", ",
        new[] { Before, First, End, End + LearningStepProbe.Step, 350, 400, 500, 700, LearningStepProbe.Last }.Select(learnt => string.Create(
            CultureInfo.InvariantCulture,
            $"{evidence.Get(Runs).Average(StateSpaceExperiment.EsnContinuousSteps, error(learnt)):0.###} after {learnt}")));
}
