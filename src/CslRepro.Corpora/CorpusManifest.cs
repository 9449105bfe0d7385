using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using CslRepro.Files;

namespace CslRepro.Corpora;

/// <summary>
/// The list of the canonical corpora with their checksums: the file manifest.json of the folder corpora, one line for each
/// corpus. Some have a file beside it; of the others the checksum alone is kept, and they are generated when needed.
/// </summary>
/// <param name="Entries">The corpora in the file's order.</param>
public sealed record CorpusManifest(ImmutableArray<CorpusManifestEntry> Entries)
{
    /// <summary>The manifest's name in its folder.</summary>
    public const string FileName = "manifest.json";

    private const int Format = 1;

    private const int MostBytes = 1 << 24;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.Strict,
    };

    /// <summary>Reads the manifest of a folder; the corpus files beside it are not looked at.</summary>
    /// <exception cref="InvalidDataException">The manifest is damaged or of another generator; the message names the file and what is wrong.</exception>
    /// <exception cref="IOException">There is no manifest, or it cannot be read.</exception>
    public static CorpusManifest Read(string folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var path = Path.Combine(folder, FileName);
        Document? document;
        try
        {
            document = JsonSerializer.Deserialize<Document>(BoundedFile.ReadAllBytes(path, MostBytes), Json);
        }
        catch (JsonException problem)
        {
            throw new InvalidDataException($"{path}, line {(problem.LineNumber ?? 0) + 1}: {problem.Message}", problem);
        }

        if (document is null || document.Format != Format || document.Generator != CorpusGenerator.Version)
        {
            throw new InvalidDataException(
                $"{path}: format {document?.Format}, generator {document?.Generator}; " +
                $"this program reads format {Format} of generator {CorpusGenerator.Version}.");
        }

        return new CorpusManifest([.. document.Corpora.Select((line, index) => line.ToEntry(path, index + 1))]);
    }

    /// <summary>
    /// Generates corpora and writes those that have a file, then the manifest, into a folder. This is how the canonical
    /// corpora are renewed after the generator's version was raised; nothing calls it on its own.
    /// </summary>
    /// <param name="folder">The folder, which must be there; files of the same names are replaced.</param>
    /// <param name="corpora">What to generate, and whether to keep it as a file.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static CorpusManifest Write(string folder, IEnumerable<(CorpusSettings Settings, bool AsFile)> corpora)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(corpora);
        var entries = ImmutableArray.CreateBuilder<CorpusManifestEntry>();
        foreach (var (settings, asFile) in corpora)
        {
            var corpus = CorpusGenerator.Generate(settings);
            var file = asFile ? string.Create(CultureInfo.InvariantCulture, $"objects-{settings.Objects}-seed-{settings.Seed}.txt") : null;
            if (file is not null)
            {
                CorpusFile.Write(corpus, Path.Combine(folder, file));
            }

            entries.Add(new CorpusManifestEntry(settings, file, corpus.Checksum));
        }

        var manifest = new CorpusManifest(entries.ToImmutable());
        WholeFile.Write(Path.Combine(folder, FileName), manifest.Text());
        return manifest;
    }

    /// <summary>Writes the canonical corpora (<see cref="CanonicalCorpora"/>) and their manifest.</summary>
    /// <param name="folder">The folder, which must be there; files of the same names are replaced.</param>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static CorpusManifest WriteCanonical(string folder) => Write(folder, CanonicalCorpora.All);

    /// <summary>Checks every corpus file of the manifest against its checksum.</summary>
    /// <param name="folder">The manifest's folder.</param>
    /// <exception cref="InvalidDataException">A file was edited or damaged; the message names it and both checksums.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public void CheckFiles(string folder)
    {
        foreach (var entry in Entries)
        {
            CheckFile(folder, entry);
        }
    }

    /// <summary>Reads a corpus of the manifest from its file, after a check of its checksum, or generates it where there is none.</summary>
    /// <param name="folder">The manifest's folder.</param>
    /// <param name="entry">An entry of the manifest.</param>
    /// <exception cref="InvalidDataException">The corpus has another checksum; the message names both.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static Corpus Load(string folder, CorpusManifestEntry entry)
    {
        ArgumentNullException.ThrowIfNull(folder);
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.File is null)
        {
            return entry.Regenerate();
        }

        CheckFile(folder, entry);
        return CorpusFile.Read(Path.Combine(folder, entry.File));
    }

    private static void CheckFile(string folder, CorpusManifestEntry entry)
    {
        if (entry.File is null)
        {
            return;
        }

        var path = Path.Combine(folder, entry.File);
        var found = CorpusFile.Checksum(path);
        if (found != entry.Sha256)
        {
            throw new InvalidDataException(
                $"{path} was edited or damaged: its SHA-256 is {found}, but {FileName} says {entry.Sha256}. Restore the file, or write the corpus anew.");
        }
    }

    private string Text()
    {
        var text = new StringBuilder();
        text.Append("{\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"format\": {Format},\n");
        text.Append(CultureInfo.InvariantCulture, $"  \"generator\": {CorpusGenerator.Version},\n");
        text.Append("  \"corpora\": [\n    ");
        text.AppendJoin(",\n    ", Entries.Select(entry => JsonSerializer.Serialize(Line.Of(entry), Json)));
        text.Append("\n  ]\n}\n");
        return text.ToString();
    }

    private sealed record Document(int Format, int Generator, Line[] Corpora);

    private sealed record Line(int Objects, ulong Seed, int[] Train, int[] Validation, int[] Test, string? File, string Sha256)
    {
        public static Line Of(CorpusManifestEntry entry) => new(
            entry.Settings.Objects,
            entry.Settings.Seed,
            [entry.Settings.OneObjectTrain, entry.Settings.TwoObjectTrain],
            [entry.Settings.OneObjectValidation, entry.Settings.TwoObjectValidation],
            [entry.Settings.OneObjectTest, entry.Settings.TwoObjectTest],
            entry.File,
            entry.Sha256);

        public CorpusManifestEntry ToEntry(string path, int number)
        {
            if (Train.Length != 2 || Validation.Length != 2 || Test.Length != 2)
            {
                throw Error("train, validation and test each hold two counts, of one-object and of two-object sentences");
            }

            if (Sha256.Length != 64 || !Sha256.All(char.IsAsciiHexDigitLower))
            {
                throw Error($"sha256 is \"{Sha256}\"; it must be 64 small hexadecimal digits");
            }

            if (File is not null && (File.Length == 0 || File is "." or ".." || File != Path.GetFileName(File)))
            {
                throw Error($"file is \"{File}\"; it must be the plain name of a file in the manifest's folder, or null");
            }

            var settings = new CorpusSettings
            {
                Objects = Objects,
                Seed = Seed,
                OneObjectTrain = Train[0],
                TwoObjectTrain = Train[1],
                OneObjectValidation = Validation[0],
                TwoObjectValidation = Validation[1],
                OneObjectTest = Test[0],
                TwoObjectTest = Test[1],
            };
            return new CorpusManifestEntry(settings, File, Sha256);

            InvalidDataException Error(string problem) => new($"{path}, corpus {number}: {problem}.");
        }
    }
}
