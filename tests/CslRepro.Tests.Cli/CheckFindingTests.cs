using System.Text.Json;
using System.Text.Json.Nodes;
using CslRepro.Audit;
using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Catalogue.Findings;
using CslRepro.Cli;
using CslRepro.Cli.Findings;
using CslRepro.Experiments.Findings;
using CslRepro.Explorer;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.LanguageTask;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>Groups of states are judged on seeds that nobody has looked at.</summary>
public sealed class CheckFindingTests : IDisposable
{
    private const int Sentences = 250;

    private readonly TemporaryFolder folder = new();

    private static IReadOnlyList<string> States
    {
        get
        {
            var table = TestSentences.States(TestCorpus.Of(4, 0, Sentences));
            return PrefixTexts.Of(table.Trie, table.Language);
        }
    }

    [Fact]
    public async Task What_hangs_together_in_every_instance_is_reproduced()
    {
        // Once `and` has been heard, an ESN's states are elsewhere: the two continents of figure 15.
        var file = Write(States.Where(state => state.Contains(" and", StringComparison.Ordinal)));

        var run = await CommandRun.Of("check-finding", file, "--out", folder["report"]);

        Assert.True(run.ExitCode == 0, Text(run));
        Assert.StartsWith($"Registered in {folder["finding.registration"]}: rule ", Text(run), StringComparison.Ordinal);
        Assert.Contains("to be decided on seeds 1000 to 1999.", Text(run), StringComparison.Ordinal);
        Assert.Contains("my-finding: reproduced; explanation: none offered", Text(run), StringComparison.Ordinal);
        Assert.Matches("instances in which they are a group .* supported", Text(run));
        Assert.True(File.Exists(folder["finding.registration/rules/my-finding.json"]));
        Assert.Single(JsonNode.Parse(File.ReadAllText(folder["finding.registration/ledger.json"]))!.AsArray());
        Assert.Contains("my-finding", File.ReadAllText(folder["report/results.json"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_is_refuted_and_a_changed_finding_needs_a_reason_and_other_seeds()
    {
        var some = States.Where((_, state) => state % 7 == 3).ToArray();
        var file = Write(some);

        var first = await CommandRun.Of("check-finding", file);
        var again = await CommandRun.Of("check-finding", file);
        Write(some.Skip(1));
        var refusal = await CommandRun.RefusalOf("check-finding", file);
        var changed = await CommandRun.Of("check-finding", file, "--reason", "One state less.");

        Assert.Equal(1, first.ExitCode);
        Assert.Contains("my-finding: not reproduced", Text(first), StringComparison.Ordinal);
        Assert.Equal(Text(first), Text(again));
        Assert.Contains("Rules changed that have decided their claims: my-finding.", refusal, StringComparison.Ordinal);
        Assert.EndsWith("Give --reason.", refusal, StringComparison.Ordinal);
        Assert.Contains("to be decided on seeds 2000 to 2999.", Text(changed), StringComparison.Ordinal);
        Assert.Equal(2, JsonNode.Parse(File.ReadAllText(folder["finding.registration/ledger.json"]))!.AsArray().Count);
    }

    [Fact]
    public void A_changed_finding_that_was_not_decided_keeps_its_seeds_and_its_departure()
    {
        var finding = new NoticedGroup(NoticedGroup.CurrentFormat, "my-finding", "They are a group.", "esn-fl", 4, 0, Sentences, "a gap", ["BEGIN"]);
        var changed = finding with { States = ["BEGIN", "BEGIN the"] };
        var first = FindingRules.Enter(finding, Register.Empty, null);
        var decided = first.Register with { Ledger = [Decided(first.Claim)] };

        // What the register holds after a kill, or where its instances leave it open.
        var open = FindingRules.Enter(changed, decided, "One state more.");
        var again = FindingRules.Enter(changed, open.Register, null);
        var withReason = FindingRules.Enter(changed, open.Register, "Once more.");
        var changedAgain = FindingRules.Enter(finding with { States = ["BEGIN the"] }, open.Register, "Without BEGIN.");

        Assert.Equal((2, "One state more."), (open.Block, Assert.Single(open.Register.Departures).Reason));
        Assert.Equal((2, "One state more."), (again.Block, Assert.Single(again.Register.Departures).Reason));
        Assert.Equal((2, "One state more."), (withReason.Block, Assert.Single(withReason.Register.Departures).Reason));
        Assert.Equal((3, 2), (changedAgain.Block, changedAgain.Register.Departures.Count));
        Assert.Throws<BadInputException>(() => FindingRules.Enter(finding with { States = ["BEGIN the"] }, open.Register, null));

        static DecidingRun Decided(Claim claim) =>
            new(claim.Id, RegisteredRule.From(claim).Digest(), claim.Seeds.ToString(), "not reproduced", "none offered");
    }

    [Fact]
    public async Task A_finding_becomes_a_claim_of_a_checkout()
    {
        CopyCheckout();
        var file = Write(States.Where(state => state.Contains(" and", StringComparison.Ordinal)));

        var run = await CommandRun.Of("check-finding", file, "--write", "--repository", folder["checkout"]);

        Assert.True(run.ExitCode == 0, Text(run));
        Assert.Contains("Written: findings/my-finding.json, snapshots/claims/standard/my-finding.verified.txt, ", Text(run), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["finding.registration"]));
        var entry = JsonNode.Parse(Checkout("findings/my-finding.json"))!;
        Assert.Equal((1, "reproduced"), ((int)entry["block"]!, (string)entry["observation"]!));
        Assert.Equal(States.Count(state => state.Contains(" and", StringComparison.Ordinal)), entry["finding"]!["states"]!.AsArray().Count);
        Assert.StartsWith("my-finding: reproduced\n", Checkout("snapshots/claims/standard/my-finding.verified.txt"), StringComparison.Ordinal);
        Assert.Contains("| [my-finding](docs/claims/my-finding.md) | They are a group. |", Checkout("README.md"), StringComparison.Ordinal);
        Assert.Contains("- The statement is what a reader noticed; ", Checkout("docs/claims/my-finding.md"), StringComparison.Ordinal);

        // Everything that was there before is still there, and nothing is left undone.
        var (register, approved) = (Auditor.ReadRegister(folder["checkout"]), Auditor.ReadApproved(folder["checkout"]));
        var claim = FindingClaim.Of(CatalogueFindingFile.ReadAll(folder["checkout"]).Single(finding => finding.Finding.Id == "my-finding"));
        Claim[] claims = [.. ClaimCatalogue.All, claim];
        Assert.Empty(RegisterCheck.Problems(register, claims, approved.Claims));
        Assert.Equal(claims.Where(other => !other.AwaitsRun).Select(other => other.Id).Order(), approved.Claims.Select(record => record.Id).Order());
        var study = ClaimCatalogue.Study with { Claims = claims };
        Assert.Empty(Auditor.WritePages(folder["checkout"], study));
    }

    [Fact]
    public async Task What_was_judged_before_it_came_into_a_catalogue_stays_known()
    {
        CopyCheckout();
        var some = States.Where((_, state) => state % 7 == 3).ToArray();
        var file = Write(some);
        await CommandRun.Of("check-finding", file);
        Write(some.Skip(1));
        await CommandRun.Of("check-finding", file, "--reason", "One state less.");

        var run = await CommandRun.Of("check-finding", file, "--write", "--repository", folder["checkout"]);

        Assert.Contains("to be decided on seeds 2000 to 2999.", Text(run), StringComparison.Ordinal);
        var entry = JsonNode.Parse(Checkout("findings/my-finding.json"))!;
        Assert.Equal((2, "notReproduced"), ((int)entry["block"]!, (string)entry["observation"]!));
        var register = Auditor.ReadRegister(folder["checkout"]);
        Assert.Equal(["1000 to 1999", "2000 to 2999"], register.Ledger.Where(entry => entry.Claim == "my-finding").Select(entry => entry.Seeds));
        Assert.Equal("One state less.", register.Departures.Single(departure => departure.Claim == "my-finding").Reason);
    }

    [Fact]
    public async Task A_claim_of_the_paper_is_not_overwritten_and_a_folder_that_is_no_checkout_is_refused()
    {
        CopyCheckout();
        var file = Write(["BEGIN"], finding => finding["id"] = "perf-both-learn");

        Assert.Contains(
            "The catalogue has a claim perf-both-learn already, which is no finding; choose another id.",
            await CommandRun.RefusalOf("check-finding", file, "--write", "--repository", folder["checkout"]),
            StringComparison.Ordinal);
        Assert.Contains(
            "is no checkout of the repository",
            await CommandRun.RefusalOf("check-finding", file, "--write", "--repository", folder.Path),
            StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["checkout/findings"]));
    }

    [Theory]
    [InlineData(1003)]
    [InlineData(990)]
    public async Task Seeds_on_which_it_was_seen_or_its_other_instances_were_do_not_decide_it(int seed)
    {
        // The states of other seeds' sentences are others, but BEGIN and what may follow it are among all.
        var file = Write(["BEGIN", "BEGIN the"], finding => finding["seed"] = seed);

        var run = await CommandRun.Of("check-finding", file);

        Assert.Contains("to be decided on seeds 2000 to 2999.", Text(run), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("states", """["BEGIN zebra"]""", "states[0], \"BEGIN zebra\", begins none of the 250 test sentences of seed 0 with 4 objects.")]
    [InlineData("states", """["BEGIN", "BEGIN"]""", "states[1], \"BEGIN\", stands there twice.")]
    [InlineData("states", "[]", "states is empty; a group has one at least.")]
    [InlineData("states", "null", "line 1")]
    [InlineData("format", "\"cslrepro-finding 2\"", "format is \"cslrepro-finding 2\"; this program reads \"cslrepro-finding 1\".")]
    [InlineData("id", "\"../x\"", "id is \"../x\"; small letters, digits and hyphens would do.")]
    [InlineData("id", "\"abc\\n\"", "small letters, digits and hyphens would do.")]
    [InlineData("assertion", "\" \"", "assertion is empty")]
    [InlineData("objects", "2", "objects is 2; languages have 3 to 50.")]
    [InlineData("sentences", "0", "sentences is 0")]
    [InlineData("network", "\"esn\"", "network esn: unknown; there are esn-fl, esn-cl, ")]
    [InlineData("surprise", "1", "it is no finding that the explorer wrote.")]
    public async Task A_wrong_finding_is_refused_before_anything_is_registered(string field, string value, string expected)
    {
        var file = Write(["BEGIN"], finding => finding[field] = JsonNode.Parse(value));

        Assert.Contains(expected, await CommandRun.RefusalOf("check-finding", file), StringComparison.Ordinal);
        Assert.Equal(["finding.json"], Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("--out", "report")]
    [InlineData("--register", "rules")]
    public async Task A_folder_below_a_file_is_refused_before_anything_is_registered(string option, string name)
    {
        var file = Write(["BEGIN"]);
        var plain = folder.Write("plain", "");

        Assert.Equal(
            $"cslrepro: {option} {plain}/{name}: {plain} is a file, so no folder can be made in it.",
            await CommandRun.RefusalOf("check-finding", file, option, $"{plain}/{name}"));
        Assert.Equal(
            ["finding.json", "plain"],
            Directory.EnumerateFileSystemEntries(folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task All_states_are_no_group() =>
        Assert.Contains("states holds all states", await CommandRun.RefusalOf("check-finding", Write(States)), StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    /// <summary>What a checkout holds of the catalogue.</summary>
    private void CopyCheckout()
    {
        var repository = RepositoryRoot.Find();
        var files = Directory.EnumerateFiles(Path.Combine(repository, "registration"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(repository, "docs"), "*.md", SearchOption.AllDirectories))
            .Append(Path.Combine(repository, "README.md"))
            .Append(Path.Combine(repository, "snapshots", "results", "standard.verified.json"));
        foreach (var file in files)
        {
            var copy = Path.Combine(folder["checkout"], Path.GetRelativePath(repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private string Checkout(string path) => File.ReadAllText(folder["checkout/" + path]);

    private static string Text(CommandRun run) => string.Join('\n', run.Output);

    private string Write(IEnumerable<string> states, Action<JsonObject>? change = null)
    {
        var finding = new JsonObject
        {
            ["format"] = "cslrepro-finding 1",
            ["id"] = "my-finding",
            ["assertion"] = "They are a group.",
            ["network"] = "esn-fl",
            ["objects"] = 4,
            ["seed"] = 0,
            ["sentences"] = Sentences,
            ["seen"] = "a gap",
            ["states"] = JsonSerializer.SerializeToNode(states.ToArray()),
        };
        change?.Invoke(finding);
        return folder.Write("finding.json", finding.ToJsonString());
    }
}
