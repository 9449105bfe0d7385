using CslRepro.Harness.Looks;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>
/// What follows from the runs that results keep: the claims are decided again on them, and what figures draw is put together again. Nothing is trained; what
/// is counted is counted anew.
/// </summary>
/// <param name="Reproduction">The claims that could be decided and the evidence for figures, with the provenance of the results.</param>
/// <param name="Problems">What could not be made of the runs, a line each.</param>
public sealed record Recomputation(Reproduction Reproduction, IReadOnlyList<string> Problems)
{
    /// <summary>Where the results say something else than follows from their runs.</summary>
    /// <param name="saved">The results.</param>
    /// <returns>A line for each field of a claim or condition that differs, and for each run that nothing asks for.</returns>
    public IEnumerable<string> Differences(ResultsDocument saved)
    {
        ArgumentNullException.ThrowIfNull(saved);
        var made = ResultsDocument.From(Reproduction);
        var claims = saved.Claims.ToLookup(claim => claim.Id);
        var conditions = saved.Conditions.ToLookup(condition => (condition.Name, condition.FirstSeed, condition.Source));
        HashSet<(string Condition, ulong Seed)> asked = [.. made.Runs.Select(run => (run.Condition, run.Seed))];
        return made.Claims.SelectMany(claim => StoredDifference.Between(claim.Id, claims[claim.Id].FirstOrDefault(), claim))
            .Concat(
                made.Conditions.SelectMany(condition => StoredDifference.Between(
                    $"condition \"{condition.Name}\"", conditions[(condition.Name, condition.FirstSeed, condition.Source)].FirstOrDefault(), condition)))
            .Concat(
                saved.Runs.Where(run => !asked.Contains((run.Condition, run.Seed)))
                    .Select(run => $"the run of \"{run.Condition}\" with seed {run.Seed}: no claim and no figure asks for it"));
    }

    /// <summary>Decides again what results say they decided.</summary>
    /// <param name="study">The study.</param>
    /// <param name="saved">The results.</param>
    /// <param name="runner">Counts; it is asked for no run.</param>
    /// <param name="cancellation">Stops the work.</param>
    /// <exception cref="InvalidDataException">The results contradict themselves.</exception>
    /// <exception cref="ArgumentException">They are of a profile that is not known.</exception>
    public static Recomputation Of(Study study, ResultsDocument saved, IRunner runner, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(saved);
        ArgumentNullException.ThrowIfNull(runner);
        var profile = Profile.Named(saved.Profile);
        var problems = new List<string>();
        Claim[] claims = [.. study.Claims.Where(claim => saved.Claims.Any(record => record.Id == claim.Id))];
        problems.AddRange(saved.Claims.Where(record => claims.All(claim => claim.Id != record.Id))
            .Select(record => $"{record.Id}: this program has no such claim"));

        var counting = new ExperimentContext(profile, new RunScheduler(runner, Environment.ProcessorCount), null, cancellation);
        var reading = new ExperimentContext(profile, new RunScheduler(new SavedRunner(runner, saved), 1), null, cancellation) { Drawn = study.Drawn };
        HashSet<Experiment> read = [.. claims.SelectMany(claim => claim.Needs)];
        Dictionary<Experiment, object> results = study.Experiments
            .Where(experiment => read.Contains(experiment) && experiment is not RunsExperiment && !experiment.IsTimed)
            .ToDictionary(experiment => experiment, experiment => experiment.RunUntyped(counting));
        var counted = new Dictionary<Experiment, object>(results);

        var reports = new List<ClaimReport>();
        var lacksMeasurement = false;
        foreach (var claim in claims)
        {
            Try(claim.Id, () => reports.Add(ClaimDecider.Decide(claim, reading, counted)));
        }

        // Which run it is that lacks a number, nobody knows who reads the number.
        if (lacksMeasurement)
        {
            problems.AddRange(IncompleteRuns.Of(saved.Runs));
        }

        var isWhole = study.WholeRun.All(claims.Contains);
        foreach (var experiment in study.RunsExperiments.Where(experiment => isWhole || read.Contains(experiment)))
        {
            Try($"figures of {experiment.Name}", () => results[experiment] = experiment.Run(reading));
        }

        return new Recomputation(new Reproduction(study, new Evidence(profile, results), reports, saved.Provenance), problems);

        void Try(string name, Action make)
        {
            try
            {
                make();
            }
            catch (Exception exception) when (Inner(exception).All(IsOfRuns))
            {
                lacksMeasurement |= Inner(exception).Any(inner => inner is KeyNotFoundException);
                problems.Add($"{name}: {Inner(exception)[0].Message.TrimEnd('.')}");
            }
        }
    }

    private static Exception[] Inner(Exception exception) =>
        exception is AggregateException several ? [.. several.Flatten().InnerExceptions] : [exception];

    // Runs that are missing, without a number that is read, or with one that none of ours has.
    private static bool IsOfRuns(Exception exception) =>
        exception is InvalidDataException or KeyNotFoundException or ArgumentException or ArithmeticException or InvalidOperationException;
}
