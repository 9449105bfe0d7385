using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Multiverse;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Reports;
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

    [Theory]
    [InlineData("--extras", 1)]
    [InlineData(null, 0)]
    public async Task A_studys_program_runs_extras_with_a_report_on_request(string? option, int runs)
    {
        using var folder = new TemporaryFolder();
        var extra = new Counted();
        string[] arguments = ["--out", folder["report"], .. option is null ? Array.Empty<string>() : [option]];
        Assert.Equal((0, ""), await RunProgram(extra, arguments));
        Assert.Equal(runs, extra.Runs);
    }

    [Fact]
    public async Task A_studys_program_refuses_extras_without_a_report()
    {
        var (code, error) = await RunProgram(new Counted(), ["--extras"]);
        Assert.Equal(2, code);
        Assert.StartsWith("--extras goes with --out: only a report shows them; usage: ", error, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Error)> RunProgram(Counted extra, string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var runner = SyntheticRuns.Measuring(_ => []);
        var study = new Study("extras", [], [extra]);
        var code = await StudyProgram.RunAsync(study, runner, [], arguments, output, error, TestContext.Current.CancellationToken);
        return (code, error.ToString());
    }

    private sealed class Counted() : Experiment<string>("counted")
    {
        public int Runs { get; private set; }

        public override bool IsExtra(Profile profile) => profile != Profile.Smoke;

        public override string Run(ExperimentContext context)
        {
            Runs++;
            return "seven";
        }
    }
}
