using System.Globalization;
using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Claims.Multiverse;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Figures;
using CslRepro.Harness;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Results;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports.Multiverse;
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
            .Select(PaperReadings.Program.Of)
            .Select(condition => new TheoryDataRow<string>(condition.Name) { TestDisplayName = "runs of " + condition.Name });

    public static IEnumerable<TheoryDataRow<string>> Experiments =>
        ClaimCatalogue.Study.RunsExperiments
            .Where(experiment => experiment != PerformanceExperiment.Runs && experiment.Plan(Profile.Standard).Count > 0)
            .Select(experiment => new TheoryDataRow<string>(experiment.Name) { TestDisplayName = "runs of experiment " + experiment.Name });

    public static IEnumerable<TheoryDataRow<string>> Figures =>
        FigureCatalogue.All.Where(entry => !entry.IsTimed).Select(entry => new TheoryDataRow<string>(entry.Name) { TestDisplayName = "figure " + entry.Name });

    protected void ClaimHasItsVerdict(string id)
    {
        Assert.SkipUnless(IsAsked(ClaimCatalogue.Study.Named(id)), "CSLREPRO_CLAIMS does not name it, or its deciding run is still to be made.");
        Snapshot.Verify(ClaimSnapshot.Render(Acceptable(id)), $"claims/{profile.Name}/{id}");
    }

    /// <summary>
    /// The first looks are the same in every profile: what a small budget settles is what was approved for a larger one, line for line. Controls that are only
    /// reported may have had no room.
    /// </summary>
    protected void ClaimDecidesAsApproved(string id)
    {
        Assert.SkipUnless(IsAsked(ClaimCatalogue.Study.Named(id)), "Its deciding run is still to be made.");
        var report = Acceptable(id);
        if (report.Ending != Ending.Settled || Environment.GetEnvironmentVariable(Snapshot.AcceptVariable) == "1")
        {
            return;
        }

        var approved = File.ReadAllLines(Path.Combine(RepositoryRoot.Find(), "snapshots", "claims", Profile.Standard.Name, id + ".verified.txt"));
        string[] lines = [.. ClaimSnapshot.Render(report).TrimEnd('\n').Split('\n')];
        var hasControls = lines.Any(IsReported);
        Assert.Equal(approved.Where(line => hasControls || !IsReported(line)), lines);
        static bool IsReported(string line) => line.StartsWith("control:", StringComparison.Ordinal);
    }

    protected void ResultsAreTheApprovedOnes()
    {
        var decided = ApprovedResults.From(profile, fixture.Of(profile).Reports);
        var name = $"results/{profile.Name}";
        Snapshot.Verify((fixture.Claims.Count == 0 ? decided : WithApproved(decided, name)).ToJson(), name, "json");
    }

    private static ApprovedResults WithApproved(ApprovedResults decided, string name) =>
        ApprovedResults.FromJson(File.ReadAllText(Path.Combine(RepositoryRoot.Find(), "snapshots", name + ".verified.json")))
            .With(decided, ClaimCatalogue.All);

    protected void RunsAreTheSameToTheBit(string condition) =>
        Snapshot.Verify(Runs.Render(fixture.Of(profile).Evidence.Get(PerformanceExperiment.Runs).Runs[condition]), $"runs/{profile.Name}/{condition}");

    protected void ExperimentsRunsAreTheSameToTheBit(string experiment)
    {
        var chosen = ClaimCatalogue.Study.RunsExperiments.Single(item => item.Name == experiment);
        Assert.SkipUnless(
            fixture.Figures.Count == 0
                || fixture.Figures.Contains(experiment)
                || FigureCatalogue.All.Any(figure => fixture.Figures.Contains(figure.Name) && figure.Needs.Contains(chosen)),
            "CSLREPRO_FIGURES names neither it nor a figure that draws it.");
        Snapshot.Verify(Runs.Render(fixture.EvidenceOf(profile, [chosen]).Get(chosen)), $"runs/{profile.Name}/{experiment}");
    }

    protected void FigureIsDrawnFromTheSameData(string figure)
    {
        Assert.SkipUnless(fixture.Figures.Count == 0 || fixture.Figures.Contains(figure), "CSLREPRO_FIGURES does not name it.");
        var entry = FigureCatalogue.All.Single(entry => entry.Name == figure);
        Assert.SkipUnless(entry.IsDrawnIn(profile), "This profile does not draw it.");
        var drawn = entry.Create(fixture.EvidenceOf(profile, entry.Needs));
        var name = $"figures/{profile.Name}/{figure}";
        Snapshot.Verify(drawn.Render(), name);
        Snapshot.VerifyPicture(drawn.Draw(), name);
    }

    protected void TablesOfTheMultiverseAreTheApprovedOnes()
    {
        var isAsked = fixture.Figures.Count == 0 || fixture.Figures.Any(figure => figure.StartsWith("multiverse", StringComparison.Ordinal));
        Assert.SkipUnless(fixture.Claims.Count == 0 && isAsked, "No figure of the multiverse is asked for.");
        foreach (var experiment in MultiverseExperiment.All.Where(experiment => IsApproved(experiment) && experiment.Part.PlanOf(profile).Quantities.Count > 0))
        {
            var tables = MultiverseFolder.Tables(fixture.EvidenceOf(profile, [experiment]).Get(experiment));
            Snapshot.Verify(tables, experiment.Part.Named($"multiverse/{profile.Name}"), "md");
        }

        // Where figures are named, only the multiverses that they show.
        bool IsApproved(MultiverseExperiment experiment) => fixture.Figures.Count == 0
            || FigureCatalogue.All.Any(figure => fixture.Figures.Contains(figure.Name) && figure.Needs.Contains(experiment));
    }

    /// <summary>Claims that await their run are decided by name alone.</summary>
    private bool IsAsked(Claim claim) => fixture.Claims.Count == 0 ? !claim.AwaitsRun : fixture.Claims.Any(asked => asked.Id == claim.Id);

    private ClaimReport Acceptable(string id)
    {
        var report = fixture.Of(profile).Reports.Single(report => report.Claim.Id == id);
        Assert.True(
            report.IsAcceptable,
            $"{id} is {report.Verdict} ({report.Ending}), but the catalogue expects {report.Claim.Expected}. {report.Summary} {Describe(report)}");
        return report;
    }

    private static string Describe(ClaimReport report) =>
        string.Join("; ", report.Hypotheses.Select(decided =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"{decided.Measured.Hypothesis.Quantity} {decided.Measured.Hypothesis.Criterion.Text}: {decided.Measured.Estimate.Value:G4} "
                    + $"[{decided.Measured.Estimate.Interval.Lower:G4}, {decided.Measured.Estimate.Interval.Upper:G4}], {decided.Decision}")));
}
