using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CslRepro.Files;

namespace CslRepro.Corpora;

/// <summary>
/// A corpus as a text file: a header of lines that begin with #, then one line for each example with split, sentence and
/// both seen objects, separated by tabs. UTF-8, line feeds. docs/corpus-format.md describes it. A corpus has exactly one
/// text, so its checksum names it.
/// </summary>
public static class CorpusFile
{
    /// <summary>The seen object of an empty slot.</summary>
    internal const string NothingText = "-";

    // A hundred times the corpora of the paper's largest language.
    private const int MostBytes = 1 << 26;

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of a corpus.</summary>
    /// <returns>The lines, each ended by a line feed.</returns>
    public static string Render(Corpus corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var text = new StringBuilder();
        foreach (var line in CorpusHeader.Of(corpus).Lines(corpus.Language))
        {
            text.Append(line).Append('\n');
        }

        foreach (var (name, examples) in Splits(corpus))
        {
            foreach (var example in examples)
            {
                text.Append(name)
                    .Append('\t').Append(example.Sentence.Text(corpus.Language))
                    .Append('\t').Append(ObjectText(corpus.Language, example.Seen.First))
                    .Append('\t').Append(ObjectText(corpus.Language, example.Seen.Second))
                    .Append('\n');
            }
        }

        return text.ToString();
    }

    /// <summary>Writes a corpus to a file: into a temporary file beside it, which is renamed when it is whole.</summary>
    /// <param name="path">The file, which is replaced if it is there; its folder must be there.</param>
    /// <exception cref="IOException">The file cannot be written; nothing is left behind.</exception>
    public static void Write(Corpus corpus, string path) => WholeFile.Write(path, StrictUtf8.GetBytes(Render(corpus)));

    /// <summary>Reads a corpus from a file and checks all of it.</summary>
    /// <exception cref="InvalidDataException">Something is wrong; the message names file, line and field and says what would be right.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static Corpus Read(string path)
    {
        string text;
        try
        {
            text = StrictUtf8.GetString(BoundedFile.ReadAllBytes(path, MostBytes));
        }
        catch (DecoderFallbackException)
        {
            throw new InvalidDataException($"{path}: the file is not UTF-8 text; a corpus file is.");
        }

        return Parse(text, path);
    }

    /// <summary>Reads a corpus from the text of its file and checks all of it.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <returns>The corpus, whose <see cref="Render"/> is the text again.</returns>
    /// <exception cref="InvalidDataException">Something is wrong; the message names file, line and field and says what would be right.</exception>
    public static Corpus Parse(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = text.Split('\n');
        var carriageReturn = Array.FindIndex(lines, line => line.Contains('\r', StringComparison.Ordinal));
        if (carriageReturn >= 0)
        {
            throw Error(name, carriageReturn + 1, "holds a carriage return; lines end with a line feed alone");
        }

        if (lines[^1].Length > 0)
        {
            throw Error(name, lines.Length, "does not end with a line feed; the file may be cut off");
        }

        var (header, language) = CorpusHeader.Read(lines, name);
        var examples = ImmutableArray.CreateBuilder<Example>();
        var splits = new List<string>();
        for (var i = CorpusHeader.LineCount; i < lines.Length - 1; i++)
        {
            examples.Add(CorpusLine.Read(language, lines[i], name, i + 1, out var split));
            splits.Add(split);
        }

        header.CheckOrder(name, examples, splits);
        var all = examples.ToImmutable();
        var corpus = new Corpus(
            language,
            header.Seed,
            all[..header.Train.Total],
            all.Slice(header.Train.Total, header.Validation.Total),
            all[^header.Test.Total..]);
        RequireSameText(lines, Render(corpus).Split('\n'), name);
        return corpus;
    }

    /// <summary>The checksum of a corpus file that is not read.</summary>
    /// <returns>SHA-256 over its bytes, 64 small hexadecimal digits.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static string Checksum(string path) => Convert.ToHexStringLower(SHA256.HashData(BoundedFile.ReadAllBytes(path, MostBytes)));

    /// <summary>The checksum of a text.</summary>
    /// <param name="text">The text of a corpus file.</param>
    /// <returns>SHA-256 over its UTF-8 bytes, 64 small hexadecimal digits.</returns>
    internal static string ChecksumOf(string text) => Convert.ToHexStringLower(SHA256.HashData(StrictUtf8.GetBytes(text)));

    /// <summary>A seen object as text.</summary>
    /// <param name="seen">A whole object or nothing.</param>
    /// <returns>Category, position and colour, such as "cup left red", or "-".</returns>
    /// <exception cref="InvalidOperationException">A part of the object is absent.</exception>
    internal static string ObjectText(Language language, ObjectDescription seen)
    {
        if (seen.IsNothing)
        {
            return NothingText;
        }

        return seen.IsComplete
            ? string.Create(
                CultureInfo.InvariantCulture, $"{language.Categories[seen.Category]} {language.Positions[seen.Position]} {language.Colours[seen.Colour]}")
            : throw new InvalidOperationException($"A seen object is whole or nothing; {seen} is neither.");
    }

    /// <summary>The splits in the file's order with the names that the lines give them.</summary>
    /// <returns>Train, validation, test.</returns>
    internal static IEnumerable<(string Name, ImmutableArray<Example> Examples)> Splits(Corpus corpus) =>
        [("train", corpus.Train), ("validation", corpus.Validation), ("test", corpus.Test)];

    /// <summary>An error of a line.</summary>
    /// <param name="name">The file's name.</param>
    /// <param name="line">The line, counted from 1.</param>
    /// <param name="problem">What is wrong and what would be right, without a full stop.</param>
    internal static InvalidDataException Error(string name, int line, string problem) => new($"{name}, line {line}: {problem}.");

    private static void RequireSameText(string[] read, string[] rendered, string name)
    {
        for (var i = 0; i < Math.Max(read.Length, rendered.Length); i++)
        {
            var found = i < read.Length ? read[i] : string.Empty;
            var right = i < rendered.Length ? rendered[i] : string.Empty;
            if (found != right)
            {
                throw Error(name, i + 1, $"reads \"{found}\"; written by this program it would read \"{right}\"");
            }
        }
    }
}
