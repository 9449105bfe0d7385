using System.Text.Json;
using CslRepro.Tests.Snapshots;
using CslRepro.Umap;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>Networks that were trained elsewhere, and files of them that are not right.</summary>
public sealed class InterchangeTests(TrainedNetworks networks) : IClassFixture<TrainedNetworks>, IDisposable
{
    private static readonly string[] Moved = ["mapping", "digest"];

    private readonly TemporaryFolder folder = new();

    private static string Corpus => Path.Combine(RepositoryRoot.Find(), "corpora", "objects-4-seed-0.txt");

    [Theory]
    [InlineData("esn", false)]
    [InlineData("esn", true)]
    [InlineData("lstm", false)]
    [InlineData("lstm", true)]
    public async Task Weights_do_what_the_network_did_whatever_the_order_of_words_and_concepts(string kind, bool reversed)
    {
        var model = Copy(kind);
        using var own = await EvaluateAsync("--model-folder", model);
        if (reversed)
        {
            WeightsFolder.ReverseLines(Path.Combine(model, "vocabulary.txt"));
            WeightsFolder.ReverseLines(Path.Combine(model, "concepts.txt"));
            if (kind == "esn")
            {
                WeightsFolder.Reverse(Path.Combine(model, "Win.npy"), rows: false, 1, columns: true);
                WeightsFolder.Reverse(Path.Combine(model, "Wout.npy"), rows: true, 0, columns: false);
            }
            else
            {
                // The new bias must be zero, or it would have to be reversed, too; after no epoch it is.
                WeightsFolder.Reverse(Path.Combine(model, "kernel.npy"), rows: true, 0, columns: false);
                WeightsFolder.Reverse(Path.Combine(model, "dense-kernel.npy"), rows: false, 0, columns: true);
            }
        }

        using var foreign = await EvaluateAsync(["--weights", model, .. Leak(kind)]);

        foreach (var field in own.RootElement.EnumerateObject().Where(field => !Moved.Contains(field.Name)))
        {
            var found = foreign.RootElement.GetProperty(field.Name);
            if (reversed && field.Name == "rmse")
            {
                // W_out of single precision, or an LSTM in double precision.
                Assert.Equal(field.Value.GetDouble(), found.GetDouble(), 1e-5);
            }
            else
            {
                Assert.Equal(field.Value.GetRawText(), found.GetRawText());
            }
        }

        Assert.Equal(!reversed, own.RootElement.GetProperty("digest").GetString() == foreign.RootElement.GetProperty("digest").GetString());
        Assert.Equal(reversed ? 19 : 0, foreign.RootElement.GetProperty("mapping").GetProperty("words")[0].GetInt32());
        Assert.Equal(reversed ? 21 : 0, foreign.RootElement.GetProperty("mapping").GetProperty("concepts")[0].GetInt32());
    }

    [Fact]
    public async Task Every_sentence_has_its_result()
    {
        using var result = await EvaluateAsync("--model-folder", Copy("esn"));
        var root = result.RootElement;
        var results = root.GetProperty("results").EnumerateArray().ToArray();

        Assert.Equal(1000, results.Length);
        Assert.Equal(root.GetProperty("validError").GetDouble(), results.Count(item => !item.GetProperty("valid").GetBoolean()) / 1000.0, 1e-12);
        Assert.Equal(root.GetProperty("exactError").GetDouble(), results.Count(item => !item.GetProperty("exact").GetBoolean()) / 1000.0, 1e-12);
        Assert.Equal(
            (await File.ReadAllLinesAsync(Corpus, TestContext.Current.CancellationToken))
                .Where(line => line.StartsWith("test\t", StringComparison.Ordinal))
                .Select(line => line.Split('\t')[1]),
            results.Select(item => item.GetProperty("sentence").GetString()));
    }

    [Fact]
    public async Task A_recording_has_a_line_for_each_word_and_a_row_for_each_prefix()
    {
        await CommandRun.OutputOf("record", "--model-folder", Copy("lstm"), "--corpus", Corpus, "--split", "validation", "--out", folder["recording"]);
        var index = (await File.ReadAllLinesAsync(folder["recording/index.jsonl"], TestContext.Current.CancellationToken))
            .Select(line => JsonDocument.Parse(line).RootElement)
            .ToArray();
        var sentences = (await File.ReadAllLinesAsync(Corpus, TestContext.Current.CancellationToken))
            .Where(line => line.StartsWith("validation\t", StringComparison.Ordinal)).Select(line => line.Split('\t')[1]).ToArray();

        Assert.Equal(sentences, index.Where(line => line.GetProperty("wordsToEnd").GetInt32() == 0).Select(line => line.GetProperty("prefix").GetString()));
        Assert.Equal(sentences.SelectMany(sentence => sentence.Split(' ')), index.Select(line => line.GetProperty("word").GetString()));
        var prefixes = index.GroupBy(line => line.GetProperty("row").GetInt32(), line => line.GetProperty("prefix").GetString()).ToArray();
        Assert.All(prefixes, group => Assert.Single(group.Distinct()));
        var states = PointFile.Read(folder["recording/states.npy"]);
        var outputs = PointFile.Read(folder["recording/outputs.npy"]);
        Assert.Equal((prefixes.Length, 4, prefixes.Length, 22), (states.Rows, states.Columns, outputs.Rows, outputs.Columns));
    }

    public static TheoryData<string, string, string, string> WrongArrays => new()
    {
        { "esn", "Win.npy", "shape", "its shape is (10, 20), expected (any, 21): a row for each unit, the bias and the 20 words" },
        { "esn", "W.npy", "shape", "expected (10, 10)" },
        { "esn", "Wout.npy", "shape", "expected (22, 11)" },
        { "esn", "Wout.npy", "type", "its elements are '<i8', expected float32" },
        { "esn", "W.npy", "big-endian", "big-endian numbers are not supported" },
        { "esn", "W.npy", "truncated", "bytes of elements, expected" },
        { "esn", "W.npy", "absurd", "expected (10, 10)" },
        { "esn", "Win.npy", "absurd", "expected (any, 21)" },
        { "esn", "Win.npy", "overflow", "bytes of elements, expected 360777252696" },
        { "esn", "W.npy", "nan", "row 9, column 9 holds NaN" },
        { "esn", "W.npy", "infinite", "row 9, column 9 holds -Infinity" },
        { "esn", "W.npy", "too large", "which single precision cannot hold" },
        { "esn", "Wout.npy", "too large", "with its weights an output is" },
        { "esn", "W.npy", "noise", "does not begin with NumPy's signature" },
        { "esn", "W.npy", "missing", "W.npy" },
        { "lstm", "kernel.npy", "shape", "expected (20, 16): a row for each word of the vocabulary" },
        { "lstm", "recurrent-kernel.npy", "shape", "expected (4, 16)" },
        { "lstm", "bias.npy", "shape", "expected (16)" },
        { "lstm", "dense-kernel.npy", "shape", "expected (any, 22)" },
        { "lstm", "dense-bias.npy", "shape", "expected (22)" },
        { "lstm", "dense-bias.npy", "nan", "position 21 holds NaN" },
    };

    [Theory]
    [MemberData(nameof(WrongArrays))]
    public async Task Wrong_arrays_are_refused(string kind, string file, string fault, string reason)
    {
        var model = Copy(kind);
        var path = Path.Combine(model, file);
        var bytes = await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken);
        var isVector = file.EndsWith("bias.npy", StringComparison.Ordinal);
        var (rows, columns) = (kind, file) switch { ("esn", "Win.npy") => (10, 21), ("esn", "W.npy") => (10, 10), _ => (22, 11) };
        var doubles = new byte[rows * columns * sizeof(double)];
        BitConverter.GetBytes(1e300).CopyTo(doubles.AsSpan(^sizeof(double)));
        bytes = fault switch
        {
            "shape" => WeightsFolder.Npy("<f4", false, isVector ? "(3,)" : "(10, 20)", new byte[isVector ? 12 : 800]),
            "type" => WeightsFolder.Npy("<i8", false, $"({rows}, {columns})", doubles),
            "big-endian" => WeightsFolder.Npy(">f8", false, $"({rows}, {columns})", doubles),
            "truncated" => bytes[..^1],
            "absurd" => WeightsFolder.Npy("<f4", false, "(4611686018427387904, 4611686018427387904)", []),
            "overflow" => WeightsFolder.Npy("<f8", false, "(2147483647, 21)", []),
            "nan" => [.. bytes[..^4], .. BitConverter.GetBytes(float.NaN)],
            "infinite" => [.. bytes[..^4], .. BitConverter.GetBytes(float.NegativeInfinity)],
            "too large" => WeightsFolder.Npy("<f8", false, $"({rows}, {columns})", doubles),
            "noise" => [1, 2, 3],
            _ => [],
        };
        if (fault == "missing")
        {
            File.Delete(path);
        }
        else
        {
            await File.WriteAllBytesAsync(path, bytes, TestContext.Current.CancellationToken);
        }

        var refusal = await RefusalOfBothAsync(["--weights", model, "--model", kind, .. Leak(kind)]);

        Assert.Contains(reason, refusal, StringComparison.Ordinal);
        Assert.Contains(fault == "too large" && file == "Wout.npy" ? model : path, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vocabulary.txt", "cup", "mug", "vocabulary.txt cannot be used: it lacks \"cup\", a word of the corpus")]
    [InlineData("vocabulary.txt", "cup", "the", "vocabulary.txt, line 19: \"the\" stands in line 6 already")]
    [InlineData("vocabulary.txt", "cup", "", "vocabulary.txt, line 19: is blank")]
    [InlineData("concepts.txt", "slot 1 category cup", "slot 1 category mug", "concepts.txt, line 2: \"slot 1 category mug\" is no category of 4 objects")]
    [InlineData("concepts.txt", "slot 1 category cup", "cup cup", "concepts.txt, line 2: \"cup cup\" is no concept")]
    [InlineData(
        "concepts.txt",
        "slot 1 category cup",
        "slot 1 category glass",
        "concepts.txt, line 2: \"slot 1 category glass\" names a concept of slot 1 once more")]
    [InlineData("concepts.txt", "slot 1 category cup", "cup 2", "concepts.txt cannot be used: it lacks \"slot 1 category cup\"")]
    [InlineData("concepts.txt", "slot 1 category cup", "cup", "concepts.txt, line 2: \"cup\" says no slot, other than line 1")]
    [InlineData(
        "concepts.txt",
        "slot 1 category cup\n",
        "",
        "concepts.txt cannot be used: it names 21 concepts; 4 objects have 22 in two slots, or 11 in each")]
    public async Task Wrong_names_are_refused(string file, string right, string wrong, string reason)
    {
        var model = Copy("esn");
        var path = Path.Combine(model, file);
        var text = (await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken)).ReplaceLineEndings("\n");
        await File.WriteAllTextAsync(path, text.Replace(right, wrong, StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.Contains(reason, await RefusalOfBothAsync("--weights", model, "--leak", "0.05"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_kind_and_the_leak_rate_are_asked_for()
    {
        var model = Copy("esn");

        Assert.Contains("--leak is required", await RefusalOfBothAsync("--weights", model), StringComparison.Ordinal);
        Assert.Contains(
            "--gates does not apply to an ESN",
            await RefusalOfBothAsync("--weights", model, "--leak", "0.05", "--gates", "sigmoid"),
            StringComparison.Ordinal);
        File.Copy(Path.Combine(Copy("lstm"), "kernel.npy"), Path.Combine(model, "kernel.npy"));
        Assert.Contains("it holds both W.npy (an ESN) and kernel.npy (an LSTM)", await RefusalOfBothAsync("--weights", model), StringComparison.Ordinal);
        Assert.Contains("it holds neither", await RefusalOfBothAsync("--weights", folder.Path), StringComparison.Ordinal);
        Assert.Contains("there is no such folder", await RefusalOfBothAsync("--weights", folder["none"]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--model-folder", "W.npy")]
    [InlineData("--model-folder", "model.json")]
    [InlineData("--weights", "W.npy")]
    [InlineData("--weights", "vocabulary.txt")]
    public async Task Files_that_lie_outside_the_folder_are_refused(string option, string file)
    {
        var model = Copy("esn");
        var outside = folder["outside"];
        File.Move(Path.Combine(model, file), outside);
        try
        {
            File.CreateSymbolicLink(Path.Combine(model, file), Path.Combine("..", "..", "outside"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Assert.Skip($"This system does not let the test make a symbolic link: {exception.Message}");
        }

        var refusal = await RefusalOfBothAsync([option, model, .. option == "--weights" ? Leak("esn") : []]);

        Assert.Contains($"{Path.Combine(model, file)} is a symbolic link", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--model-folder", "W.npy")]
    [InlineData("--weights", "vocabulary.txt")]
    public async Task A_pipe_is_refused_and_not_waited_for(string option, string file)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() || OperatingSystem.IsMacOS(), "Pipes have no place in the file system here.");
        var model = Copy("esn");
        var path = Path.Combine(model, file);
        File.Delete(path);
        using (var mkfifo = System.Diagnostics.Process.Start("mkfifo", [path]))
        {
            await mkfifo.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.Equal(0, mkfifo.ExitCode);
        }

        var refusal = await CommandRun.RefusalOf(["evaluate", option, model, .. option == "--weights" ? Leak("esn") : [], "--corpus", Corpus])
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.Contains($"{path} is empty, or a pipe", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("esn")]
    [InlineData("lstm")]
    public async Task A_saved_model_cannot_name_files_of_its_own(string kind)
    {
        var model = Copy(kind);
        var manifest = Path.Combine(model, "model.json");
        var text = await File.ReadAllTextAsync(manifest, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(
            manifest,
            text.Replace("\"version\": 1", "\"version\": 1, \"weights\": \"../other/W.npy\"", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        Assert.Contains("'weights'", await RefusalOfBothAsync("--model-folder", model), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--model-folder", "model.json")]
    [InlineData("--weights", "concepts.txt")]
    public async Task A_text_of_two_gigabytes_is_refused_unread(string option, string file)
    {
        var model = Copy("esn");
        using (var stream = File.OpenWrite(Path.Combine(model, file)))
        {
            // No bytes are written; most file systems keep none for the gap either.
            stream.SetLength(int.MaxValue);
        }

        var before = GC.GetTotalAllocatedBytes();
        var run = await CommandRun.Of(["evaluate", option, model, .. option == "--weights" ? Leak("esn") : [], "--corpus", Corpus]);

        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{file} cannot be used: it has 2147483647 bytes; such a file has at most 1048576", Assert.Single(run.Error), StringComparison.Ordinal);
        Assert.InRange(GC.GetTotalAllocatedBytes() - before, 0, 1 << 30);
    }

    [Fact]
    public async Task A_word_outside_the_grammar_is_named_with_file_and_line()
    {
        var model = Copy("esn");
        var text = await File.ReadAllTextAsync(Corpus, TestContext.Current.CancellationToken);
        var lines = text.Split('\n');
        lines[99] = lines[99].Replace("BEGIN ", "BEGIN perhaps ", StringComparison.Ordinal);
        var corpus = folder.Write("corpus.txt", string.Join('\n', lines));

        foreach (var command in new string[][] { ["evaluate"], ["record", "--out", folder["new"]] })
        {
            Assert.Contains(
                $"{corpus}, line 100: field 2 (sentence): Word 2, \"perhaps\", is no word of the language",
                await CommandRun.RefusalOf([.. command, "--model-folder", model, "--corpus", corpus]),
                StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(folder["new"]));
    }

    public void Dispose() => folder.Dispose();

    private static string[] Leak(string kind) => kind == "esn" ? ["--leak", "0.05"] : [];

    private static async Task<JsonDocument> EvaluateAsync(params string[] network) =>
        JsonDocument.Parse(Assert.Single(await CommandRun.OutputOf(["evaluate", .. network, "--corpus", Corpus, "--json"])));

    // Both commands read networks, and neither may leave anything behind.
    private async Task<string> RefusalOfBothAsync(params string[] network)
    {
        var before = folder.Content;
        var refusal = await CommandRun.RefusalOf(["evaluate", .. network, "--corpus", Corpus]);
        var recorded = await CommandRun.RefusalOf(["record", .. network, "--corpus", Corpus, "--out", folder["recording"]]);
        if (!refusal.Contains("an output is", StringComparison.Ordinal))
        {
            // The largest outputs of all prefixes are others than those after the last words.
            Assert.Equal(refusal, recorded);
        }

        Assert.Equal(before, folder.Content);
        return refusal;
    }

    private string Copy(string kind)
    {
        var model = folder[$"{kind}/seed-0"];
        networks.CopyTo(kind, model);
        return model;
    }
}
