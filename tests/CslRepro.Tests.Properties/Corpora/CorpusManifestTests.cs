using CslRepro.Corpora;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Properties.Corpora;

public sealed class CorpusManifestTests : IDisposable
{
    private static readonly string Canonical = Path.Combine(RepositoryRoot.Find(), "corpora");

    private readonly string folder = Directory.CreateTempSubdirectory("csl-manifest-").FullName;

    public static TheoryData<int, ulong> Entries
    {
        get
        {
            var data = new TheoryData<int, ulong>();
            foreach (var entry in CorpusManifest.Read(Canonical).Entries)
            {
                data.Add(entry.Settings.Objects, entry.Settings.Seed);
            }

            return data;
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Every_corpus_of_the_manifest_is_generated_anew_with_the_same_checksum(int objects, ulong seed)
    {
        var entry = CorpusManifest.Read(Canonical).Entries.Single(entry => entry.Settings.Objects == objects && entry.Settings.Seed == seed);
        var corpus = entry.Regenerate();
        Assert.Equal(corpus, CorpusManifest.Load(Canonical, entry));
    }

    [Fact]
    public void The_manifest_lists_the_canonical_corpora_and_its_files_are_untouched()
    {
        var manifest = CorpusManifest.Read(Canonical);
        Assert.Equal(CanonicalCorpora.All, manifest.Entries.Select(entry => (entry.Settings, entry.File is not null)));
        Assert.Equal(manifest.Entries.Length, manifest.Entries.Select(entry => entry.Sha256).Distinct().Count());
        manifest.CheckFiles(Canonical);
        Assert.Equal(
            manifest.Entries.Select(entry => entry.File).OfType<string>().Order(StringComparer.Ordinal),
            Directory.GetFiles(Canonical, "*.txt").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Writing_the_manifest_anew_changes_nothing()
    {
        CorpusManifest.WriteCanonical(folder);
        foreach (var path in Directory.GetFiles(folder))
        {
            Assert.Equal(File.ReadAllText(Path.Combine(Canonical, Path.GetFileName(path))), File.ReadAllText(path));
        }
    }

    [Fact]
    public void An_edited_file_is_named_with_both_checksums()
    {
        var manifest = CorpusManifest.Write(folder, [(new CorpusSettings { OneObjectTrain = 1 }, true)]);
        var entry = manifest.Entries[0];
        manifest.CheckFiles(folder);
        var path = Path.Combine(folder, entry.File!);
        File.AppendAllText(path, "\n");
        var message = Assert.Throws<InvalidDataException>(() => manifest.CheckFiles(folder)).Message;
        Assert.Contains(path, message, StringComparison.Ordinal);
        Assert.Contains(entry.Sha256, message, StringComparison.Ordinal);
        Assert.Contains(CorpusFile.Checksum(path), message, StringComparison.Ordinal);
        Assert.Equal(message, Assert.Throws<InvalidDataException>(() => CorpusManifest.Load(folder, entry)).Message);
    }

    [Fact]
    public void A_checksum_that_no_longer_fits_is_an_error()
    {
        var entry = CorpusManifest.Write(folder, [(new CorpusSettings { OneObjectTrain = 1 }, false)]).Entries[0];
        var message = Assert.Throws<InvalidDataException>(() => (entry with { Sha256 = new string('0', 64) }).Regenerate()).Message;
        Assert.Contains(entry.Sha256, message, StringComparison.Ordinal);
        Assert.Contains(new string('0', 64), message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"format\": 1", "\"format\": 2", "format 2, generator 1; this program reads format 1 of generator 1.")]
    [InlineData("\"generator\": 1", "\"generator\": 3", "format 1, generator 3; this program reads format 1 of generator 1.")]
    [InlineData("\"train\":[1,700]", "\"train\":[1]", "corpus 1: train, validation and test each hold two counts, of one-object and of two-object sentences.")]
    [InlineData(
        "\"file\":null",
        "\"file\":\"../other.txt\"",
        "corpus 1: file is \"../other.txt\"; it must be the plain name of a file in the manifest's folder, or null.")]
    [InlineData("\"sha256\":\"", "\"sha256\":\"x", "it must be 64 small hexadecimal digits.")]
    [InlineData("\"seed\"", "\"sead\"", "line 5:")]
    [InlineData("]\n}\n", "]\n", "line 7:")]
    public void A_damaged_manifest_is_one_clear_error(string text, string replacement, string message)
    {
        CorpusManifest.Write(folder, [(new CorpusSettings { OneObjectTrain = 1 }, false)]);
        var path = Path.Combine(folder, CorpusManifest.FileName);
        var before = File.ReadAllText(path);
        Assert.Contains(text, before, StringComparison.Ordinal);
        File.WriteAllText(path, before.Replace(text, replacement, StringComparison.Ordinal));
        var error = Assert.Throws<InvalidDataException>(() => CorpusManifest.Read(folder)).Message;
        Assert.StartsWith(path, error, StringComparison.Ordinal);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }
}
