using System.Collections.Concurrent;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Store;

namespace CslRepro.Harness.Results;

/// <summary>
/// Gives the runs that results keep in place of making them, so that verdicts and figures can be made again without training. A run belongs to the settings
/// that are saved beside it, not to its condition's name.
/// </summary>
internal sealed class SavedRunner : IRunner
{
    private readonly IRunner runner;
    private readonly Dictionary<(string Settings, ulong Seed), RunResult> runs = [];
    private readonly ConcurrentDictionary<RunSettings, string> texts = new();

    /// <summary>Takes the runs of results.</summary>
    /// <param name="runner">Knows what settings are given and what they cost.</param>
    /// <param name="saved">The results.</param>
    /// <exception cref="InvalidDataException">A run has no settings, or two runs of equal settings and seed differ; the message names them.</exception>
    public SavedRunner(IRunner runner, ResultsDocument saved)
    {
        this.runner = runner;
        var settings = saved.Conditions.Select(condition => (condition.Name, condition.Settings)).Distinct()
            .ToLookup(condition => condition.Name, condition => condition.Settings);
        foreach (var run in saved.Runs)
        {
            var key = (settings[run.Condition].ToArray() switch
            {
                [var only] => only,
                [] => throw new InvalidDataException($"The runs of \"{run.Condition}\" have no condition with settings."),
                _ => throw new InvalidDataException($"The runs of \"{run.Condition}\" have several settings."),
            }, run.Seed);
            if (!runs.TryAdd(key, run) && runs[key] with { Condition = run.Condition } != run)
            {
                throw new InvalidDataException(
                    $"The runs of \"{runs[key].Condition}\" and \"{run.Condition}\" with seed {run.Seed} have the same settings, but differ.");
            }
        }
    }

    /// <inheritdoc/>
    public string Engine => runner.Engine;

    /// <inheritdoc/>
    public string InputDigest(RunSettings settings, ulong seed) => runner.InputDigest(settings, seed);

    /// <inheritdoc/>
    public long MultiplyAdds(RunSettings settings) => runner.MultiplyAdds(settings);

    /// <inheritdoc/>
    /// <exception cref="InvalidDataException">There is no such run.</exception>
    public RunResult Run(Condition condition, ulong seed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(condition);
        return runs.TryGetValue((texts.GetOrAdd(condition.Settings, CanonicalText.Of), seed), out var run)
            ? run with { Condition = condition.Name }
            : throw new InvalidDataException($"there is no run of \"{condition.Name}\" with seed {seed} and its settings");
    }
}
