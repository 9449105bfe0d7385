using System.Diagnostics;
using CslRepro.Harness.Looks;
using CslRepro.Harness.Provenance;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness;

/// <summary>
/// The whole way from settings to verdicts. Each claim asks for its own runs, look by look, and is decided on them alone; what figures draw is run beside that.
/// Tests and command line both come through here.
/// </summary>
/// <param name="Study">What was decided.</param>
/// <param name="Evidence">The results of the experiments: what figures draw. Those that were not run are missing.</param>
/// <param name="Reports">A verdict for each claim that was asked for, in the study's order.</param>
/// <param name="Provenance">Where it all comes from.</param>
public sealed record Reproduction(Study Study, Evidence Evidence, IReadOnlyList<ClaimReport> Reports, RunProvenance Provenance)
{
    /// <summary>The runs of every condition, those of claims and those of figures, the larger number of seeds where both have it.</summary>
    public IReadOnlyList<ConditionRuns> Runs =>
    [
        .. Study.RunsExperiments.SelectMany(experiment => Planned(experiment)
            .Concat(Reports.SelectMany(report => report.Runs).Where(runs => runs.Experiment == experiment))
            .GroupBy(runs => (runs.Condition, runs.Results[0].Seed))
            .Select(group => group.MaxBy(runs => runs.Results.Count)!)),
    ];

    /// <summary>Decides the claims, the cheapest first, and runs what figures draw.</summary>
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
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation, options.Interruption);
        var context = new ExperimentContext(options.Profile, options.Scheduler, progress, stop.Token)
        {
            Interruption = options.Interruption,
            IsPilot = options.IsPilot,
            Drawn = study.Drawn,
        };
        var seconds = new Dictionary<string, double>();
        var results = new Dictionary<Experiment, object>();
        var reports = await Task.Run(() => Run(study, options, context, results, seconds), cancellation).ConfigureAwait(false);
        cancellation.ThrowIfCancellationRequested();
        var provenance = new RunProvenance(
            SourceState.Current(),
            MachineDescription.Current(),
            options.Profile.Name,
            options.Scheduler.Runner.Engine,
            options.Scheduler.Threads,
            RunProvenance.LoadedPackages(),
            seconds);
        return new Reproduction(study, new Evidence(options.Profile, results), reports, provenance);
    }

    private static ClaimReport[] Run(
        Study study, ReproductionOptions options, ExperimentContext context, Dictionary<Experiment, object> results, Dictionary<string, double> seconds)
    {
        var claims = options.Claims.Count == 0 ? study.WholeRun : options.Claims;
        HashSet<Experiment> read = [.. claims.SelectMany(claim => claim.Needs)];
        bool IsAsked(Experiment experiment) =>
            (!experiment.IsTimed || options.MeasuresTimes) && (!experiment.IsExtra(options.Profile) || options.RunsExtras);

        foreach (var experiment in study.Experiments.Where(experiment => experiment.IsTimed && IsAsked(experiment)))
        {
            RunExperiment(experiment);
        }

        foreach (var experiment in study.Experiments.Where(experiment => read.Contains(experiment) && experiment is not RunsExperiment && !experiment.IsTimed))
        {
            RunExperiment(experiment);
        }

        var others = new Dictionary<Experiment, object>(results);
        var clock = Stopwatch.StartNew();
        Claim[] cheapestFirst = [.. claims.Distinct().OrderBy(claim => ClaimDecider.CostOfFirstLook(claim, context))];
        var decided = new Dictionary<Claim, ClaimReport>();
        foreach (var claim in cheapestFirst)
        {
            void Tell(ClaimReport report, bool isLast) =>
                options.Claimed?.Report(new ClaimProgress(report, isLast, decided.Count + (isLast ? 1 : 0), cheapestFirst.Length));
            var report = ClaimDecider.Decide(claim, context, others, report => Tell(report, false));
            Tell(report, true);
            decided.Add(claim, report);
        }

        seconds["claims"] = clock.Elapsed.TotalSeconds;

        var isWhole = options.Claims.Count == 0;
        foreach (var experiment in study.Experiments.Where(
            experiment => options.RunsPlans && IsAsked(experiment) && !results.ContainsKey(experiment) && (isWhole || read.Contains(experiment))))
        {
            RunExperiment(experiment);
        }

        return [.. study.Claims.Where(decided.ContainsKey).Select(claim => decided[claim])];

        void RunExperiment(Experiment experiment)
        {
            var clock = Stopwatch.StartNew();
            try
            {
                results[experiment] = options.Shared.Get(experiment, () => experiment.RunUntyped(context));
                seconds[experiment.Name] = clock.Elapsed.TotalSeconds;
            }
            catch (OperationCanceledException) when (context.IsInterrupted)
            {
                // What it would have shown is left out of the report; the same command goes on.
            }
        }
    }

    private IEnumerable<ConditionRuns> Planned(RunsExperiment experiment) => !Evidence.Has(experiment) ? [] : experiment.Plan(Evidence.Profile, Study.Drawn)
        .Select(planned => new ConditionRuns(experiment, planned.Condition, Evidence.Get(experiment).Of(planned.Condition, planned.Instances)));
}
