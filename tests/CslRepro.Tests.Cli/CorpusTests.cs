using System.Text.Json;
using CslRepro.Corpora;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

public sealed class CorpusTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string CanonicalFolder => Path.Combine(RepositoryRoot.Find(), "corpora");

    [Theory]
    [InlineData(4, 2)]
    [InlineData(4, 29)]
    [InlineData(50, 0)]
    public async Task A_written_corpus_has_the_checksum_of_the_manifest(int objects, int seed)
    {
        var expected = CorpusManifest.Read(CanonicalFolder).Entries.Single(
            entry => entry.Settings.Objects == objects && entry.Settings.Seed == (ulong)seed).Sha256;

        var line = Assert.Single(await CommandRun.OutputOf("corpus", "--objects", $"{objects}", "--seed", $"{seed}", "--out", folder["new/corpora"]));

        var file = folder[$"new/corpora/csl-{objects}-objects-seed-{seed}.txt"];
        Assert.Equal($"{file} {expected}", line);
        Assert.Equal(expected, CorpusFile.Checksum(file));
        Assert.Equal($"ok {file} {expected}", Assert.Single(await CommandRun.OutputOf("corpus", "--check", file)));
    }

    [Fact]
    public async Task Json_names_file_sizes_and_checksum()
    {
        var line = JsonDocument.Parse(Assert.Single(await CommandRun.OutputOf("corpus", "--objects", "3", "--out", folder.Path, "--json"))).RootElement;

        Assert.Equal(["file", "objects", "seed", "sha256"], line.EnumerateObject().Select(field => field.Name));
        Assert.Equal(CorpusFile.Checksum(line.GetProperty("file").GetString()!), line.GetProperty("sha256").GetString());
    }

    [Fact]
    public async Task The_canonical_corpora_are_written_as_the_repository_holds_them()
    {
        var lines = await CommandRun.OutputOf("corpus", "--canonical", "--out", folder.Path);

        Assert.Equal(Names(CanonicalFolder), Names(folder.Path));
        Assert.All(Names(CanonicalFolder), name => Assert.Equal(File.ReadAllText(Path.Combine(CanonicalFolder, name)), File.ReadAllText(folder[name])));
        Assert.Equal(lines.Select(line => "ok " + line), await CommandRun.OutputOf("corpus", "--check", folder.Path));

        static IEnumerable<string> Names(string path) => Directory.GetFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
    }

    public void Dispose() => folder.Dispose();
}
