using System.Text.Json;
using System.Text.Json.Serialization;
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

    /// <summary>How all results are written.</summary>
    internal static JsonSerializerOptions Options { get; } = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

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
    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";

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
