using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;
using CslRepro.Harness.Runs;
using CslRepro.Reports.Crates;
using CslRepro.Samples.ShortTermMemory;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Samples;

/// <summary>A crate of the sample's results, and what its check finds when somebody has changed it.</summary>
public sealed class CrateTests(CrateTests.Made made) : IClassFixture<CrateTests.Made>, IDisposable
{
    private const string Metadata = "ro-crate-metadata.json";
    private const string Results = "report/results.json";

    private readonly TemporaryFolder copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public void A_crate_that_nobody_touched_is_right_in_every_part()
    {
        var parts = Check();
        Assert.Equal(["files", "metadata", "rules", "inputs", "verdicts", "figures", "report"], parts.Select(part => part.Name));
        Assert.All(parts, part => Assert.Empty(part.Problems));
        Assert.StartsWith("1 figure, ", parts.Single(part => part.Name == "figures").Done, StringComparison.Ordinal);
    }

    [Fact]
    public void Changed_missing_and_added_files_are_named()
    {
        Open();
        File.AppendAllText(At("LICENSE"), "!");
        File.WriteAllText(At("reproduce.sh"), File.ReadAllText(At("reproduce.sh")).Replace("set", "SET", StringComparison.Ordinal));
        File.Delete(At("figures/memory-by-units.txt"));
        File.WriteAllText(At("report/notes.txt"), "");
        var problems = Problems("files");
        Assert.Equal(4, problems.Count);
        Assert.Contains("figures/memory-by-units.txt is listed, and is not there", problems);
        Assert.Contains("report/notes.txt is there, and is not listed", problems);
        Assert.Contains(problems, problem => problem.StartsWith("LICENSE has ", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.StartsWith("reproduce.sh holds other bytes than are listed: SHA-256 ", StringComparison.Ordinal));
    }

    [Fact]
    public void A_device_without_an_end_in_a_files_place_is_named()
    {
        Assert.SkipUnless(File.Exists("/dev/zero"), "Needs a device without an end.");
        Open();
        string[] files = ["report/report.md", "report/memory-by-units.png", "figures/memory-by-units.txt"];
        foreach (var file in files)
        {
            File.Delete(At(file));
            File.CreateSymbolicLink(At(file), "/dev/zero");
        }

        Assert.Equal(
            files.Select(file => $"{file} is a symbolic link; a crate holds its files themselves").Order(StringComparer.Ordinal),
            Problems("files").Order(StringComparer.Ordinal));
        Assert.Equal(2, Problems("figures").Count);
        Assert.Contains("report/report.md says something else than report/results.json", Problems("report"));
    }

    [Fact]
    public void A_changed_verdict_is_named_even_where_its_digest_was_changed_too()
    {
        Tamper(results => Claim(results)["verdict"]!["observation"] = "notReproduced");
        Assert.Empty(Problems("files"));
        Assert.Equal(
            ["memory-at-most-n, verdict, observation: \"notReproduced\" is stored, \"reproduced\" follows from the runs"], Problems("verdicts"));
        Assert.Equal(2, Problems("report").Count);
    }

    [Fact]
    public void A_changed_estimate_is_named()
    {
        Tamper(results => Claim(results)["hypotheses"]![0]!["estimate"] = 4.25);
        Assert.StartsWith(
            "memory-at-most-n, hypotheses \"capacity, random, N = 5\", estimate: 4.25 is stored, ",
            Assert.Single(Problems("verdicts")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_run_moves_what_follows_from_it()
    {
        Tamper(results => results["runs"]![0]!["measurements"]![0]!["value"] = 0.5);
        Assert.NotEmpty(Problems("verdicts"));
        Assert.NotEmpty(Problems("figures"));
    }

    [Fact]
    public void A_run_that_was_taken_out_is_missed()
    {
        Tamper(results => results["runs"]!.AsArray().RemoveAt(0));
        Assert.Contains(Problems("verdicts"), problem => problem.Contains("there is no run of \"", StringComparison.Ordinal));
    }

    [Fact]
    public void A_run_without_a_number_that_is_read_is_named_by_whoever_reads_it_and_by_itself()
    {
        Tamper(results => results["runs"]![0]!["measurements"]!.AsArray().RemoveAt(0));
        var results = JsonNode.Parse(File.ReadAllText(At(Results)))!;
        var (run, other) = (results["runs"]![0]!, results["runs"]![1]!);
        Assert.Equal(run["condition"]!.GetValue<string>(), other["condition"]!.GetValue<string>());
        var name = other["measurements"]![0]!["name"]!.GetValue<string>();
        var problems = Problems("verdicts");
        Assert.Contains(problems, problem => problem.EndsWith($": No measurement is called \"{name}\"", StringComparison.Ordinal));
        Assert.Contains(
            $"the run of \"{run["condition"]}\" with seed {run["seed"]} has no measurement \"{name}\", which others of its condition have", problems);
        Assert.Equal([$"memory-by-units: it cannot be drawn from the runs: No measurement is called \"{name}\""], Problems("figures"));
    }

    [Fact]
    public void A_scope_that_no_statement_stands_for_is_named()
    {
        Tamper(results => Claim(results)["verdict"]!["observation"] = "reproducedWithinScope");
        Assert.Equal(
            ["memory-at-most-n, verdict, observation: \"reproducedWithinScope\" is stored, \"reproduced\" follows from the runs"], Problems("verdicts"));
        Assert.Equal(2, Problems("report").Count);
    }

    [Theory]
    [InlineData("settingsDigest")]
    [InlineData("inputsDigest")]
    [InlineData("outcomesDigest")]
    public void A_digest_that_is_cut_off_is_named(string digest)
    {
        Tamper(results => results["conditions"]![0]![digest] = "0123");
        Assert.Contains($", {digest}: \"0123\" is stored, ", Assert.Single(Problems("verdicts")), StringComparison.Ordinal);
        Assert.Equal(["report/index.html says something else than report/results.json"], Problems("report"));
    }

    [Fact]
    public void A_run_that_was_added_is_asked_for_by_nothing()
    {
        Tamper(results =>
        {
            var run = results["runs"]![0]!.DeepClone();
            run["seed"] = 4321;
            results["runs"]!.AsArray().Add(run);
        });
        Assert.EndsWith(" with seed 4321: no claim and no figure asks for it", Assert.Single(Problems("verdicts")), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_input_is_seen_by_making_it_again()
    {
        Tamper(results => results["runs"]![0]!["inputDigest"] = new string('0', 64));
        Assert.EndsWith("was given something else than its settings make", Assert.Single(Problems("inputs")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_only_training_tells_is_told_by_training()
    {
        var claim = MemoryStudy.Study.Named("memory-at-most-n");
        Open();
        var right = Open(copy.Path).Train(claim, 2, CancellationToken.None, TestContext.Current.CancellationToken);
        Assert.Empty(right.Problems);
        Assert.Matches(@"^(\d\d+) of \1 runs of memory-at-most-n, trained anew", right.Done);

        Tamper(results => results["runs"]![0]!["outcomeDigest"] = new string('0', 64));
        var wrong = Open(copy.Path).Train(claim, 2, CancellationToken.None, TestContext.Current.CancellationToken);
        Assert.EndsWith(" comes out otherwise", Assert.Single(wrong.Problems), StringComparison.Ordinal);

        var interrupted = Open(copy.Path).Train(claim, 2, new CancellationToken(canceled: true), TestContext.Current.CancellationToken);
        Assert.StartsWith("0 of ", interrupted.Done, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_was_changed_afterwards_is_named()
    {
        Open();
        var file = At("registration/rules/memory-noise.json");
        Write(file, File.ReadAllText(file).Replace("0.01", "0.5", StringComparison.Ordinal));
        Assert.Contains(
            Problems("rules"), problem => problem.StartsWith("The rule of claim memory-noise is not the registered one: ", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_picture_and_other_data_are_named()
    {
        Open();
        Write(At("figures/memory-by-units.txt"), "nothing\n");
        Assert.Equal(["memory-by-units: its data are others than follow from the runs"], Problems("figures"));

        File.WriteAllBytes(At("report/memory-by-units.png"), [1, 2, 3]);
        Assert.Contains("memory-by-units: its picture shows something else than its data", Problems("figures"));
    }

    [Fact]
    public async Task A_library_that_is_not_ours_reads_the_crate_and_finds_nothing_wrong()
    {
        var scripts = new NodeScript(Path.Combine(RepositoryRoot.Find(), "tests", "ro-crate"), "ro-crate");
        scripts.Require();
        var (exitCode, found) = await scripts.RunAsync("validate.mjs", made.Folder);
        Assert.Matches(@"^\d+ parts, 1\d checks, nothing wrong\n$", found);
        Assert.Equal(0, exitCode);

        Open();
        var metadata = JsonNode.Parse(File.ReadAllText(At(Metadata)))!;
        Entity(metadata, "./").AsObject().Remove("datePublished");
        File.WriteAllText(At(Metadata), metadata.ToJsonString());
        Assert.Equal(1, (await scripts.RunAsync("validate.mjs", copy.Path)).ExitCode);
    }

    [Theory]
    [InlineData("./", "license", "./ lacks license")]
    [InlineData("./", "mentions", "./: mentions must name #run")]
    [InlineData("#run", "instrument", "no CreateAction has reproduce.sh as its instrument")]
    [InlineData("#run", "endTime", "#run lacks endTime")]
    [InlineData("reproduce.sh", "programmingLanguage", "reproduce.sh lacks programmingLanguage")]
    [InlineData("#parameter-profile", "additionalType", "#parameter-profile lacks additionalType")]
    [InlineData("ro-crate-metadata.json", "conformsTo", "ro-crate-metadata.json: conformsTo must name https://w3id.org/ro/crate/1.2")]
    public void What_the_profiles_ask_for_is_missed(string entity, string property, string problem)
    {
        Open();
        var metadata = JsonNode.Parse(File.ReadAllText(At(Metadata)))!;
        Entity(metadata, entity).AsObject().Remove(property);
        File.WriteAllText(At(Metadata), metadata.ToJsonString());
        Assert.Equal([problem], Problems("metadata"));
    }

    [Fact]
    public void What_is_no_crate_is_refused_with_a_reason()
    {
        var empty = Path.Combine(copy.Path, "empty");
        Directory.CreateDirectory(empty);
        Refused<FileNotFoundException>("is no crate: it has no ro-crate-metadata.json.");
        File.WriteAllText(Path.Combine(empty, Metadata), "[]");
        Refused<InvalidDataException>("must hold a list of entities, @graph.");
        File.WriteAllText(Path.Combine(empty, Metadata), "{");
        Refused<InvalidDataException>("is no JSON: ");
        File.WriteAllText(Path.Combine(empty, Metadata), """{"@graph":[]}""");
        Refused<FileNotFoundException>("has no report/results.json.");

        void Refused<TException>(string words)
            where TException : Exception =>
            Assert.Contains(words, Assert.Throws<TException>(() => Open(empty)).Message, StringComparison.Ordinal);
    }

    private static JsonNode Claim(JsonNode results) => results["claims"]!.AsArray().Single(claim => claim!["id"]!.GetValue<string>() == "memory-at-most-n")!;

    private static JsonNode Entity(JsonNode metadata, string id) => metadata["@graph"]!.AsArray().Single(entity => entity!["@id"]!.GetValue<string>() == id)!;

    private static CrateCheck Open(string folder) => new(folder, MemoryStudy.Study, [MemoryStudy.Figure], new MemoryRunner());

    private string At(string path) => Path.Combine(copy.Path, path);

    private void Open()
    {
        foreach (var file in Directory.EnumerateFiles(made.Folder, "*", SearchOption.AllDirectories))
        {
            var target = At(Path.GetRelativePath(made.Folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target, overwrite: true);
        }
    }

    // Changes the results, and with them what the metadata say of the file, as somebody would who wants to hide it.
    private void Tamper(Action<JsonNode> change)
    {
        Open();
        var results = JsonNode.Parse(File.ReadAllText(At(Results)))!;
        change(results);
        Write(At(Results), results.ToJsonString());
    }

    private void Write(string file, string text)
    {
        File.WriteAllText(file, text);
        var metadata = JsonNode.Parse(File.ReadAllText(At(Metadata)))!;
        var entity = Entity(metadata, Path.GetRelativePath(copy.Path, file).Replace('\\', '/'));
        entity["contentSize"] = new FileInfo(file).Length.ToString(CultureInfo.InvariantCulture);
        entity["sha256"] = Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        File.WriteAllText(At(Metadata), metadata.ToJsonString());
    }

    private CheckedPart[] Check()
    {
        if (!File.Exists(At(Metadata)))
        {
            Open();
        }

        return [.. Open(copy.Path).Run(TestContext.Current.CancellationToken)];
    }

    private IReadOnlyList<string> Problems(string part) => Check().Single(checkedPart => checkedPart.Name == part).Problems;

    /// <summary>The crate, made once.</summary>
    public sealed class Made : IAsyncLifetime
    {
        private readonly TemporaryFolder folder = new();

        public string Folder => Path.Combine(folder.Path, "crate");

        public async ValueTask InitializeAsync()
        {
            var study = MemoryStudy.Study;
            var scheduler = new RunScheduler(new MemoryRunner(), Environment.ProcessorCount);
            var found = await Reproduction.RunAsync(study, new ReproductionOptions(Profile.Smoke, scheduler));
            var registration = Path.Combine(folder.Path, "source", Register.Folder);
            Register.Empty.With(study.Claims, null).With([.. found.Reports.Select(ClaimRecord.From)]).Write(registration);
            var licence = Path.Combine(folder.Path, "source", "LICENSE");
            await File.WriteAllTextAsync(licence, "MIT\n");
            var copies = Directory.EnumerateFiles(registration, "*", SearchOption.AllDirectories).Append(licence)
                .ToDictionary(file => Path.GetRelativePath(Path.Combine(folder.Path, "source"), file).Replace('\\', '/'));
            var description = new CrateDescription(
                "Memory",
                "What is known of memory.",
                DateTimeOffset.UnixEpoch,
                "Somebody",
                "https://spdx.org/licenses/MIT",
                "https://example.org/paper",
                "A paper",
                ["run"],
                "check");
            CrateFolder.Write(Folder, found, [MemoryStudy.Figure], description, copies);
        }

        public ValueTask DisposeAsync()
        {
            folder.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
