using System.Globalization;
using CslRepro.Claims.Catalogue;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Figures;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>What is asked of every profile: one test for each claim, for each condition's runs and for each figure.</summary>
public abstract class ProfileTests(ReproductionFixture fixture, Profile profile)
{
    private static readonly RunsSnapshot Runs = new(TaskRuns.Names, "weights", "corpus");

    public static IEnumerable<TheoryDataRow<string>> Claims =>
        ClaimCatalogue.All.Select(claim => new TheoryDataRow<string>(claim.Id) { TestDisplayName = claim.Id });

    public static IEnumerable<TheoryDataRow<string>> Conditions =>
        PerformanceConditions.TableTwo.Concat(PerformanceConditions.Controls)
            .Select(condition => new TheoryDataRow<string>(condition.Name) { TestDisplayName = "runs of " + condition.Name });

    public static IEnumerable<TheoryDataRow<string>> Experiments =>
        ClaimCatalogue.Study.RunsExperiments.Where(experiment => experiment != PerformanceExperiment.Runs)
            .Select(experiment => new TheoryDataRow<string>(experiment.Name) { TestDisplayName = "runs of experiment " + experiment.Name });

    public static IEnumerable<TheoryDataRow<string>> Figures =>
        FigureCatalogue.All.Where(entry => !entry.IsTimed).Select(entry => new TheoryDataRow<string>(entry.Name) { TestDisplayName = "figure " + entry.Name });

    protected void ClaimHasItsVerdict(string id)
    {
        var report = fixture.Of(profile).Reports.Single(report => report.Claim.Id == id);
        Assert.True(
            report.IsAcceptable(profile),
            $"{id} is {report.Verdict}, but the catalogue expects {report.Claim.Expected}. {report.Summary} {Describe(report)}");
        Snapshot.Verify(ClaimSnapshot.Render(report), $"claims/{profile.Name}/{id}");
    }

    protected void RunsAreTheSameToTheBit(string condition) =>
        Snapshot.Verify(Runs.Render(fixture.Of(profile).Evidence.Get(PerformanceExperiment.Runs).Runs[condition]), $"runs/{profile.Name}/{condition}");

    protected void ExperimentsRunsAreTheSameToTheBit(string experiment)
    {
        var chosen = ClaimCatalogue.Study.RunsExperiments.Single(item => item.Name == experiment);
        Snapshot.Verify(Runs.Render(fixture.Of(profile).Evidence.Get(chosen)), $"runs/{profile.Name}/{experiment}");
    }

    protected void FigureIsDrawnFromTheSameData(string figure)
    {
        var drawn = FigureCatalogue.All.Single(entry => entry.Name == figure).Create(fixture.Of(profile).Evidence);
        var name = $"figures/{profile.Name}/{figure}";
        Snapshot.Verify(drawn.Render(), name);
        Snapshot.VerifyPicture(drawn.Draw(), name);
    }

    private static string Describe(ClaimReport report) =>
        string.Join("; ", report.Hypotheses.Select(decided =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{decided.Measured.Hypothesis.Quantity} {decided.Measured.Hypothesis.Criterion.Text}: {decided.Measured.Estimate.Value:G4} "
                    + $"[{decided.Measured.Estimate.Interval.Lower:G4}, {decided.Measured.Estimate.Interval.Upper:G4}], {decided.Decision}")));
}
