using System.Reflection;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness;

/// <summary>What the harness decides: the claims of a paper, and the experiments that they rest on.</summary>
/// <param name="Title">The study's name for people.</param>
/// <param name="Claims">The claims, in the order of reports.</param>
/// <param name="Experiments">The experiments; figures and results may want some that no claim reads.</param>
public sealed record Study(string Title, IReadOnlyList<Claim> Claims, IReadOnlyList<Experiment> Experiments)
{
    /// <summary>Assemblies that compute results: built without optimisation they are refused.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; init; } = [];

    /// <summary>What is put to the test, for a report's first page: title, authors, year.</summary>
    public string Citation { get; init; } = Title;

    /// <summary>
    /// The reading whose runs figures draw, where text and program of a paper differ; null if conditions are drawn as they were declared. A figure beside a
    /// claim then shows the networks that decided it.
    /// </summary>
    public StudyReading? Drawn { get; init; }

    /// <summary>The command that runs the study, to which "--claim ID" and "--profile NAME" can be added; empty if there is none.</summary>
    public string ReproduceCommand { get; init; } = "";

    /// <summary>The command that names a claim's lines of code, to which "--claim ID" can be added; empty if there is none.</summary>
    public string AuditCommand { get; init; } = "";

    /// <summary>The experiments that consist of independent runs.</summary>
    public IEnumerable<RunsExperiment> RunsExperiments => Experiments.OfType<RunsExperiment>();

    /// <summary>The claims that a whole run decides; one that awaits its deciding run (<see cref="Claim.AwaitsRun"/>) is decided by name alone.</summary>
    public IReadOnlyList<Claim> WholeRun => [.. Claims.Where(claim => !claim.AwaitsRun)];

    /// <summary>Finds a claim by its identifier.</summary>
    /// <param name="id">The identifier.</param>
    /// <exception cref="ArgumentException">There is none; the message names one that is spelled much alike, if there is one.</exception>
    public Claim Named(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Claims.FirstOrDefault(claim => claim.Id == id)
            ?? throw new ArgumentException($"There is no claim \"{id}\"{Suggestion.For(id, Claims.Select(claim => claim.Id))}", nameof(id));
    }

    /// <summary>The runs that figures draw in a profile.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Condition and seed of each run, equal settings once, in the order of the experiments.</returns>
    public IReadOnlyList<(Condition Condition, ulong Seed)> PlannedRuns(Profile profile) =>
    [
        .. RunsExperiments.SelectMany(experiment => experiment.Plan(profile, Drawn))
            .SelectMany(planned => planned.All)
            .DistinctBy(run => (run.Condition.Settings, run.Seed)),
    ];
}
