using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>What learning changes after the first five sentences of two objects.</summary>
internal static class LearningDoneAt305
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-learning-done-at-305",
        Group = StateSpaceClaims.Group,
        Assertion = "After sentence 305 there is no further change.",
        Place = "section 6.2, figure 17",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Continuous,
        PaperNumber = "305 sentences",
        Rule = "The mean valid error after 305 sentences minus that after 1000 is 0 within 0.05.",
        Expected = new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
        Reason = "After 305 sentences those of two objects are nearly all answered wrongly still; the valid error falls over all the hundreds that follow.",
        Hypotheses =
        [
            Hypothesis.Equivalent("valid error after 305 sentences minus after 1000", Change(LearningStepProbe.Valid), 0.05)
                .Because("The section gives the valid error with one decimal: a change below 0.05 cannot be seen in it."),
        ],
        Controls =
        [
            Control.Reported("The RMSE.", Hypothesis.Above("RMSE after 305 sentences minus after 1000", Change(LearningStepProbe.Rmse), 0)),
            .. new[] { 310, 350, 400, 500, 700 }.Select(learnt => Control.Reported(
                "When does the change end?",
                Hypothesis.Equivalent($"valid error after {learnt} sentences minus after 1000", Change(LearningStepProbe.Valid, learnt), 0.05))),
        ],
        Scope = LearningPlateau.StepScope,
        Summary = evidence => $"Valid error {Percent(Average(evidence, End))} after 305 sentences, {Percent(Average(evidence, 1000))} after 1000.",
    };

    private const int End = LearningStepProbe.First + LearningStepProbe.Step;

    private static Estimand Change(Func<int, string> error, int learnt = End) => Runs.Mean(
        StateSpaceExperiment.EsnContinuousSteps,
        run => run.Measurements[error(learnt)] - run.Measurements[error(LearningStepProbe.Last)]);

    private static double Average(Evidence evidence, int learnt) =>
        evidence.Get(Runs).Average(StateSpaceExperiment.EsnContinuousSteps, LearningStepProbe.Valid(learnt));
}
