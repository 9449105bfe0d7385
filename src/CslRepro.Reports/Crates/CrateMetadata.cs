using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Results;

namespace CslRepro.Reports.Crates;

/// <summary>
/// ro-crate-metadata.json: JSON-LD after the RO-Crate Metadata Specification 1.2 and the profiles Process Run Crate 0.5, Workflow Run Crate 0.5 and Workflow
/// RO-Crate 1.0.
/// </summary>
internal static class CrateMetadata
{
    public const string Specification = "https://w3id.org/ro/crate/1.2";
    public const string WorkflowCrate = "https://w3id.org/workflowhub/workflow-ro-crate/1.0";
    public const string ProcessRun = "https://w3id.org/ro/wfrun/process/0.5";
    public const string WorkflowRun = "https://w3id.org/ro/wfrun/workflow/0.5";

    private const string Root = "./";
    private const string Run = "#run";
    private const string Author = "#authors";
    private const string Bash = "#bash";
    private const string ProfileParameter = "#parameter-profile";
    private const string EngineParameter = "#parameter-engine";
    private const string ResultsParameter = "#parameter-results";

    /// <summary>Writes the metadata.</summary>
    /// <param name="description">What the crate says of itself.</param>
    /// <param name="results">The results that it holds.</param>
    /// <param name="files">Every other file.</param>
    /// <returns>JSON, indented, with LF line ends.</returns>
    public static string Of(CrateDescription description, ResultsDocument results, IReadOnlyList<CrateFile> files)
    {
        string[] folders = [.. files.SelectMany(file => FoldersOf(file.Path)).Distinct().Order(StringComparer.Ordinal)];
        JsonNode[] graph =
        [
            Entity(CrateFolder.Metadata, ["CreativeWork"], ("about", Link(Root)), ("conformsTo", Links(Specification, WorkflowCrate))),
            Entity(
                Root,
                ["Dataset"],
                ("name", description.Name),
                ("description", description.Description),
                ("datePublished", description.Made.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
                ("license", Link(description.Licence)),
                ("author", Link(Author)),
                ("citation", Link(description.Paper)),
                ("conformsTo", Links(ProcessRun, WorkflowRun, WorkflowCrate)),
                ("hasPart", Links([.. folders, .. files.Select(file => IdOf(file.Path))])),
                ("mainEntity", Link(CrateFolder.Script)),
                ("mentions", Link(Run))),
            Profile(ProcessRun, "Process Run Crate", "0.5"),
            Profile(WorkflowRun, "Workflow Run Crate", "0.5"),
            Profile(WorkflowCrate, "Workflow RO-Crate", "1.0"),
            Entity(description.Licence, ["CreativeWork"], ("name", description.Licence.Split('/')[^1]), ("url", description.Licence)),
            Entity(description.Paper, ["ScholarlyArticle"], ("name", description.PaperTitle), ("url", description.Paper)),
            Entity(Author, ["Organization"], ("name", description.Author)),
            Entity(Bash, ["ComputerLanguage"], ("name", "Bash"), ("identifier", Link("https://www.gnu.org/software/bash/"))),
            Parameter(ProfileParameter, "profile", "Text", "How much each claim may take."),
            Parameter(EngineParameter, "engine", "Text", "What trains where there are several implementations."),
            Parameter(ResultsParameter, "out", "File", "Every verdict, number, condition and run."),
            Value("#profile", ProfileParameter, "profile", results.Profile),
            Value("#engine", EngineParameter, "engine", results.Provenance.Engine),
            Entity(
                Run,
                ["CreateAction"],
                ("name", $"{results.Claims.Count} claims decided on {results.Runs.Count} runs, profile {results.Profile}"),
                ("description", $"{string.Join("; ", description.Commands)}. {string.Join(". ", ProvenanceLines.Of(results.Provenance))}."),
                ("endTime", description.Made.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)),
                ("instrument", Link(CrateFolder.Script)),
                ("agent", Link(Author)),
                ("object", Links(["#profile", "#engine", .. Below(files, Register.Folder)])),
                ("result", Links([.. Below(files, CrateFolder.Report), .. Below(files, CrateFolder.FigureData)]))),
            .. folders.Select(folder => Entity(folder, ["Dataset"], ("name", folder.TrimEnd('/')))),
            .. files.Select(file => Of(file, description, results)),
        ];
        var document = new JsonObject
        {
            ["@context"] = new JsonArray($"{Specification}/context", "https://w3id.org/ro/terms/workflow-run/context"),
            ["@graph"] = new JsonArray(graph),
        };
        return document.ToJsonString(ResultsJson.Options) + "\n";
    }

    /// <summary>The files that metadata list.</summary>
    /// <param name="graph">The entities.</param>
    /// <exception cref="InvalidDataException">An entry lacks its size or digest; the message names it.</exception>
    public static IEnumerable<CrateFile> Files(IEnumerable<JsonElement> graph) => graph.Where(entity => HasType(entity, "File")).Select(entity =>
    {
        var path = Uri.UnescapeDataString(Text(entity, "@id"));
        return Text(entity, "sha256") is { Length: 64 } digest
            && long.TryParse(Text(entity, "contentSize"), NumberStyles.None, CultureInfo.InvariantCulture, out var size)
            ? new CrateFile(path, size, digest)
            : throw new InvalidDataException($"{CrateFolder.Metadata}: the entry of {path} needs contentSize and sha256");
    });

    /// <summary>Whether an entity is of a type.</summary>
    public static bool HasType(JsonElement entity, string type) => entity.TryGetProperty("@type", out var types) && types.ValueKind switch
    {
        JsonValueKind.String => types.GetString() == type,
        JsonValueKind.Array => types.EnumerateArray().Any(item => item.ValueKind == JsonValueKind.String && item.GetString() == type),
        _ => false,
    };

    /// <summary>A property's text; empty if there is none.</summary>
    public static string Text(JsonElement entity, string name) =>
        entity.ValueKind == JsonValueKind.Object && entity.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";

    private static JsonObject Of(CrateFile file, CrateDescription description, ResultsDocument results)
    {
        var isScript = file.Path == CrateFolder.Script;
        var entity = Entity(
            IdOf(file.Path),
            isScript ? ["File", "SoftwareSourceCode", "ComputationalWorkflow"] : ["File"],
            ("name", isScript ? "The commands that make these results" : file.Path),
            ("contentSize", file.Size.ToString(CultureInfo.InvariantCulture)),
            ("encodingFormat", FormatOf(file.Path)),
            ("sha256", file.Sha256));
        if (isScript)
        {
            entity["programmingLanguage"] = Link(Bash);
            entity["license"] = Link(description.Licence);
            entity["author"] = Link(Author);
            entity["version"] = results.Provenance.Source.Commit;
            entity["input"] = Links(ProfileParameter, EngineParameter);
            entity["output"] = Links(ResultsParameter);
        }
        else if (file.Path == CrateFolder.Results)
        {
            entity["exampleOfWork"] = Link(ResultsParameter);
        }
        else if (file.Path == CrateFolder.Readme)
        {
            entity["about"] = Link(Root);
        }

        return entity;
    }

    private static string FormatOf(string path) => Path.GetExtension(path) switch
    {
        ".json" => "application/json",
        ".png" => "image/png",
        ".html" => "text/html",
        ".md" => "text/markdown",
        ".sh" => "application/x-sh",
        _ => "text/plain",
    };

    private static string[] Below(IEnumerable<CrateFile> files, string folder) =>
        [.. files.Where(file => file.Path.StartsWith(folder + "/", StringComparison.Ordinal)).Select(file => IdOf(file.Path))];

    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var end = path.IndexOf('/', StringComparison.Ordinal); end >= 0; end = path.IndexOf('/', end + 1))
        {
            yield return IdOf(path[..end]) + "/";
        }
    }

    private static string IdOf(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static JsonObject Profile(string id, string name, string version) => Entity(id, ["CreativeWork"], ("name", name), ("version", version));

    private static JsonObject Parameter(string id, string name, string type, string description) => Entity(
        id,
        ["FormalParameter"],
        ("name", name),
        ("additionalType", type),
        ("description", description),
        ("conformsTo", Link("https://bioschemas.org/profiles/FormalParameter/1.0-RELEASE")));

    private static JsonObject Value(string id, string parameter, string name, string value) =>
        Entity(id, ["PropertyValue"], ("exampleOfWork", Link(parameter)), ("name", name), ("value", value));

    private static JsonObject Entity(string id, string[] types, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var entity = new JsonObject
        {
            ["@id"] = id,
            ["@type"] = types is [var only] ? only : new JsonArray([.. types.Select(type => (JsonNode)type)]),
        };
        foreach (var (name, value) in properties)
        {
            entity[name] = value;
        }

        return entity;
    }

    private static JsonObject Link(string id) => new() { ["@id"] = id };

    private static JsonArray Links(params IReadOnlyList<string> ids) => new([.. ids.Select(Link)]);
}
