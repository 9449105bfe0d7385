using System.Globalization;
using CslRepro.Corpora;
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
            + "sentences before. For all concepts at once: the error of each output of slot 2 by itself falls in these five, on average over instances.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Until the first sentence of two objects comes the outputs at the end of such sentences lie far out; the first five bring all outputs of slot "
            + "2 back, and the RMSE falls by half. The valid error, which the figure plots, hardly moves in these five: it falls over hundreds of sentences.",
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
            .. Concepts.Select((concept, index) => Hypothesis.Above(
                $"fall of the RMSE of the {concept} of slot 2 from sentence 300 to 305",
                Number(run => run.Measurements[LearningStepProbe.Fall(index, End)]),
                0)),
        ],
        Controls =
        [
            Control.Reported(
                "Are the concepts of slot 2 told apart better (an output where its concept is stated minus where another of its kind is), on average?",
                Hypothesis.Above(
                    "rise of the separation of the concepts of slot 2 from sentence 300 to 305",
                    Number(run => run.Measurements[LearningStepProbe.SeparationRise(End)]),
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

    private static Language Basic => Language.Create(4);

    // In the order of the outputs; "orange" is an object and a colour.
    private static IEnumerable<string> Concepts =>
    [
        .. Basic.Categories.Select(name => "object " + name),
        .. Basic.Positions.Select(name => "position " + name),
        .. Basic.Colours.Select(name => "colour " + name),
    ];

    private static Estimand Number(Func<RunResult, double> number) => Runs.Mean(StateSpaceExperiment.EsnContinuousSteps, number);

    private static double Fall(RunResult run, int from, int to, Func<int, string> error) => run.Measurements[error(from)] - run.Measurements[error(to)];

    private static string Curve(Evidence evidence, Func<int, string> error) => string.Join(
        ", ",
        new[] { Before, First, End, End + LearningStepProbe.Step, 350, 400, 500, 700, LearningStepProbe.Last }.Select(learnt => string.Create(
            CultureInfo.InvariantCulture,
            $"{evidence.Get(Runs).Average(StateSpaceExperiment.EsnContinuousSteps, error(learnt)):0.###} after {learnt}")));
}
