using System.Diagnostics;
using CslRepro.Harness.Provenance;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness;

/// <summary>
/// The whole way from settings to verdicts: experiments -> evidence -> hypotheses -> verdicts. Tests and command line both come through here.
/// </summary>
/// <param name="Study">What was decided.</param>
/// <param name="Evidence">What the experiments found.</param>
/// <param name="Reports">A verdict for each claim that was asked for, in the study's order.</param>
/// <param name="Provenance">Where it all comes from.</param>
public sealed record Reproduction(Study Study, Evidence Evidence, IReadOnlyList<ClaimReport> Reports, RunProvenance Provenance)
{
    /// <summary>Runs the experiments and judges the claims.</summary>
    /// <param name="study">What is decided.</param>
    /// <param name="options">How much is spent, and what makes the runs.</param>
    /// <param name="progress">Told after each run; may be null.</param>
    /// <exception cref="InvalidOperationException">A check before the runs failed.</exception>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public static async Task<Reproduction> RunAsync(
        Study study, ReproductionOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        Preflight.RequireOptimised(study.Assemblies);
        var claims = options.Claims.Count == 0 ? study.Claims : options.Claims;

        var needs = (options.Claims.Count == 0 ? study.Experiments : claims.SelectMany(claim => claim.Needs))
            .Where(experiment => options.MeasuresTimes || !experiment.IsTimed)
            .ToHashSet();
        var seconds = new Dictionary<string, double>();
        var evidence = await Task.Run(
            () =>
            {
                var context = new ExperimentContext(options.Profile, options.Scheduler, progress, cancellation);
                var results = new Dictionary<Experiment, object>();
                foreach (var experiment in study.Experiments.Where(needs.Contains).OrderBy(experiment => experiment.IsTimed ? 0 : 1))
                {
                    var clock = Stopwatch.StartNew();
                    results[experiment] = options.Shared.Get(experiment, () => experiment.RunUntyped(context));
                    seconds[experiment.Name] = clock.Elapsed.TotalSeconds;
                }

                return new Evidence(options.Profile, results);
            },
            cancellation).ConfigureAwait(false);
        ClaimReport[] reports = [.. study.Claims.Where(claims.Contains).Select(claim => Judge.Decide(Finding.Of(claim, evidence)))];
        var provenance = new RunProvenance(
            SourceState.Current(),
            MachineDescription.Current(),
            options.Profile.Name,
            options.Scheduler.Runner.Engine,
            options.Scheduler.Threads,
            RunProvenance.LoadedPackages(),
            seconds);
        return new Reproduction(study, evidence, reports, provenance);
    }
}
