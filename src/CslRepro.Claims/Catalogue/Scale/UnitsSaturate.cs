using System.Globalization;
using CslRepro.Experiments.LearningCurves;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>The ESN's errors over its number of units.</summary>
internal static class UnitsSaturate
{
    public static Claim Claim { get; } = new()
    {
        Id = "scale-units-saturate",
        Group = ScaleClaims.Group,
        Assertion = "The ESN's error stops falling above about 500 units.",
        Place = "Juven and Hinaut, figure 6",
        Basis = Basis.AnotherPaper,
        Reading = Reading.Program,
        ReadingNote = "Juven and Hinaut's sentence, tried on this paper's program. Their ESN (Gaussian weights, dense uniform inputs, no bias, other "
            + "regulariser and other scenes) was not run, and could turn it.",
        Rule = "Both errors with 500 units are those with 1000 units within one published standard deviation of table 2 (0.15 and 1.0 points; equivalence "
            + "test).",
        Expected = new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
        Reason = "With the paper's settings the exact error falls by two more points from 500 to 1000 units; it stops falling at about 1000. The published "
            + "observation is of networks with Gaussian weights, dense inputs and other rules for reading outputs.",
        Hypotheses =
        [
            Hypothesis.Equivalent("valid error, 500 units minus 1000 units", Difference(500, 1000, ValidError), ValidMargin).Because(WhyMargin),
            Hypothesis.Equivalent("exact error, 500 units minus 1000 units", Difference(500, 1000, ExactError), ExactMargin).Because(WhyMargin),
        ],
        Controls =
        [
            Control.Required("Below 500 units the error does fall.", Fall(100, 500)),
            Control.Reported("Does it fall from 700 to 1000 units?", Fall(700, 1000)),
            Control.Reported("Does it fall from 1000 to 1500 units?", Fall(1000, 1500)),
        ],
        Scope = "n = 4, 1000 test sentences each",
        Summary = evidence => "Exact error: " + string.Join(", ", new[] { 100, 500, 1000 }.Select(units =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{units} units {Percent(evidence.Get(LearningExperiment.Runs).Rate(LearningExperiment.WithUnits(units, 4), ExactError).Rate)}"))) + ".",
    };

    // One published standard deviation of ESN FL (table 2).
    private const double ValidMargin = 0.0015;
    private const double ExactMargin = 0.010;
    private const string WhyMargin = "The standard deviation that the paper prints for ESN FL in table 2.";

    private static Estimand Difference(int few, int many, Func<RunResult, double> error) =>
        LearningExperiment.Runs.Paired(LearningExperiment.WithUnits(few, 4), LearningExperiment.WithUnits(many, 4), error);

    private static Hypothesis Fall(int few, int many) => Hypothesis.Above(
        string.Create(CultureInfo.InvariantCulture, $"exact error, {few} units minus {many} units"), Difference(few, many, ExactError), ExactMargin)
        .Because("The same margin as in the rule, table 2's standard deviation: a fall must exceed what counts as none.");
}
