using System.Globalization;

namespace CslRepro.Corpora;

/// <summary>What the first lines of a corpus file say.</summary>
/// <param name="Objects">Number of objects n.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Train">Size of the training set.</param>
/// <param name="Validation">Size of the validation set.</param>
/// <param name="Test">Size of the test set.</param>
internal sealed record CorpusHeader(int Objects, ulong Seed, SplitSize Train, SplitSize Validation, SplitSize Test)
{
    /// <summary>Number of header lines.</summary>
    public const int LineCount = 12;

    private const string FirstLine = "# CslRepro corpus, format 1";
    private const string LastLine = "# split\tsentence\tslot 1 seen\tslot 2 seen";

    /// <summary>The header of a corpus.</summary>
    public static CorpusHeader Of(Corpus corpus) => new(
        corpus.Objects,
        corpus.Seed,
        SplitSize.Of(corpus.Train),
        SplitSize.Of(corpus.Validation),
        SplitSize.Of(corpus.Test));

    /// <summary>Reads the header of a file.</summary>
    /// <param name="lines">All lines of the file.</param>
    /// <param name="name">The file's name, for messages.</param>
    /// <returns>The header and the language that it asks for.</returns>
    /// <exception cref="InvalidDataException">A header line is missing or wrong.</exception>
    public static (CorpusHeader Header, Language Language) Read(string[] lines, string name)
    {
        if (lines[0] != FirstLine)
        {
            throw CorpusFile.Error(name, 1, $"is not \"{FirstLine}\", with which a corpus file begins");
        }

        var generator = Field(lines, 1, "generator", name, Number, "a version number");
        if (generator != CorpusGenerator.Version)
        {
            throw CorpusFile.Error(name, 2, $"names version {generator} of the generator; this program's is {CorpusGenerator.Version}");
        }

        var objects = Field(lines, 2, "objects", name, Number, $"a number in {Language.MinObjects} ... {Language.MaxObjects}");
        if (objects is < Language.MinObjects or > Language.MaxObjects)
        {
            throw CorpusFile.Error(name, 3, $"objects is {objects}; it must lie in {Language.MinObjects} ... {Language.MaxObjects}");
        }

        var header = new CorpusHeader(
            (int)objects,
            Field(lines, 3, "seed", name, Number, "a number of 0 or more"),
            Size(4, "train"),
            Size(5, "validation"),
            Size(6, "test"));
        var language = Language.Create(header.Objects);
        var right = header.Lines(language);
        for (var i = 7; i < LineCount; i++)
        {
            if (i >= lines.Length || lines[i] != right[i])
            {
                throw CorpusFile.Error(name, i + 1, $"must read \"{right[i]}\" for {header.Objects} objects");
            }
        }

        return (header, language);

        SplitSize Size(int line, string key) => Field(lines, line, key, name, SplitSize.Parse, "two counts of sentences such as 300 + 700");
    }

    /// <summary>The header's lines.</summary>
    /// <param name="language">The language of <see cref="Objects"/> objects.</param>
    /// <returns><see cref="LineCount"/> lines.</returns>
    public string[] Lines(Language language) =>
    [
        FirstLine,
        string.Create(CultureInfo.InvariantCulture, $"# generator: {CorpusGenerator.Version}"),
        string.Create(CultureInfo.InvariantCulture, $"# objects: {Objects}"),
        string.Create(CultureInfo.InvariantCulture, $"# seed: {Seed}"),
        $"# train: {Train.Text()}",
        $"# validation: {Validation.Text()}",
        $"# test: {Test.Text()}",
        $"# words: {string.Join(' ', language.Words)}",
        $"# categories: {string.Join(' ', language.Categories)}",
        $"# positions: {string.Join(' ', language.Positions)}",
        $"# colours: {string.Join(' ', language.Colours)}",
        LastLine,
    ];

    /// <summary>Checks that the examples are those that the header announces, in the order that it implies.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="examples">All examples of the file.</param>
    /// <param name="splits">The split that each one names.</param>
    /// <exception cref="InvalidDataException">A line is missing, too much or out of place.</exception>
    public void CheckOrder(string name, IReadOnlyList<Example> examples, IReadOnlyList<string> splits)
    {
        var index = 0;
        foreach (var (split, size) in new[] { ("train", Train), ("validation", Validation), ("test", Test) })
        {
            for (var i = 0; i < size.Total; i++, index++)
            {
                var isOneObject = i < size.OneObject;
                var kind = isOneObject ? "a one-object" : "a two-object";
                var wanted = $"{split} with {kind} sentence, number {i + 1} of the {size.Text()} that the header announces";
                if (index >= examples.Count)
                {
                    throw CorpusFile.Error(name, LineCount + index + 1, $"is missing: there must follow an example for {wanted}");
                }

                if (splits[index] != split || isOneObject != (examples[index].Sentence.Second is null))
                {
                    throw CorpusFile.Error(name, LineCount + index + 1, $"must be an example for {wanted}");
                }
            }
        }

        if (index < examples.Count)
        {
            throw CorpusFile.Error(name, LineCount + index + 1, $"is one too many: the header announces {index} examples");
        }
    }

    private static ulong? Number(string text) =>
        ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static T Field<T>(string[] lines, int index, string key, string name, Func<string, T?> parse, string right)
        where T : struct
    {
        var prefix = $"# {key}: ";
        if (index >= lines.Length || !lines[index].StartsWith(prefix, StringComparison.Ordinal))
        {
            throw CorpusFile.Error(name, index + 1, $"must begin with \"{prefix}\"");
        }

        return parse(lines[index][prefix.Length..])
            ?? throw CorpusFile.Error(name, index + 1, $"{key} is \"{lines[index][prefix.Length..]}\"; it must be {right}");
    }
}
