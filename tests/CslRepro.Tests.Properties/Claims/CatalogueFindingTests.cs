using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Catalogue.Findings;
using CslRepro.Experiments.Findings;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Tests.Properties.Claims.Store;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>What readers noticed is kept as files, and each file is a claim.</summary>
public sealed class CatalogueFindingTests
{
    private static readonly CatalogueFinding Example = new(
        CatalogueFinding.CurrentFormat,
        2,
        Observation.NotReproduced,
        "It is gone elsewhere.",
        new NoticedGroup(NoticedGroup.CurrentFormat, "a-gap", "They lie apart.", "esn-fl", 4, 3, 20, "a gap", ["BEGIN", "BEGIN the"]));

    public static TheoryData<string> Ids => [.. CatalogueFindingFile.ReadAll().Select(finding => finding.Finding.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Every_finding_names_states_that_there_are(string id) =>
        FindingFile.RequireStates(CatalogueFindingFile.ReadAll().Single(finding => finding.Finding.Id == id).Finding, id);

    [Fact]
    public void Every_finding_is_a_claim_of_the_catalogue() => Assert.Equal(
        CatalogueFindingFile.ReadAll().Select(finding => finding.Finding.Id),
        ClaimCatalogue.All.Where(claim => claim.Basis == Basis.Noticed).Select(claim => claim.Id));

    [Fact]
    public void A_file_comes_back_as_it_was_written()
    {
        var json = CatalogueFindingFile.ToJson(Example);

        Assert.Equal(json, CatalogueFindingFile.ToJson(CatalogueFindingFile.FromJson(json, "findings/a-gap.json")));
        Assert.Contains("\"observation\": \"notReproduced\"", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("findings/other.json", "cslrepro-catalogue-finding 1", "findings/other.json holds the finding a-gap; a file has the name of its finding.")]
    [InlineData("findings/a-gap.json", "cslrepro-catalogue-finding 2", "its format must be \"cslrepro-catalogue-finding 1\".")]
    [InlineData("findings/a-gap.json", "\", \"more\": \"", "findings/a-gap.json is no finding of the catalogue: ")]
    public void A_file_of_another_name_or_form_is_refused(string name, string format, string expected)
    {
        var json = CatalogueFindingFile.ToJson(Example).Replace(CatalogueFinding.CurrentFormat, format, StringComparison.Ordinal);

        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => CatalogueFindingFile.FromJson(json, name)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_answer_block_and_reason_are_the_claims()
    {
        var claim = FindingClaim.Of(Example);

        Assert.Equal((Observation.NotReproduced, "It is gone elsewhere.", "2000 to 2999"), (claim.Expected.Observation, claim.Reason, claim.Seeds.ToString()));
        Assert.False(claim.AwaitsRun);
        Assert.True(FindingClaim.Of(Example with { Observation = null }).AwaitsRun);
    }

    [Fact]
    public void A_network_is_trained_only_where_that_changes_its_states()
    {
        var untrained = FindingExperiment.ConditionOf(Example.Finding).Task;
        var trained = FindingExperiment.ConditionOf(Example.Finding with { Network = "lstm" }).Task;

        Assert.Equal((false, true), (untrained.Trained, trained.Trained));
        Assert.Equal((false, true), (new EsnSettings().TrainingChangesStates, new LstmSettings().TrainingChangesStates));
        Assert.Equal(new GroupProbe(3, 20, "BEGIN\nBEGIN the"), untrained.Probe);
    }

    [Fact]
    public void Training_an_echo_state_network_leaves_what_is_measured_of_the_group_as_it_is()
    {
        var condition = FindingExperiment.ConditionOf(Example.Finding with { Sentences = 60 });
        condition = condition.As("small", task => task with { Model = SmallRuns.Esn.Task.Model, TrainingSentences = SmallRuns.Esn.Task.TrainingSentences });
        var other = condition.As("trained", task => task with { Trained = true });

        var cancellation = TestContext.Current.CancellationToken;
        string[] names = [GroupProbe.IsGroup, GroupProbe.Inside, GroupProbe.InsideGrown, GroupProbe.RandomIsGroup];
        var (untrained, trained) = (SmallRuns.Trainer.Run(condition, 5, cancellation), SmallRuns.Trainer.Run(other, 5, cancellation));
        Assert.All(names, name => Assert.Equal(untrained.Measurements[name], trained.Measurements[name]));
        Assert.InRange(untrained.Measurements[GroupProbe.Inside], 0, 1);
    }
}
