using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;
using static CslRepro.Claims.Catalogue.Scale.ScaleNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>Where the exact error of LSTM 40 passes that of the ESN.</summary>
internal static class Lstm40Until15
{
    public static Claim Claim { get; } = new()
    {
        Id = "scale-lstm40-until-15",
        Group = ScaleClaims.Group,
        Assertion = "LSTM 40 has a lower exact error than the ESN up to about 15 objects, and a higher one beyond.",
        Place = "section 3.2, figure 6",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Gates,
        PaperNumber = "about 15",
        Rule = "The number of objects at which the mean exact error of LSTM 40 first passes that of ESN FL (interpolated) is 15 within 3.",
        Expected = new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
        Reason = "The curves do cross, but earlier: LSTM 40 as the program trains it is clearly worse at 15 objects; the means cross between 8 and "
            + "12. The place moves with the training: stopped by its validation set LSTM 40 cannot be told from the ESN at 15, and shuffled it "
            + "comes near. (Crossings by instance, the first form of the rule, are pulled down, since the first of several passings by chance "
            + "counts; the crossing of the means lies nearer to 15.)",
        Hypotheses =
        [
            Crosses(Objects),
        ],
        Controls =
        [
            .. Objects.Where(objects => objects <= 15).Select(
                objects => Control.Reported("Is the valid error lower, too?", Difference(("valid error", ValidError), objects))),
            .. Objects.Select(objects => Control.Reported("The difference that crosses.", Difference(("exact error", ExactError), objects))),
            .. FairObjects.Select(objects => Control.Reported("LSTM 40 stopped by its validation set.", Tuned(objects))),
        ],
        Scope = Scope,
        Summary = evidence =>
            $"Exact error of LSTM 40: {Curve(evidence, ScaleConditions.Lstm40, ExactError)}; of ESN FL: "
                + $"{Curve(evidence, ScaleConditions.Esn, ExactError)}.",
    };

    /// <summary>The number of objects at which the means cross, among some, is 15 within 3.</summary>
    /// <param name="objects">Numbers of objects, ascending.</param>
    public static Hypothesis Crosses(IReadOnlyList<int> objects) => Hypothesis.Equivalent(
        "number of objects at which the mean exact error of LSTM 40 passes that of ESN FL, minus 15",
        Estimand.From(
            ScaleExperiment.Runs, [.. objects.Select(Lstm40), .. objects.Select(ScaleConditions.Esn)], runs => Crossing(runs, [.. objects])),
        3) with
    {
        Paper = 0,
        Why = "The paper names no limit; ours is \"about 15\" give or take one step of our list (12, 15).",
    };

    private static Condition Lstm40(int objects) => ScaleConditions.Lstm(ScaleConditions.Lstm40, objects);

    private static Hypothesis Difference((string Name, Func<RunResult, double> Of) error, int objects) =>
        Above(error, Lstm40(objects), ScaleConditions.Esn(objects), "LSTM 40 minus ESN FL", objects);

    private static Hypothesis Tuned(int objects) => Hypothesis.Above(
        $"exact error, LSTM 40 minus ESN FL, {At(objects)}",
        ScaleExperiment.Runs.Paired(
            ScaleConditions.LstmLong(ScaleConditions.Lstm40, objects),
            run => AtStop(ScaleConditions.Lstm40, run, "exact"),
            ScaleConditions.Esn(objects),
            ExactError),
        0);

    // Where the means cross between none of the numbers of objects, the nearest end counts.
    private static MeanEstimate Crossing(RunSet runs, int[] among)
    {
        double[] Differences(int objects) =>
            [.. runs.Of(Lstm40(objects)).Zip(runs.Of(ScaleConditions.Esn(objects)), (a, b) => a.ExactError - b.ExactError)];
        double[][] differences = [.. among.Select(Differences)];
        double[][] places = [.. among.Zip(differences, (objects, values) => values.Select(_ => (double)objects).ToArray())];
        var end = differences[0].Average() >= 0 ? places[0] : places[^1];
        return MeanEstimate.From([.. (MeanCrossing.Instances(places, differences) ?? end).Select(place => place - 15)], 0.01);
    }
}
