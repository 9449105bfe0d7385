using System.Globalization;
using CslRepro.Experiments.Thresholds;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;
using static CslRepro.Claims.Catalogue.Threshold.ThresholdNumbers;

namespace CslRepro.Claims.Catalogue.Threshold;

/// <summary>The models' order over a range of factors.</summary>
internal static class NoFavour
{
    public static Claim Claim { get; } = new()
    {
        Id = "threshold-no-favour",
        Group = ThresholdClaims.Group,
        Assertion = "The factor 1.3 favours neither model: table 2's ordering is the same over a range of factors.",
        Place = ThresholdClaims.Place,
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models,
        Rule = "At each factor from 1.15 to 1.5 the exact error of ESN FL minus that of LSTM 20, paired by corpus, lies above 0, as in table 2.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "LSTM 20 has the lower exact error at each factor from 1.15 to 1.5. The valid errors, too close at 1.3 to tell, are in the same order "
            + "from 1.35 on.",
        Hypotheses = Differences("exact error", ThresholdExperiment.Lstm, Exact),
        Controls =
        [
            .. Differences("valid error", ThresholdExperiment.Lstm, Valid).Select(difference => Control.Reported("The valid error.", difference)),
            .. Differences("exact error", ThresholdExperiment.LstmShuffled, Exact)
                .Select(difference => Control.Reported("LSTM 20 on a shuffled training set.", difference)),
        ],
        Scope = Scope,
        Summary = evidence => "Least mean exact error over all factors: "
            + $"ESN FL {Least(evidence, ThresholdExperiment.Esn)}, LSTM 20 {Least(evidence, ThresholdExperiment.Lstm)}.",
    };

    /// <summary>The factors around 1.3 over which the ordering is looked at.</summary>
    private static double[] Range => [1.15, 1.2, 1.25, 1.3, 1.35, 1.4, 1.45, 1.5];

    /// <summary>ESN FL minus LSTM 20 at each of them.</summary>
    private static IReadOnlyList<Hypothesis> Differences(string quantity, Condition lstm, Func<RunResult, double, double> error) =>
    [
        .. Range.Select(factor => Hypothesis.Above(
            string.Create(CultureInfo.InvariantCulture, $"{quantity}, ESN FL minus LSTM 20, f = {factor:0.00}"),
            ThresholdExperiment.Runs.Paired(ThresholdExperiment.Esn, lstm, run => error(run, factor)),
            0)),
    ];

    private static string Least(Evidence evidence, Condition condition) =>
        Percent(ThresholdProbe.Factors.Min(factor => evidence.Get(ThresholdExperiment.Runs).Of(condition).Average(run => Exact(run, factor))));
}
