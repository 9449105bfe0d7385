using System.Globalization;
using CslRepro.Analysis.StateSpace;
using CslRepro.Claims.Catalogue.Hyper;
using CslRepro.Experiments.MapScores;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;
using static CslRepro.Claims.Catalogue.StateNumbers;

namespace CslRepro.Claims.Catalogue.HyperMaps;

/// <summary>Whether a map of untrained reservoirs tells which of them will have the lower errors.</summary>
internal static class MapPredictsError
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-map-predicts-error",
        Group = HyperClaims.Group,
        Assertion = "How well a reservoir's map keeps together sentences that say alike, which needs no training, predicts the error that the trained ESN has.",
        Place = "section 7",
        Basis = Basis.Ours,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations + " The paper hopes that a map's quality predicts the error and names no measure of it; the measure is ours.",
        Rule = "Spearman's rank correlation of the map's measure with the valid and with the exact error of the trained network lies below -0.6, over "
            + "figure 18's nine settings and over nine others. The measure is the agreement of 14 neighbours on the map of final states in what their "
            + "sentences say (mean of category, position and colour of both slots, chance taken off).",
        Expected = new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
        Reason = "Where neighbours agree more, errors are lower on the whole, but no more so than it happens among nine settings by chance: the map tells the "
            + "settings at which everything falls apart, not the good from the middling. The full space tells a little more, trustworthiness and the number of "
            + "islands tell less, and taking the setting with the best map does not reliably help.",
        Hypotheses = [.. Sets.SelectMany(set => new[]
        {
            Correlated("agreement", set, MapScoreProbe.Agreement(Map), "valid", ValidError),
            Correlated("agreement", set, MapScoreProbe.Agreement(Map), "exact", ExactError),
        })],
        Controls =
        [
            .. Sets.SelectMany(set => new[]
            {
                Control.Reported(
                    "Is the map needed? The same agreement in the full space.",
                    Correlated("agreement in the full space", set, MapScoreProbe.Agreement(Full), "exact", ExactError)),
                Control.Reported(
                    "Two principal components.",
                    Correlated("agreement on principal components", set, MapScoreProbe.Agreement(Principal), "exact", ExactError)),
                Control.Reported(
                    "Other measures of a map's quality: its trustworthiness.",
                    Correlated("trustworthiness", set, MapScoreProbe.Trustworthiness, "exact", ExactError)),
                Control.Reported(
                    "Other measures of a map's quality: the number of its islands, where fewer would be better.",
                    Correlated("islands", set, MapScoreProbe.Islands(Map), "exact", ExactError)),
                Control.Reported(
                    "Does it help in a search? The setting with the best map against one drawn at random.",
                    Hypothesis.Below(
                        $"exact error at the setting with the best map minus the mean of all, {set.Name}",
                        Estimand.From(MapScoreExperiment.Runs, set.Conditions, runs => PerSeed(runs, set.Conditions, MapScoreProbe.Agreement(Map), Gain)),
                        0).In(Bounds.ShareDifference)),
            }),
        ],
        Scope = "n = 4, ESN FL, 1000 test sentences each, 18 settings of leak rate and spectral radius",
        Summary = evidence =>
        {
            var runs = evidence.Get(MapScoreExperiment.Runs);
            return "Agreement / exact error: " + string.Join("; ", Sets.SelectMany(set => set.Conditions).Select(condition => string.Create(
                CultureInfo.InvariantCulture,
                $"{Short(condition)} {runs.Average(condition, MapScoreProbe.Agreement(Map)):0.00} / {runs.Of(condition).Average(ExactError):0.00}"))) + ".";
        },
    };

    /// <summary>Spearman's critical value for nine pairs, one-sided, 5 %: seeds repeat the settings, so that they cannot tell chance among settings.</summary>
    private const double CriticalValue = -0.6;

    private static (string Name, IReadOnlyList<Condition> Conditions)[] Sets =>
        [("figure 18's settings", MapScoreExperiment.OfFigure), ("nine other settings", MapScoreExperiment.Others)];

    private static Hypothesis Correlated(
        string what, (string Name, IReadOnlyList<Condition> Conditions) set, string quality, string errorName, Func<RunResult, double> error) =>
        Hypothesis.Below(
            $"rank correlation of {what} and {errorName} error, {set.Name}",
            Estimand.From(
                MapScoreExperiment.Runs,
                set.Conditions,
                runs => PerSeed(runs, set.Conditions, quality, (qualities, results) => RankCorrelation.Spearman(qualities, [.. results.Select(error)]))),
            CriticalValue).In(Bounds.Correlation)
            .Because("Of nine settings whose maps and errors have nothing to do with each other, one set in twenty has a lower one.");

    private static MeanEstimate PerSeed(
        RunSet runs, IReadOnlyList<Condition> conditions, string quality, Func<double[], RunResult[], double> number)
    {
        var results = conditions.Select(condition => runs.Of(condition).ToArray()).ToArray();
        return MeanEstimate.From(
            [
                .. Enumerable.Range(0, results[0].Length).Select(seed =>
                {
                    RunResult[] ofSeed = [.. results.Select(condition => condition[seed])];
                    return number([.. ofSeed.Select(run => run.Measurements[quality])], ofSeed);
                }),
            ],
            ShareFloor);
    }

    private static double Gain(double[] qualities, RunResult[] results) =>
        ExactError(results[Array.IndexOf(qualities, qualities.Max())]) - results.Average(ExactError);

    private static string Short(Condition condition) => condition.Name.Replace("hyper-", "", StringComparison.Ordinal)
        .Replace("-map-score", "", StringComparison.Ordinal);
}
