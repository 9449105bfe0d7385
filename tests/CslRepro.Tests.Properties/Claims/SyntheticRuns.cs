using System.Collections.Concurrent;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Makes runs that have the errors that a test gives them, so that verdicts can be seen to follow the numbers.</summary>
/// <param name="errors">Valid and exact error of a condition; every instance scatters a little around them.</param>
/// <param name="measure">What probes would have measured.</param>
internal sealed class SyntheticRuns(
    Func<Condition, (double Valid, double Exact)> errors, Func<Condition, double, IEnumerable<Measurement>> measure) : IRunner
{
    private readonly ConcurrentDictionary<(string Condition, ulong Seed), bool> made = new();

    public string Engine => "synthetic";

    /// <summary>What was run, by condition and seed.</summary>
    public IReadOnlyCollection<(string Condition, ulong Seed)> Made => [.. made.Keys];

    /// <summary>What each run takes.</summary>
    public long Cost { get; init; } = 1;

    /// <summary>The multiply-adds that a condition's training is said to have taken.</summary>
    public Func<Condition, long> Training { get; init; } = _ => 1_000_000;

    /// <summary>The digest of what a seed's run made.</summary>
    public Func<ulong, string> Digest { get; init; } = _ => "";

    /// <summary>Runs whose probes measured some numbers; every instance scatters a little around them.</summary>
    /// <param name="numbers">From the name of a condition to what is measured there.</param>
    public static SyntheticRuns Measuring(Func<string, IEnumerable<(string Name, double Value)>> numbers) =>
        new(_ => (0.01, 0.1), (condition, factor) => numbers(condition.Name).Select(item => new Measurement(item.Name, item.Value * factor)));

    public string InputDigest(RunSettings settings, ulong seed) => "";

    public long MultiplyAdds(RunSettings settings) => Cost;

    public RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default)
    {
        made[(condition.Name, seed)] = true;
        var (valid, exact) = errors(condition);
        var factor = 0.95 + (0.1 * new RandomStream(seed, "synthetic/scatter/" + condition.Name).NextDouble());
        int Count(double error) => (int)Math.Round(1000 * error * factor);
        return TaskRun.Result(condition.Name, seed, 1000, Count(valid), Count(exact), 0.2, Training(condition), Digest(seed), "", measure(condition, factor));
    }

    /// <summary>The observations of claims that rest on runs alone.</summary>
    public IReadOnlyDictionary<string, Observation> Judge(IReadOnlyList<Claim> claims) =>
        claims.Select(claim => Decide(claim)).ToDictionary(report => report.Claim.Id, report => report.Verdict.Observation);

    /// <summary>Decides a claim look by look.</summary>
    public ClaimReport Decide(Claim claim, Profile? profile = null) => ClaimDecider.Decide(
        claim, new ExperimentContext(profile ?? Profile.Standard, new RunScheduler(this, 2)), new Dictionary<Experiment, object>());

    /// <summary>Decides claims without the controls that are only reported: what they say of their numbers must not need more than decides.</summary>
    public void AssertSummariesReadWhatDecides(IReadOnlyList<Claim> claims) => Assert.All(
        claims,
        claim => Assert.NotEmpty(Decide(claim with { Controls = [.. claim.Controls.Where(control => control.IsRequired)] }).Summary));
}
