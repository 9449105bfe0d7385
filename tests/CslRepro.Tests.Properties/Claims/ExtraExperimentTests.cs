using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Multiverse;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>What decides nothing and takes long is run where it is asked for.</summary>
public class ExtraExperimentTests
{
    [Theory]
    [InlineData("smoke", false, true)]
    [InlineData("standard", false, false)]
    [InlineData("standard", true, true)]
    public async Task An_extra_runs_on_request_or_where_it_is_none(string profile, bool isAsked, bool isRun)
    {
        var extra = new Counted();
        var options = new ReproductionOptions(Profile.Named(profile), new RunScheduler(SyntheticRuns.Measuring(_ => []), 1)) { RunsExtras = isAsked };
        var found = await Reproduction.RunAsync(new Study("extras", [], [extra]), options, null, TestContext.Current.CancellationToken);
        Assert.Equal(isRun, found.Evidence.Has(extra));
    }

    [Fact]
    public void Of_the_paper_only_the_multiverse_is_extra_and_no_claim_reads_it()
    {
        var extras = ClaimCatalogue.Study.Experiments.Where(experiment => experiment.IsExtra(Profile.Standard)).ToArray();
        Assert.Equal(MultiverseExperiment.All, extras);
        Assert.DoesNotContain(ClaimCatalogue.All, claim => claim.Needs.Intersect(extras).Any());
    }

    private sealed class Counted() : Experiment<string>("counted")
    {
        public override bool IsExtra(Profile profile) => profile != Profile.Smoke;

        public override string Run(ExperimentContext context) => "seven";
    }
}
