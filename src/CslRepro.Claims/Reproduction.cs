using System.Diagnostics;
using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Experiments;
using CslRepro.Claims.Provenance;
using CslRepro.Claims.Verdicts;

namespace CslRepro.Claims;

/// <summary>
/// The whole way from settings to verdicts: experiments -> evidence -> hypotheses -> verdicts. Tests and command line both come through here.
/// </summary>
/// <param name="Evidence">What the experiments found.</param>
/// <param name="Reports">A verdict for each claim of the catalogue, in its order.</param>
/// <param name="Provenance">Where it all comes from.</param>
public sealed record Reproduction(Evidence Evidence, IReadOnlyList<ClaimReport> Reports, RunProvenance Provenance)
{
    /// <summary>Runs all experiments and judges all claims.</summary>
    /// <param name="options">Profile and engines.</param>
    /// <param name="progress">Told after each run; may be null.</param>
    /// <param name="cancellation">Stops the runs.</param>
    /// <returns>The reproduction.</returns>
    /// <exception cref="InvalidOperationException">A check before the runs failed.</exception>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public static async Task<Reproduction> RunAsync(
        ReproductionOptions options, IProgress<RunProgress>? progress = null, CancellationToken cancellation = default)
    {
        Preflight.RequireOptimised();
        var claims = options.Claims.Count == 0 ? ClaimCatalogue.All : options.Claims;

        // p-values are adjusted within families, so a claim's verdict needs its whole family.
        var families = ClaimCatalogue.All.Where(claim => claims.Any(chosen => chosen.Group == claim.Group)).ToArray();
        var needs = options.Claims.Count == 0 ? Enum.GetValues<ExperimentKind>().ToHashSet() : families.SelectMany(claim => claim.Needs).ToHashSet();
        var seconds = new Dictionary<string, double>();
        var evidence = await Task.Run(
            () =>
            {
                var scheduler = options.Scheduler ?? new InstanceScheduler(new InstanceTrainer(options.LstmEngine), options.Threads);
                var results = new Dictionary<ExperimentKind, object>();

                // Times first, while nothing else of ours runs.
                foreach (var kind in needs.OrderBy(kind => kind is ExperimentKind.Timing or ExperimentKind.MapTiming ? 0 : 1).ThenBy(kind => kind))
                {
                    var clock = Stopwatch.StartNew();
                    results[kind] = kind switch
                    {
                        ExperimentKind.Timing => TimingExperiment.Run(options.Profile, options.TimedPairs, progress, cancellation),
                        ExperimentKind.MapTiming => MapTimingExperiment.Run(options.Profile, progress, cancellation),
                        ExperimentKind.Maps when options.Earlier?.Available.Contains(kind) == true => options.Earlier.Maps,
                        ExperimentKind.Activity when options.Earlier?.Available.Contains(kind) == true => options.Earlier.Activity,
                        ExperimentKind.Maps => MapsExperiment.Run(new InstanceTrainer(options.LstmEngine), options.Threads, progress, cancellation),
                        ExperimentKind.Task => TaskExperiment.Run(options.Profile, cancellation),
                        ExperimentKind.Activity => ActivityExperiment.Run(new InstanceTrainer(options.LstmEngine), cancellation),
                        _ => RunSet.From(scheduler.Run(
                            ExperimentSource.NameOf(kind), [.. ExperimentPlan.Of(kind, options.Profile).SelectMany(planned => planned.All)], progress, cancellation)),
                    };
                    seconds[kind.ToString()] = clock.Elapsed.TotalSeconds;
                }

                return new Evidence(options.Profile, results);
            },
            cancellation).ConfigureAwait(false);
        var reports = families
            .GroupBy(claim => claim.Group)
            .SelectMany(family => Judge.DecideFamily([.. family.Select(claim => (claim, claim.Find(evidence)))]))
            .Where(report => claims.Contains(report.Claim))
            .ToArray();
        var provenance = new RunProvenance(
            SourceState.Current(),
            MachineDescription.Current(),
            options.Profile.Name,
            options.LstmEngine.Name,
            options.Threads,
            RunProvenance.LoadedPackages(),
            seconds);
        return new Reproduction(evidence, reports, provenance);
    }
}
