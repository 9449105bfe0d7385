using System.Globalization;
using CslRepro.Experiments.LearningCurves;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>The ESN and the theoretical model on fewer training sentences than the paper's.</summary>
internal static class EsnLearnsQuicker
{
    public static Claim Claim { get; } = new()
    {
        Id = "scale-esn-learns-quicker",
        Group = ScaleClaims.Group,
        Assertion = "The ESN learns quicker than the theoretical model.",
        Place = "section 3.2",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Keys,
        Rule = "After 100, 250 and 500 training sentences (the paper has 1000), three in ten of one object as in the paper, both errors of the theoretical "
            + "model minus those of ESN FL, paired by corpus, lie above 0; with 4 objects and with 20.",
        Expected = new(Observation.ReproducedWithinScope, ExplanationAnswer.Upheld),
        Reason = "With 4 objects there are so few combinations that the theoretical model has soon met them all, and it makes fewer valid errors than the ESN. "
            + "With 20 the ESN is the quicker one in the valid error, and from 250 sentences on in both: it answers combinations that it has not met.",
        Hypotheses = [.. BothObjects.SelectMany(Differences)],
        Within =
        [
            new Statement("With 20 objects, in the valid error.", [.. Sizes.Select(sizes => Difference(ScaleNumbers.Errors[0], sizes, Harder))]),
            new Statement(
                "With 20 objects, from 250 sentences on, in both errors.",
                [.. Sizes.Skip(1).SelectMany(sizes => ScaleNumbers.Errors.Select(error => Difference(error, sizes, Harder)))]),
        ],
        Explanation = new("Section 3.2: the ESN takes the concepts of a sentence apart, where the theoretical model must have met their combination.")
        {
            Tests =
            [
                new Statement(
                    "The ESN answers sentences with a combination that it has not met, to which the theoretical model has nothing to say: more often than "
                        + "an ESN that was taught other sentences' scenes.",
                    UnseenAnswered),
            ],
        },
        Scope = "n = 4 and n = 20, 1000 test sentences each",
        Summary = evidence =>
        {
            var runs = evidence.Get(LearningExperiment.Runs);
            return string.Join("; ", BothObjects.Select(objects => $"valid error at n = {objects}: " + string.Join(
                ", ",
                Sizes.Select(sizes => $"{Percent(runs.Rate(Esn(sizes, objects), ValidError).Rate)} (ESN) and "
                    + $"{Percent(runs.Rate(Keywords(sizes, objects), ValidError).Rate)} (theoretical model) after {Sentences(sizes)}")))) + ".";
        },
    };

    private const int Harder = LearningExperiment.HarderObjects;

    private static int[] BothObjects => [4, Harder];

    private static IReadOnlyList<CorpusSizes> Sizes => LearningExperiment.SmallerSizes;

    private static Hypothesis UnseenAnswered => Hypothesis.Above(
        string.Create(
            CultureInfo.InvariantCulture,
            $"valid error on combinations not met, other sentences' teachers minus own, n = {Harder}, "
                + $"{Sentences(LearningExperiment.Middle)} sentences"),
        Estimand.From(
            LearningExperiment.Runs,
            [LearningExperiment.HarderWithShuffledTeachers(LearningExperiment.Middle), LearningExperiment.HarderWithSentences(LearningExperiment.Middle)],
            runs => MeanEstimate.From(
                [
                    .. runs.Of(LearningExperiment.HarderWithShuffledTeachers(LearningExperiment.Middle)).Zip(
                        runs.Of(LearningExperiment.HarderWithSentences(LearningExperiment.Middle)),
                        (other, own) => UnseenInvalid(other) - UnseenInvalid(own)),
                ],
                StateNumbers.ShareFloor)),
        0).In(Bounds.ShareDifference);

    private static double UnseenInvalid(RunResult run) =>
        run.Measurements[UnseenCombinationProbe.Invalid] / run.Measurements[UnseenCombinationProbe.Sentences];

    private static IEnumerable<Hypothesis> Differences(int objects) =>
        Sizes.SelectMany(sizes => ScaleNumbers.Errors.Select(error => Difference(error, sizes, objects)));

    private static Hypothesis Difference((string Name, Func<RunResult, double> Of) error, CorpusSizes sizes, int objects) => Hypothesis.Above(
        string.Create(CultureInfo.InvariantCulture, $"{error.Name}, theoretical model minus ESN FL, n = {objects}, {Sentences(sizes)} sentences"),
        LearningExperiment.Runs.Paired(Keywords(sizes, objects), Esn(sizes, objects), error.Of),
        0);

    private static Condition Esn(CorpusSizes sizes, int objects) =>
        objects == 4 ? LearningExperiment.WithSentences(sizes) : LearningExperiment.HarderWithSentences(sizes);

    private static Condition Keywords(CorpusSizes sizes, int objects) => LearningExperiment.KeywordsWithSentences(sizes, objects);

    private static int Sentences(CorpusSizes sizes) => sizes.OneObject + sizes.TwoObjects;
}
