using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Tests.Properties.Claims.Looks;

/// <summary>
/// Statements of which it is known how a look at them comes out: errors lie within 5 % of 0.1 in the low condition, and of 0.2 in all others.
/// </summary>
internal static class LookedAt
{
    public static Condition Low => PerformanceConditions.EsnFinal;

    public static Condition High => PerformanceConditions.EsnContinuous;

    public static Condition Other => PerformanceConditions.Lstm;

    /// <summary>Seen at the first look.</summary>
    public static Hypothesis Clear(Condition condition) => Above(condition, 0.05);

    /// <summary>Open at every look, of all conditions but the low one.</summary>
    public static Hypothesis Unclear(Condition condition) => Above(condition, 0.2);

    /// <summary>Refuted at the first look.</summary>
    public static Hypothesis Against(Condition condition) => Above(condition, 0.5);

    public static Hypothesis Above(Condition condition, double limit) => Of(condition, Criterion.Above(limit));

    public static Hypothesis Of(Condition condition, Criterion criterion) =>
        new("valid error", PerformanceExperiment.Runs.Rate(condition, RunNumbers.ValidError), criterion);

    /// <summary>A statement each look at which has the same p-values, whatever the runs say.</summary>
    public static Hypothesis Given(Condition condition, double supportP, double refuteP) => Of(condition, new Criterion("", _ => (supportP, refuteP)));

    public static Claim Claim(params IReadOnlyList<Hypothesis> hypotheses) => SyntheticClaim.Create() with { Hypotheses = hypotheses };

    public static SyntheticRuns Runs(long cost = 1) => new(condition => condition == Low ? (0.1, 0.1) : (0.2, 0.2), (_, _) => []) { Cost = cost };

    /// <summary>How many seeds a claim has asked of some conditions.</summary>
    public static int[] Seeds(ClaimReport report, params Condition[] conditions) =>
        [.. conditions.Select(condition => report.Runs.Single(runs => runs.Condition == condition).Results.Count)];
}
