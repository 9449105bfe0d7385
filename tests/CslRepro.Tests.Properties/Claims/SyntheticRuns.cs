using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Evidence in which every planned run has the errors that a test gives it, so that verdicts can be seen to follow the numbers.</summary>
internal static class SyntheticRuns
{
    /// <summary>Evidence for some experiments of the standard profile.</summary>
    /// <param name="experiments">The experiments.</param>
    /// <param name="errors">Valid and exact error of a condition; every instance scatters a little around them.</param>
    /// <param name="measure">What probes would have measured.</param>
    public static Evidence Of(
        IEnumerable<RunsExperiment> experiments,
        Func<Condition, (double Valid, double Exact)> errors,
        Func<Condition, double, IEnumerable<Measurement>> measure)
    {
        var scatter = new RandomStream(1, "synthetic/scatter");
        RunResult Run(Condition condition, ulong seed)
        {
            var (valid, exact) = errors(condition);
            var factor = 0.95 + (0.1 * scatter.NextDouble());
            int Count(double error) => (int)Math.Round(1000 * error * factor);
            return TaskRun.Result(condition.Name, seed, 1000, Count(valid), Count(exact), 0.2, 1_000_000, "", "", measure(condition, factor));
        }

        return new Evidence(
            Profile.Standard,
            experiments.ToDictionary(
                experiment => (Experiment)experiment,
                experiment =>
                    (object)RunSet.From(experiment.Plan(Profile.Standard).SelectMany(planned => planned.All).Select(run => Run(run.Condition, run.Seed)))));
    }

    /// <summary>Evidence of one experiment whose probes measured some numbers; every instance scatters a little around them.</summary>
    /// <param name="numbers">From the name of a condition to what is measured there.</param>
    public static Evidence Measuring(RunsExperiment experiment, Func<string, IEnumerable<(string Name, double Value)>> numbers) =>
        Of(
            [experiment],
            _ => (0.01, 0.1),
            (condition, factor) => numbers(condition.Name).Select(item => new Measurement(item.Name, item.Value * factor)));

    /// <summary>Measures each hypothesis of some claims with no other runs than those of the conditions that it names.</summary>
    public static void AssertConditionsAreNamed(Evidence evidence, IReadOnlyList<Claim> claims)
    {
        foreach (var hypothesis in claims.SelectMany(claim => claim.Estimated))
        {
            var experiment = (RunsExperiment)hypothesis.Estimand.Experiment;
            var runs = evidence.Get(experiment).Runs;
            var named = hypothesis.Estimand.Conditions.ToDictionary(condition => condition.Name, condition => runs[condition.Name]);
            Assert.NotNull(hypothesis.Measure(new Evidence(evidence.Profile, new Dictionary<Experiment, object> { [experiment] = new RunSet(named) })));
        }
    }

    /// <summary>The verdicts of claims.</summary>
    public static IReadOnlyDictionary<string, Observation> Judge(Evidence evidence, IReadOnlyList<Claim> claims) =>
        claims.Select(claim => CslRepro.Harness.Verdicts.Judge.Decide(Finding.Of(claim, evidence)))
            .ToDictionary(report => report.Claim.Id, report => report.Verdict.Observation);
}
