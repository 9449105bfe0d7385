using System.Text;
using System.Text.Json.Serialization;
using CslRepro.Files;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Results;

/// <summary>The verdicts of a report's results.json or of approved results, whichever a file holds.</summary>
/// <param name="Format">Name and version of the file's format.</param>
/// <param name="Profile">The profile's name.</param>
/// <param name="Claims">The verdicts.</param>
public sealed record SavedVerdicts(string Format, string Profile, IReadOnlyList<ClaimRecord> Claims)
{
    /// <summary>Every run of a report; none of approved results.</summary>
    public IReadOnlyList<RunResult> Runs { get; init; } = [];

    /// <summary>Whether the file is a report's, which holds its runs; approved results do not.</summary>
    [JsonIgnore]
    public bool HasRuns => Format == ResultsDocument.CurrentFormat;

    /// <summary>Reads verdicts.</summary>
    /// <param name="path">A report's folder, or a file.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no results file of a known version.</exception>
    public static SavedVerdicts Read(string path)
    {
        var file = Directory.Exists(path) ? Path.Combine(path, "results.json") : path;
        if (!File.Exists(file))
        {
            throw new FileNotFoundException($"{file} does not exist; name a folder that `reproduce --out` wrote, or its results.json.");
        }

        return Parse(BoundedFile.ReadAllBytes(file, ResultsDocument.MostBytes), file);
    }

    /// <summary>Reads verdicts from what a file holds.</summary>
    /// <param name="json">The text.</param>
    /// <param name="name">Where it comes from, for messages.</param>
    /// <exception cref="InvalidDataException">It is no results file of a known version.</exception>
    public static SavedVerdicts Parse(string json, string name)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Parse(Encoding.UTF8.GetBytes(json), name);
    }

    private static SavedVerdicts Parse(ReadOnlySpan<byte> json, string name)
    {
        try
        {
            return StrictJson.FormatOf(json) is ResultsDocument.CurrentFormat or ApprovedResults.CurrentFormat
                ? StrictJson.Read<SavedVerdicts>(json)
                : throw new InvalidDataException($"its format must be \"{ResultsDocument.CurrentFormat}\" or \"{ApprovedResults.CurrentFormat}\"");
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{name} is no results file: {exception.Message}.", exception);
        }
    }
}
