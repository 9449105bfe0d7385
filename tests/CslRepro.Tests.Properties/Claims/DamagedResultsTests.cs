using System.Text;
using System.Text.Json.Nodes;
using CslRepro.Claims.Catalogue.Findings;
using CslRepro.Harness.Provenance;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;
using CslRepro.Harness.Store;
using CslRepro.Tests.Properties.Claims.Store;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Properties.Claims;

/// <summary>Results with a part that is missing, null or out of its list are refused with the place, and those that are there are read as before.</summary>
public sealed class DamagedResultsTests : IDisposable
{
    private const string Run =
        """{"condition":"a","seed":1,"multiplyAdds":1,"inputDigest":"i","outcomeDigest":"o","measurements":[{"name":"valid","value":0.5}]}""";

    private static readonly string Approved = Path.Combine(RepositoryRoot.Find(), "snapshots", "results", "standard.verified.json");

    private readonly TemporaryFolder temporary = new();

    [Fact]
    public void What_was_approved_is_read_and_written_as_it_is()
    {
        var text = File.ReadAllText(Approved);
        Assert.Equal(text, ApprovedResults.FromJson(text).ToJson());
        Assert.Equal(ApprovedResults.FromJson(text).Claims.Count, SavedVerdicts.Read(Approved).Claims.Count);
        Assert.NotEmpty(Register.Read(Path.Combine(RepositoryRoot.Find(), Register.Folder)).History);
    }

    [Fact]
    public void A_claim_that_is_null_is_named_by_its_place()
    {
        var json = Edited(results => results["claims"]!.AsArray().Insert(2, null));
        Assert.Equal("x is no results file: $.claims[2] is null.", Refusal(() => SavedVerdicts.Parse(json, "x")));
        Assert.Equal("These are no approved results: $.claims[2] is null.", Refusal(() => ApprovedResults.FromJson(json)));
    }

    [Fact]
    public void Approved_results_that_are_damaged_are_named_by_their_file()
    {
        var file = temporary["approved.json"];
        File.WriteAllText(file, Edited(results => results["claims"]!.AsArray().Insert(0, null)));
        Assert.Equal($"{file} holds no approved results: $.claims[0] is null.", Refusal(() => ApprovedResults.Read(file)));
        File.WriteAllText(file, "{}");
        Assert.Equal(
            $"{file} holds no approved results: their format must be \"{ApprovedResults.CurrentFormat}\".", Refusal(() => ApprovedResults.Read(file)));
    }

    [Theory]
    [InlineData("rule")]
    [InlineData("verdict")]
    [InlineData("hypotheses")]
    [InlineData("explanation")]
    [InlineData("nextLook")]
    public void A_claim_without_one_of_its_parts_is_named_with_the_part(string part)
    {
        var json = Edited(results => results["claims"]![1]!.AsObject().Remove(part));
        var message = Refusal(() => SavedVerdicts.Parse(json, "x"));
        Assert.Contains($"'{part}'", message, StringComparison.Ordinal);
        Assert.EndsWith("Path: $.claims[1].", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rule")]
    [InlineData("hypotheses")]
    [InlineData("controls")]
    public void A_part_of_a_claim_that_is_null_is_named(string part) => Assert.Contains(
        $"Path: $.claims[1].{part} ",
        Refusal(() => SavedVerdicts.Parse(Edited(results => results["claims"]![1]![part] = null), "x")),
        StringComparison.Ordinal);

    [Fact]
    public void An_answer_that_is_a_number_is_no_answer() => Assert.Contains(
        "Path: $.claims[1].verdict.observation ",
        Refusal(() => SavedVerdicts.Parse(Edited(results => results["claims"]![1]!["verdict"]!["observation"] = 17), "x")),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("[null]", "$.runs[0] is null.")]
    [InlineData("null", "Path: $.runs ")]
    [InlineData("[{}]", "Path: $.runs[0].")]
    [InlineData("[" + Run + ",null]", "$.runs[1] is null.")]
    public void Runs_that_are_none_are_named(string runs, string message) => Assert.Contains(
        message,
        Refusal(() => SavedVerdicts.Parse($$"""{"format":"{{ResultsDocument.CurrentFormat}}","profile":"smoke","claims":[],"runs":{{runs}}}""", "x")),
        StringComparison.Ordinal);

    [Fact]
    public void Results_of_another_version_are_told_by_their_format_whatever_else_they_lack() => Assert.Equal(
        $"x is no results file: its format must be \"{ResultsDocument.CurrentFormat}\" or \"{ApprovedResults.CurrentFormat}\".",
        Refusal(() => SavedVerdicts.Parse("""{"format":"cslrepro-results 1","claims":[{}]}""", "x")));

    [Theory]
    [InlineData("\"provenance\":{}", "Path: $.provenance.")]
    [InlineData("\"provenance\":null", "Path: $.provenance ")]
    [InlineData("\"conditions\":[null]", "$.conditions[0] is null.")]
    [InlineData("\"claims\":[null]", "$.claims[0] is null.")]
    public void A_document_is_read_whole_or_refused(string part, string message)
    {
        var document = JsonNode.Parse(new ResultsDocument(
            ResultsDocument.CurrentFormat,
            "smoke",
            [],
            [],
            [],
            new Dictionary<string, object> { ["counted"] = new { Items = new int?[] { 1, null } } },
            new RunProvenance(
                new SourceState("0123456", null),
                MachineDescription.Current(),
                "smoke",
                "own",
                2,
                new Dictionary<string, string>(),
                new Dictionary<string, double>())).ToJson())!.AsObject();
        var file = temporary["results.json"];
        File.WriteAllText(file, document.ToJsonString(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        Assert.Equal("0123456", ResultsDocument.Read(file).Provenance.Source.Commit);

        var (name, value) = Assert.Single(JsonNode.Parse($"{{{part}}}")!.AsObject());
        document[name] = value?.DeepClone();
        File.WriteAllText(file, document.ToJsonString());
        var refusal = Refusal(() => ResultsDocument.Read(file));
        Assert.StartsWith($"{file} holds no results: ", refusal, StringComparison.Ordinal);
        Assert.Contains(message, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ledger.json", "[null]", "$[0] is null.")]
    [InlineData("ledger.json", "[{}]", "Path: $[0].")]
    [InlineData("departures.json", "null", "it is null.")]
    [InlineData("rules/test.json", "{}", "its format must be \"cslrepro-rule 2\".")]
    [InlineData("rules/test.json", "{\"format\":\"cslrepro-rule 2\"}", "Path: $.")]
    public void A_register_with_something_missing_is_named(string name, string text, string message)
    {
        var file = Path.Combine(temporary.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        var refusal = Refusal(() => Register.Read(temporary.Path));
        Assert.StartsWith($"{file} cannot be read: ", refusal, StringComparison.Ordinal);
        Assert.EndsWith(message, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "Path: $.shard")]
    [InlineData("""{"profile":"smoke","index":3,"count":2,"engine":"own","code":"c","round":"r"}""", "there is no share 3/2.")]
    [InlineData("""{"profile":"smoke","index":0,"count":0,"engine":"own","code":"c","round":"r"}""", "there is no share 0/0.")]
    public void A_store_of_a_share_that_is_none_is_damaged(string shard, string message)
    {
        var store = temporary["store"];
        Directory.CreateDirectory(store);
        File.WriteAllText(Path.Combine(store, "store.json"), $$"""{"format":"cslrepro-store 1","shard":{{shard}}}""");
        var refusal = Refusal(() => StoreMerge.Run([store], temporary["merged"], SmallRuns.Trainer, "code", _ => SmallRuns.Round));
        Assert.StartsWith($"{Path.Combine(store, "store.json")} is damaged: ", refusal, StringComparison.Ordinal);
        Assert.Contains(message, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("results.json")]
    [InlineData("registration/ledger.json")]
    [InlineData("registration/rules/test.json")]
    [InlineData("findings/test.json")]
    [InlineData("store/store.json")]
    public void A_device_without_an_end_is_no_file_of_ours(string name)
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "Needs a device without an end.");
        var file = Path.Combine(temporary.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.CreateSymbolicLink(file, "/dev/zero");
        Func<object> read = name.Split('/')[0] switch
        {
            "registration" => () => Register.Read(temporary["registration"]),
            "findings" => () => CatalogueFindingFile.ReadAll(temporary.Path),
            "store" => () => ResultStore.OpenToRead(temporary["store"], new RunKeys(SmallRuns.Trainer, "own", "code")),
            _ => () => SavedVerdicts.Read(file),
        };
        Assert.Contains($"{file} cannot be used: it goes on and on", Refusal(read), StringComparison.Ordinal);
    }

    public void Dispose() => temporary.Dispose();

    private static string Refusal(Func<object> read) => Assert.Throws<InvalidDataException>(read).Message;

    private static string Edited(Action<JsonNode> edit)
    {
        var results = JsonNode.Parse(File.ReadAllText(Approved))!;
        edit(results);
        return results.ToJsonString();
    }
}
