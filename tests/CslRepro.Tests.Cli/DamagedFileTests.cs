using System.Text.Json;
using CslRepro.Corpora;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>Files that are not what they were when they were written.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string CanonicalFolder => Path.Combine(RepositoryRoot.Find(), "corpora");

    [Fact]
    public async Task A_damaged_corpus_file_is_named_with_the_line()
    {
        var file = await WriteCorpusAsync(4);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Token)).Replace("\ntest\t", "\ntset\t", StringComparison.Ordinal), Token);

        Assert.Contains($"{file}, line 1293", await CommandRun.RefusalOf("corpus", "--check", file), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_corpus_file_that_was_cut_off_is_named()
    {
        var file = await WriteCorpusAsync(4);
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file, Token))[..^20], Token);

        Assert.Contains("may be cut off", await CommandRun.RefusalOf("corpus", "--check", file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("corpus", "--check")]
    [InlineData("evaluate", "--model-folder", "anywhere", "--corpus")]
    public async Task A_corpus_file_that_was_edited_with_care_is_named_with_both_checksums(params string[] command)
    {
        var file = await WriteCorpusAsync(4);
        var right = CorpusFile.Checksum(file);

        // Another colour of an object of which no word is said: each line by itself is fine.
        var lines = await File.ReadAllLinesAsync(file, Token);
        var edited = Array.FindIndex(
            lines,
            line => line.StartsWith("test\t", StringComparison.Ordinal)
                && line.EndsWith(" red", StringComparison.Ordinal)
                && !line.Contains(" and ", StringComparison.Ordinal));
        lines[edited] = lines[edited][..^3] + "blue";
        await File.WriteAllTextAsync(file, string.Join('\n', lines) + "\n", Token);

        var refusal = await CommandRun.RefusalOf([.. command, file]);

        Assert.Contains($"{file} was edited: its SHA-256 is {CorpusFile.Checksum(file)}", refusal, StringComparison.Ordinal);
        Assert.Contains($"seed 0 has {right}", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edited_file_of_a_manifest_is_named_with_both_checksums()
    {
        var manifest = CorpusManifest.Read(CanonicalFolder);
        foreach (var name in manifest.Entries.Select(entry => entry.File).OfType<string>().Append(CorpusManifest.FileName))
        {
            File.Copy(Path.Combine(CanonicalFolder, name), folder[name]);
        }

        Assert.Equal(7, (await CommandRun.OutputOf("corpus", "--check", folder.Path)).Length);
        var edited = folder["objects-4-seed-3.txt"];
        await File.AppendAllTextAsync(edited, "# a remark\n", Token);

        var refusal = await CommandRun.RefusalOf("corpus", "--check", folder.Path);

        Assert.Contains(edited, refusal, StringComparison.Ordinal);
        Assert.Contains(CorpusFile.Checksum(edited), refusal, StringComparison.Ordinal);
        Assert.Contains(manifest.Entries[3].Sha256, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("esn-fl", "Wout.npy")]
    [InlineData("lstm", "dense-kernel.npy")]
    public async Task Weights_that_are_no_numbers_are_refused(string model, string file)
    {
        var (network, corpus) = await SaveAsync(model);
        var path = Path.Combine(network, file);
        var bytes = await File.ReadAllBytesAsync(path, Token);
        bytes.AsSpan(^4..).Fill(0xFF);
        await File.WriteAllBytesAsync(path, bytes, Token);

        var refusal = await CommandRun.RefusalOf("evaluate", "--model-folder", network, "--corpus", corpus);

        Assert.Contains(file, refusal, StringComparison.Ordinal);
        Assert.Contains("NaN", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("esn-fl", "W.npy")]
    [InlineData("lstm", "kernel.npy")]
    public async Task Weights_that_were_changed_are_refused_with_both_digests(string model, string file)
    {
        var (network, corpus) = await SaveAsync(model);
        var path = Path.Combine(network, file);
        var bytes = await File.ReadAllBytesAsync(path, Token);
        bytes[^4] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Token);

        var refusal = await CommandRun.RefusalOf("evaluate", "--model-folder", network, "--corpus", corpus);

        Assert.Contains("they were changed since", refusal, StringComparison.Ordinal);
        Assert.Contains(
            JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(network, "model.json"), Token)).RootElement.GetProperty("digest").GetString()!,
            refusal,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("esn-fl")]
    [InlineData("lstm")]
    public async Task A_model_of_another_vocabulary_is_refused(string model)
    {
        var (network, _) = await SaveAsync(model);

        Assert.Contains(
            "another vocabulary: 20 words, expected 21 words",
            await CommandRun.RefusalOf("evaluate", "--model-folder", network, "--corpus", await WriteCorpusAsync(5)),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lstm", "gates", "--state gates: unknown; there are cells, hidden.")]
    [InlineData("gru", "cells", "--state does not apply to a GRU.")]
    [InlineData("esn-fl", "cells", "--state does not apply to an ESN.")]
    public async Task A_state_that_the_network_does_not_have_is_refused(string model, string state, string named)
    {
        var (network, corpus) = await SaveAsync(model);
        string[] command = ["record", "--model-folder", network, "--corpus", corpus, "--state", state, "--out", network + "-recording"];

        Assert.Contains(named, await CommandRun.RefusalOf(command), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_of_unknown_kind_is_refused()
    {
        var (network, corpus) = await SaveAsync("lstm");
        var manifest = Path.Combine(network, "model.json");
        await File.WriteAllTextAsync(manifest, (await File.ReadAllTextAsync(manifest, Token)).Replace("\"lstm\"", "\"tcn\"", StringComparison.Ordinal), Token);

        Assert.Contains(
            "kind \"tcn\"; there are esn, lstm, gru, simple",
            await CommandRun.RefusalOf("evaluate", "--model-folder", network, "--corpus", corpus),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_with_its_outputs_in_another_order_is_refused()
    {
        var (network, corpus) = await SaveAsync("esn-fl");
        var manifest = Path.Combine(network, "model.json");
        await File.WriteAllTextAsync(
            manifest,
            (await File.ReadAllTextAsync(manifest, Token)).Replace("slot 1 category cup", "slot 1 category cap", StringComparison.Ordinal),
            Token);

        Assert.Contains(
            "outputs are not the 22 concepts of 4 objects",
            await CommandRun.RefusalOf("evaluate", "--model-folder", network, "--corpus", corpus),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_model_is_refused() =>
        Assert.Contains(
            "holds no model.json",
            await CommandRun.RefusalOf("evaluate", "--model-folder", folder.Path, "--corpus", await WriteCorpusAsync(4)),
            StringComparison.Ordinal);

    public void Dispose() => folder.Dispose();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private async Task<string> WriteCorpusAsync(int objects)
    {
        await CommandRun.OutputOf("corpus", "--objects", $"{objects}", "--out", folder["corpora"]);
        return folder[$"corpora/csl-{objects}-objects-seed-0.txt"];
    }

    private async Task<(string Network, string Corpus)> SaveAsync(string model)
    {
        string[] cheap = model.StartsWith("esn", StringComparison.Ordinal) ? ["--units", "10"] : ["--units", "4", "--epochs", "0"];
        await CommandRun.OutputOf(["train", "--model", model, .. cheap, "--save", folder["models"]]);
        return (folder["models/seed-0"], await WriteCorpusAsync(4));
    }
}
