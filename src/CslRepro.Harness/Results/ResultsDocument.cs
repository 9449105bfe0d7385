using System.Text.Json;
using CslRepro.Files;
using CslRepro.Harness.Provenance;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Results;

/// <summary>Everything that a reproduction found, in the form in which it is saved: results.json of a report.</summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="Profile">The profile's name.</param>
/// <param name="Claims">The verdicts.</param>
/// <param name="Conditions">What was run: settings, seeds, inputs and operations of each condition.</param>
/// <param name="Runs">Every run.</param>
/// <param name="Experiments">Results of experiments that are no runs and that results keep, by the experiment's name.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record ResultsDocument(
    string Format,
    string Profile,
    IReadOnlyList<ClaimRecord> Claims,
    IReadOnlyList<ConditionRecord> Conditions,
    IReadOnlyList<RunResult> Runs,
    IReadOnlyDictionary<string, object> Experiments,
    RunProvenance Provenance)
{
    /// <summary>Name and version of the format.</summary>
    public const string CurrentFormat = "cslrepro-results 5";

    /// <summary>The largest file of results that is read.</summary>
    internal const int MostBytes = 256 << 20;

    /// <summary>Reads what <see cref="ToJson"/> wrote.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="IOException">There is no such file, or it cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is no document of this format; the message names the file.</exception>
    public static ResultsDocument Read(string file)
    {
        var json = BoundedFile.ReadAllBytes(file, MostBytes);
        try
        {
            return StrictJson.FormatOf(json) == CurrentFormat
                ? StrictJson.Read<ResultsDocument>(json)
                : throw new InvalidDataException($"its format must be \"{CurrentFormat}\"");
        }
        catch (InvalidDataException exception)
        {
            throw new InvalidDataException($"{file} holds no results: {exception.Message}.", exception);
        }
    }

    /// <summary>Collects what a reproduction found.</summary>
    public static ResultsDocument From(Reproduction reproduction)
    {
        ArgumentNullException.ThrowIfNull(reproduction);
        var evidence = reproduction.Evidence;
        var runs = reproduction.Runs;
        return new(
            CurrentFormat,
            evidence.Profile.Name,
            [.. reproduction.Reports.Select(ClaimRecord.From)],
            [.. runs.Select(ConditionRecord.From)],
            [.. runs.SelectMany(condition => condition.Results).DistinctBy(run => (run.Condition, run.Seed))],
            Saved(reproduction),
            reproduction.Provenance);
    }

    /// <summary>The document as JSON, indented, with LF line ends.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, ResultsJson.Options) + "\n";

    private static Dictionary<string, object> Saved(Reproduction reproduction)
    {
        var saved = new Dictionary<string, object>();
        foreach (var experiment in reproduction.Study.Experiments.Where(reproduction.Evidence.Has))
        {
            if (experiment.Saved(reproduction.Evidence) is { } result)
            {
                saved.Add(experiment.Name, result);
            }
        }

        return saved;
    }
}
