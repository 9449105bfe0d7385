using System.Text.Json;
using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Files;
using Xunit;

namespace CslRepro.Tests.Properties.Analysis.Recordings;

/// <summary>What other programs find in the folder of a recording, as docs/interchange.md says.</summary>
public sealed class RecordingFolderTests : IDisposable
{
    private static readonly Language Basic = Language.Create(4);

    private readonly TemporaryFolder folder = new();
    private readonly Recording recording = HandMade.Of(
        Basic,
        2,
        step => [step.Position, -step.Row],
        step => [(step.Position, 0.1 * step.Row)],
        SentenceParser.Parse(Basic, "BEGIN the orange cup is on the left and that is a orange END"),
        SentenceParser.Parse(Basic, "BEGIN the orange cup is on the right END"));

    public RecordingFolderTests() =>
        RecordingFolder.Write(recording, folder["recording"], new RecordingSource("esn", "abc", "units", "def", "train"));

    [Fact]
    public void States_and_outputs_have_a_row_for_each_prefix()
    {
        var states = NpyFile.ReadMatrix<float>(InFolder("states.npy"), recording.Rows, 2);
        var outputs = NpyFile.ReadMatrix<double>(InFolder("outputs.npy"), recording.Rows, Basic.OutputCount);
        Assert.Equal(recording.States.Elements, states.Elements);
        Assert.Equal(recording.Outputs.Elements, outputs.Elements);
    }

    [Fact]
    public void The_index_has_a_line_for_each_word()
    {
        var lines = File.ReadAllLines(InFolder("index.jsonl")).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
        Assert.Equal(14 + 9, lines.Length);
        Assert.Equal(recording.Steps.Select(step => step.Row), lines.Select(line => line.GetProperty("row").GetInt32()));
        Assert.Equal([0, 1, 1, 1, 1, 1, 1, 1, 0, 2, 2, 2, 2, 0], lines[..14].Select(line => line.GetProperty("slot").GetInt32()));

        // "orange" as a colour; positions come after 4 objects and colours after 3 positions.
        var row = recording.RowOf(0, 2);
        var word = Basic.WordIndex("orange");
        Assert.Equal(
            $$"""{"sentence":0,"position":2,"row":{{row}},"word":"orange","wordNumber":{{word}},"prefix":"BEGIN the orange","""
            + "\"part\":\"firstClause\",\"slot\":1,\"role\":\"colour\",\"wordsToEnd\":11,\"stated\":[8]}",
            lines[2].GetRawText());

        // At the end cup, left, the colour orange and, of slot 2, the object orange.
        Assert.Equal("[1,4,8,14]", lines[13].GetProperty("stated").GetRawText());
        Assert.Equal("[]", lines[0].GetProperty("stated").GetRawText());
        Assert.Equal((1, "END"), (lines[^1].GetProperty("sentence").GetInt32(), lines[^1].GetProperty("word").GetString()));
    }

    [Fact]
    public void The_head_says_what_was_recorded_of_what()
    {
        var head = JsonDocument.Parse(File.ReadAllText(InFolder("recording.json"))).RootElement;
        Assert.Equal(
            """{"model":"esn","digest":"abc","state":"units","corpusSha256":"def","split":"train"}""", head.GetProperty("source").GetRawText());
        int[] sizes = [.. new[] { "format", "sentences", "rows", "units" }.Select(name => head.GetProperty(name).GetInt32())];
        Assert.Equal([1, 2, recording.Rows, 2], sizes);
        Assert.Equal(Basic.Words, head.GetProperty("words").EnumerateArray().Select(word => word.GetString()));
        Assert.Equal(Basic.ConceptNames, head.GetProperty("concepts").EnumerateArray().Select(concept => concept.GetString()));
    }

    public void Dispose() => folder.Dispose();

    private string InFolder(string name) => Path.Combine(folder["recording"], name);
}
