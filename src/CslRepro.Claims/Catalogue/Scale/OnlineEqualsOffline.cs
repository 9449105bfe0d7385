using System.Globalization;
using CslRepro.Experiments.LearningCurves;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Scale;

/// <summary>The readouts that FORCE and ridge regression learn.</summary>
internal static class OnlineEqualsOffline
{
    public static Claim Claim { get; } = new()
    {
        Id = "scale-online-equals-offline",
        Group = ScaleClaims.Group,
        Assertion = "Learning online (FORCE) and offline (ridge regression) gives the same error.",
        Place = "Juven and Hinaut, section III",
        Basis = Basis.AnotherPaper,
        Reading = Reading.Both,
        Rule = "With the same reservoir and samples the two readouts differ by less than one part in a million, and no test sentence is judged "
            + "differently.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "FORCE in blocks and ridge regression are the same solution up to rounding.",
        Hypotheses =
        [
            new(
                "largest relative difference of the readouts over all seeds",
                OfRuns(OfflineProbe.ReadoutDifference),
                Criterion.Holds("below 0.000001", difference => difference < 1e-6))
            {
                Why = "The paper names no limit; ours is one part in a million, where rounding leaves about one in a billion.",
            },
            Hypothesis.Equal("largest share of test sentences that are judged differently", OfRuns(OfflineProbe.JudgementDifference), 0)
                .Because("The same error means that no sentence is judged otherwise."),
        ],
        Scope = "n = 4, 1000 test sentences each",
        Summary = evidence => string.Create(
            CultureInfo.InvariantCulture,
            $"The readouts differ by {Largest(evidence.Get(LearningExperiment.Runs), OfflineProbe.ReadoutDifference):G2} of their size at most."),
    };

    private static Estimand OfRuns(string name) =>
        Estimand.From(LearningExperiment.Runs, [LearningExperiment.Offline], runs => new Count(Largest(runs, name)));

    private static double Largest(RunSet runs, string name) => runs.Of(LearningExperiment.Offline).Max(run => Math.Abs(run.Measurements[name]));
}
