using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Lstm;
using static CslRepro.Claims.Catalogue.RunNumbers;
using static CslRepro.Claims.Catalogue.Scale.ScaleNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>LSTM 80 against the two smaller LSTMs.</summary>
internal static class Lstm80BestLstm
{
    public static Claim Claim { get; } = new()
    {
        Id = "scale-lstm80-best-lstm",
        Group = ScaleClaims.Group,
        Assertion = "LSTM 80 is the best LSTM for many objects.",
        Place = "section 3.2, figure 6",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Gates + " Stopped by validation, the order is the same at 50 objects.",
        Rule = "From 30 objects on, both errors of LSTM 20 and of LSTM 40 minus those of LSTM 80 lie above 0.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.Upheld),
        Reason = "At 35 and 50 objects LSTM 80 has the lowest errors of the three by a wide margin, as trained by the paper and when each stops by its "
            + "validation set.",
        Hypotheses =
        [
            .. Objects.Where(objects => objects >= 30).SelectMany(objects => Smaller.SelectMany(lstm => Errors.Select(error =>
                Above(
                    error,
                    ScaleConditions.Lstm(lstm, objects),
                    ScaleConditions.Lstm(ScaleConditions.Lstm80, objects),
                    $"{Title(lstm)} minus LSTM 80",
                    objects)))),
        ],
        Explanation = new("Section 3.2: the more objects, the more units an LSTM needs.")
        {
            Tests =
            [
                new Statement(
                    "It is the size and not the recipe: each stopped by its validation set, the largest is the best still.",
                    [.. FairObjects.Where(objects => objects >= 30).SelectMany(objects => Smaller.Select(lstm => Stopped(lstm, objects)))]),
            ],
        },
        Scope = Scope,
        Summary = evidence =>
            string.Join("; ", ScaleConditions.Lstms.Select(lstm => $"exact error of {Title(lstm)}: {Curve(evidence, lstm, ExactError)}")) + ".",
    };

    private static LstmSettings[] Smaller => [ScaleConditions.Lstm20, ScaleConditions.Lstm40];

    private static Hypothesis Stopped(LstmSettings lstm, int objects) => Hypothesis.Above(
        $"exact error, {Title(lstm)} minus LSTM 80, {At(objects)}",
        ScaleExperiment.Runs.Paired(
            ScaleConditions.LstmLong(lstm, objects),
            run => AtStop(lstm, run, "exact"),
            ScaleConditions.LstmLong(ScaleConditions.Lstm80, objects),
            run => AtStop(ScaleConditions.Lstm80, run, "exact")),
        0);
}
