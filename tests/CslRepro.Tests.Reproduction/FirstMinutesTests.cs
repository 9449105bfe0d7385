using CslRepro.Claims.Catalogue;
using CslRepro.Cli;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>What `cslrepro reproduce` without options shows: its budgets are counted, so that it decides the same claims on every machine.</summary>
public class FirstMinutesTests
{
    [Fact(Explicit = true)]
    public async Task Without_options_most_of_the_cheap_claims_are_decided_and_most_of_those_by_training_runs()
    {
        var options = new ReproductionOptions(Profile.Smoke, new RunScheduler(Engines.Trainer("own"), Environment.ProcessorCount)) { RunsPlans = false };
        var found = await Harness.Reproduction.RunAsync(ClaimCatalogue.Study, options, null, TestContext.Current.CancellationToken);

        ClaimReport[] decided = [.. found.Reports.Where(report => report.Verdict.Observation != Observation.Undecided)];
        var trained = decided.Count(report => report.Runs.Count > 0);
        TestContext.Current.TestOutputHelper!.WriteLine($"{decided.Length} claims are decided, {trained} of them by runs.");
        Assert.True(decided.Length >= 40, $"{decided.Length} claims are decided.");
        Assert.True(trained >= 30, $"{trained} of the decided claims rest on runs.");
        Assert.All(decided, report => Assert.True(report.IsAcceptable, report.Claim.Id));
    }
}
