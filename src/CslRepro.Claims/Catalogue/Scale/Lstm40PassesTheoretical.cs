using CslRepro.Experiments.Scale;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;
using static CslRepro.Claims.Catalogue.Scale.ScaleNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>The exact error of LSTM 40 against that of the theoretical model.</summary>
internal static class Lstm40PassesTheoretical
{
    public static Claim Claim { get; } = new()
    {
        Id = "scale-lstm40-passes-theoretical",
        Group = ScaleClaims.Group,
        Assertion = "Beyond 15 objects the exact error of LSTM 40 passes even that of the theoretical model.",
        Place = "section 3.2, figure 6",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Gates + " The theoretical model keeps sorted lists with repeated words, as the program does (the text: sets).",
        Rule = "At 15 objects the exact error of LSTM 40, paired by corpus, is lower than that of the theoretical model; at 50, the largest number, it is "
            + "higher. That it passes at once beyond 15 is not asked.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "At 15 objects LSTM 40 is far below the theoretical model, at 50 far above it; as the program trains it, it passes between 20 and 25.",
        Hypotheses =
        [
            Above(Exact, ScaleConditions.Keywords(15), Lstm40(15), "theoretical model minus LSTM 40", 15),
            Above(Exact, Lstm40(Objects[^1]), ScaleConditions.Keywords(Objects[^1]), "LSTM 40 minus theoretical model", Objects[^1]),
        ],
        Controls =
        [
            .. Objects.Where(objects => objects > 15 && objects < Objects[^1]).Select(objects => Control.Reported(
                "Where does it pass?",
                Above(Exact, Lstm40(objects), ScaleConditions.Keywords(objects), "LSTM 40 minus theoretical model", objects))),
            .. FairObjects.Where(objects => objects >= 15).Select(objects => Control.Reported(
                "LSTM 40 stopped by its validation set.",
                Hypothesis.Above(
                    $"exact error, LSTM 40 minus theoretical model, {At(objects)}",
                    ScaleExperiment.Runs.Paired(
                        ScaleConditions.LstmLong(ScaleConditions.Lstm40, objects),
                        run => AtStop(ScaleConditions.Lstm40, run, "exact"),
                        ScaleConditions.Keywords(objects),
                        ExactError),
                    0))),
        ],
        Scope = Scope,
        Summary = evidence => $"Exact error of LSTM 40: {Curve(evidence, ScaleConditions.Lstm40, ExactError)}; of the theoretical model: "
            + $"{Curve(evidence, ScaleConditions.Keywords, ExactError)}.",
    };

    private static (string Name, Func<RunResult, double> Of) Exact => ("exact error", ExactError);

    private static Condition Lstm40(int objects) => ScaleConditions.Lstm(ScaleConditions.Lstm40, objects);
}
