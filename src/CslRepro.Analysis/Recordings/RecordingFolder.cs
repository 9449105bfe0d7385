using System.Text.Json;
using System.Text.Json.Serialization;
using CslRepro.Corpora;
using CslRepro.Files;

namespace CslRepro.Analysis.Recordings;

/// <summary>
/// A recording as a folder that other programs read: <c>states.npy</c> (R x N, float32), <c>outputs.npy</c> (R x D, float64), a row for each distinct prefix;
/// <c>index.jsonl</c>, a JSON object a line for each word of each sentence, which names its row; and <c>recording.json</c>, what was recorded of what.
/// docs/interchange.md describes the fields.
/// </summary>
public static class RecordingFolder
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes a recording; the folder appears whole or not at all.</summary>
    /// <param name="folder">A folder that does not exist yet, or is empty.</param>
    /// <param name="source">What was recorded of what.</param>
    /// <exception cref="IOException">The folder exists and is not empty, or cannot be written.</exception>
    public static void Write(Recording recording, string folder, RecordingSource source)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(source);
        var language = recording.Language;
        ModelFolder.Write(folder, target =>
        {
            NpyFile.Write(Path.Combine(target, "states.npy"), recording.States);
            NpyFile.Write(Path.Combine(target, "outputs.npy"), recording.Outputs);
            var head = new Head(1, source, recording.Sentences.Count, recording.Rows, recording.Units, language.Words, language.ConceptNames);
            File.WriteAllText(Path.Combine(target, "recording.json"), JsonSerializer.Serialize(head, Json) + "\n");
            using var index = new StreamWriter(Path.Combine(target, "index.jsonl")) { NewLine = "\n" };
            foreach (var step in recording.Steps)
            {
                var line = new Line(
                    step.Sentence,
                    step.Position,
                    step.Row,
                    language.Words[step.Word],
                    step.Word,
                    recording.PrefixText(step.Row),
                    step.Part,
                    step.Slot + 1,
                    step.Role,
                    step.WordsToEnd,
                    ConceptsOf(language, step.Stated));
                index.WriteLine(JsonSerializer.Serialize(line, Json));
            }
        });
    }

    private static List<int> ConceptsOf(Language language, Scene stated)
    {
        var teacher = new float[language.OutputCount];
        stated.WriteTeacher(language, teacher);
        return [.. Enumerable.Range(0, teacher.Length).Where(concept => teacher[concept] > 0)];
    }

    private sealed record Head(
        int Format,
        RecordingSource Source,
        int Sentences,
        int Rows,
        int Units,
        IReadOnlyList<string> Words,
        IReadOnlyList<string> Concepts);

    private sealed record Line(
        int Sentence, int Position, int Row, string Word, int WordNumber, string Prefix, SentencePart Part, int Slot,
        WordRole Role, int WordsToEnd, IReadOnlyList<int> Stated);
}
