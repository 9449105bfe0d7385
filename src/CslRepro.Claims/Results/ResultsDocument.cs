using System.Text.Json;
using System.Text.Json.Serialization;
using CslRepro.Claims.Experiments;
using CslRepro.Claims.Provenance;

namespace CslRepro.Claims.Results;

/// <summary>Everything that a reproduction found, in the form in which it is saved: results.json of a report.</summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="Profile">The profile's name.</param>
/// <param name="Claims">The verdicts.</param>
/// <param name="Conditions">What was trained on what: settings, seeds, corpora and operations of each condition.</param>
/// <param name="Runs">Every trained instance.</param>
/// <param name="Times">Training times.</param>
/// <param name="Provenance">Where it comes from.</param>
public sealed record ResultsDocument(
    string Format,
    string Profile,
    IReadOnlyList<ClaimRecord> Claims,
    IReadOnlyList<ConditionRecord> Conditions,
    IReadOnlyList<RunResult> Runs,
    IReadOnlyList<PairTimes> Times,
    RunProvenance Provenance)
{
    /// <summary>Name and version of the format.</summary>
    public const string CurrentFormat = "cslrepro-results 1";

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
    /// <param name="reproduction">The reproduction.</param>
    /// <returns>The document.</returns>
    public static ResultsDocument From(Reproduction reproduction)
    {
        var evidence = reproduction.Evidence;
        var kinds = ExperimentPlan.Kinds.Where(evidence.Available.Contains).ToArray();
        return new(
            CurrentFormat,
            evidence.Profile.Name,
            [.. reproduction.Reports.Select(ClaimRecord.From)],
            [.. kinds.SelectMany(kind => ConditionRecord.Of(kind, evidence))],
            [.. kinds.SelectMany(kind => evidence.Runs(kind).Runs.Values).SelectMany(runs => runs).DistinctBy(run => (run.Condition, run.Seed))],
            evidence.Available.Contains(ExperimentKind.Timing) ? evidence.Timing.Pairs : [],
            reproduction.Provenance);
    }

    /// <summary>The document as JSON, indented, with LF line ends.</summary>
    /// <returns>The text.</returns>
    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";
}
