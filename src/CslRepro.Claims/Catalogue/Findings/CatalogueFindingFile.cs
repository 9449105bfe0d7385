using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CslRepro.Experiments.Findings;
using CslRepro.Files;

namespace CslRepro.Claims.Catalogue.Findings;

/// <summary>The files of the catalogue's findings.</summary>
internal static class CatalogueFindingFile
{
    /// <summary>Their folder in a repository; the build makes them part of the program.</summary>
    public const string Folder = "findings";

    private const string Extension = ".json";
    private const int MostBytes = 16 << 20;

    private static readonly JsonSerializerOptions Json = new(FindingFile.Json)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The file of a finding.</summary>
    /// <param name="repository">The repository's root.</param>
    /// <param name="id">The finding's name.</param>
    public static string PathOf(string repository, string id) => Path.Combine(repository, Folder, id + Extension);

    /// <summary>The findings that this program was built with, in ordinal order of their names.</summary>
    /// <exception cref="InvalidDataException">One is not of the right form, or has another name than its file; the message names the file.</exception>
    public static IReadOnlyList<CatalogueFinding> ReadAll()
    {
        var assembly = typeof(CatalogueFindingFile).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder + "/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(assembly, name)),
        ];
    }

    /// <summary>The findings that lie in a repository now, in ordinal order of their names.</summary>
    /// <param name="repository">The repository's root.</param>
    /// <exception cref="InvalidDataException">One is not of the right form, or has another name than its file; the message names the file.</exception>
    public static IReadOnlyList<CatalogueFinding> ReadAll(string repository)
    {
        var folder = Path.Combine(repository, Folder);
        string[] files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Extension) : [];
        return [.. files.Order(StringComparer.Ordinal).Select(FromFile)];
    }

    /// <summary>The finding of a file.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InvalidDataException">It is not of the right form, or has another name than its file; the message names the file.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static CatalogueFinding FromFile(string file) => FromJson(BoundedFile.ReadAllText(file, MostBytes), file);

    /// <summary>A finding as the text of its file.</summary>
    public static string ToJson(CatalogueFinding finding) => JsonSerializer.Serialize(finding, Json) + "\n";

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">Where it comes from, for messages.</param>
    /// <exception cref="InvalidDataException">It is not of the right form, or has another name than its file.</exception>
    public static CatalogueFinding FromJson(string json, string name)
    {
        CatalogueFinding finding;
        try
        {
            finding = JsonSerializer.Deserialize<CatalogueFinding>(json, Json) ?? throw new JsonException("it holds null");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{name} is no finding of the catalogue: {exception.Message}", exception);
        }

        return finding.Format != CatalogueFinding.CurrentFormat
                ? throw new InvalidDataException($"{name} is no finding of the catalogue: its format must be \"{CatalogueFinding.CurrentFormat}\".")
            : Path.GetFileNameWithoutExtension(name) != finding.Finding.Id
                ? throw new InvalidDataException($"{name} holds the finding {finding.Finding.Id}; a file has the name of its finding.")
            : finding;
    }

    private static CatalogueFinding Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return FromJson(reader.ReadToEnd(), name);
    }
}
