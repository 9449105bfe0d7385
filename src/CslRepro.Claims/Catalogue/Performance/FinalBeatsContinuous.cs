using CslRepro.Experiments.Performance;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Performance.PerformanceNumbers;
using static CslRepro.Claims.Catalogue.RunNumbers;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>Final learning against continuous learning, both errors.</summary>
internal static class FinalBeatsContinuous
{
    public static Claim Claim { get; } = new()
    {
        Id = "perf-fl-beats-cl",
        Group = PerformanceClaims.Group,
        Assertion = "Final learning gives lower errors than continuous learning.",
        Place = "table 2",
        Basis = Basis.Inferred,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Continuous,
        PaperNumber = "0.21 % against 2.4 % valid, 5.7 % against 10.6 % exact",
        Rule = "The errors of ESN CL minus those of ESN FL, paired by corpus, lie above 0.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Both differences are many standard errors above 0 and agree with the paper's. They do not come from the hyper-parameters: with those of "
            + "FL for both, or those of CL for both, they are the same within their intervals.",
        Hypotheses =
        [
            Difference("valid error", PerformanceConditions.EsnContinuous, PerformanceConditions.EsnFinal, ValidError) with
            {
                Paper = PaperRow.EsnContinuous.ValidError - PaperRow.EsnFinal.ValidError,
            },
            Difference("exact error", PerformanceConditions.EsnContinuous, PerformanceConditions.EsnFinal, ExactError) with
            {
                Paper = PaperRow.EsnContinuous.ExactError - PaperRow.EsnFinal.ExactError,
            },
        ],
        Controls =
        [
            Control.Reported(
                "With the hyper-parameters of FL for both: valid error.",
                Difference("valid error", PerformanceConditions.EsnContinuousWithFinalSettings, PerformanceConditions.EsnFinal, ValidError)),
            Control.Reported(
                "With the hyper-parameters of FL for both: exact error.",
                Difference("exact error", PerformanceConditions.EsnContinuousWithFinalSettings, PerformanceConditions.EsnFinal, ExactError)),
            Control.Reported(
                "With the hyper-parameters of CL for both: valid error.",
                Difference("valid error", PerformanceConditions.EsnContinuous, PerformanceConditions.EsnFinalWithContinuousSettings, ValidError)),
            Control.Reported(
                "With the hyper-parameters of CL for both: exact error.",
                Difference("exact error", PerformanceConditions.EsnContinuous, PerformanceConditions.EsnFinalWithContinuousSettings, ExactError)),
        ],
        Scope = Scope,
        Summary = evidence =>
            $"ESN CL {Percent(evidence, PerformanceConditions.EsnContinuous, ValidError)} valid and "
                + $"{Percent(evidence, PerformanceConditions.EsnContinuous, ExactError)} exact error, ESN FL "
                + $"{Percent(evidence, PerformanceConditions.EsnFinal, ValidError)} and "
                + $"{Percent(evidence, PerformanceConditions.EsnFinal, ExactError)}.",
    };

    private static Hypothesis Difference(string quantity, Condition continuous, Condition final, Func<RunResult, double> error) =>
        Hypothesis.Above($"{quantity}, {continuous.Name} minus {final.Name}", Paired(continuous, final, error), 0);
}
