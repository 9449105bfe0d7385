using System.Globalization;
using CslRepro.Claims;
using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Experiments;
using CslRepro.Claims.Results;
using CslRepro.Claims.Verdicts;
using CslRepro.Figures;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Reproduction;

/// <summary>What is asked of every profile: one test for each claim, for each condition's runs and for each figure.</summary>
public abstract class ProfileTests(ReproductionFixture fixture, Profile profile)
{
    public static IEnumerable<TheoryDataRow<string>> Claims =>
        ClaimCatalogue.All.Select(claim => new TheoryDataRow<string>(claim.Id) { TestDisplayName = claim.Id });

    public static IEnumerable<TheoryDataRow<string>> Conditions =>
        PerformanceConditions.TableTwo.Concat(PerformanceConditions.Controls)
            .Select(condition => new TheoryDataRow<string>(condition.Name) { TestDisplayName = "runs of " + condition.Name });

    public static IEnumerable<TheoryDataRow<string>> Experiments =>
        ExperimentPlan.Kinds.Where(kind => kind != ExperimentKind.Performance)
            .Select(kind => new TheoryDataRow<string>(kind.ToString()) { TestDisplayName = "runs of experiment " + ExperimentSource.NameOf(kind) });

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
        Snapshot.Verify(RunsSnapshot.Render(fixture.Of(profile).Evidence.Performance.Runs[condition]), $"runs/{profile.Name}/{condition}");

    protected void ExperimentsRunsAreTheSameToTheBit(string experiment)
    {
        var kind = Enum.Parse<ExperimentKind>(experiment);
        Snapshot.Verify(RunsSnapshot.Render(fixture.Of(profile).Evidence.Runs(kind)), $"runs/{profile.Name}/{ExperimentSource.NameOf(kind)}");
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
                $"{decided.Hypothesis.Quantity} {decided.Hypothesis.Rule}: {decided.Hypothesis.Estimate:G4} [{decided.Hypothesis.Interval.Lower:G4}, " +
                $"{decided.Hypothesis.Interval.Upper:G4}], {decided.Decision}")));
}
