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
        Preflight.RequireOptimised(
            typeof(Reproduction).Assembly,
            typeof(Analysis.Evaluation).Assembly,
            typeof(Models.PrefixTrie).Assembly,
            typeof(Corpora.Corpus).Assembly,
            typeof(Numerics.MatrixProduct).Assembly);
        var seconds = new Dictionary<string, double>();
        var clock = Stopwatch.StartNew();

        // Times first, while nothing else of ours runs.
        var timing = await Task.Run(() => TimingExperiment.Run(options.Profile, options.TimedPairs, progress, cancellation), cancellation).ConfigureAwait(false);
        seconds["timing"] = clock.Elapsed.TotalSeconds;

        clock.Restart();
        var task = TaskExperiment.Run(options.Profile, cancellation);
        seconds["task"] = clock.Elapsed.TotalSeconds;

        clock.Restart();
        var scheduler = new InstanceScheduler(new InstanceTrainer(options.LstmEngine), options.Threads);
        var performance = await PerformanceExperiment.RunAsync(options.Profile, scheduler, progress, cancellation).ConfigureAwait(false);
        seconds["performance"] = clock.Elapsed.TotalSeconds;

        var evidence = new Evidence(options.Profile, task, performance, timing);
        var provenance = new RunProvenance(
            SourceState.Current(),
            MachineDescription.Current(),
            options.Profile.Name,
            options.LstmEngine.Name,
            options.Threads,
            RunProvenance.LoadedPackages(),
            seconds);
        return new Reproduction(evidence, Decide(evidence), provenance);
    }

    private static IReadOnlyList<ClaimReport> Decide(Evidence evidence) =>
    [
        .. ClaimCatalogue.All
            .GroupBy(claim => claim.Group)
            .SelectMany(family => Judge.DecideFamily([.. family.Select(claim => (claim, claim.Find(evidence)))])),
    ];
}
