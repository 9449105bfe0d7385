using System.Runtime.CompilerServices;
using CslRepro.Harness.Runs;

namespace CslRepro.Harness;

/// <summary>
/// An experiment that consists of independent runs: conditions, each with a number of seeds. Most are of this kind; only they can be divided into
/// shares.
/// </summary>
public sealed class RunsExperiment : Experiment<RunSet>
{
    private readonly Func<Profile, IReadOnlyList<PlannedRuns>> plan;

    /// <summary>Declares the experiment.</summary>
    /// <param name="name">The name in snapshots, results and progress.</param>
    /// <param name="plan">What is run for a profile: conditions of different names with their numbers of instances.</param>
    /// <param name="source">The declaring file; the compiler fills it in.</param>
    public RunsExperiment(string name, Func<Profile, IReadOnlyList<PlannedRuns>> plan, [CallerFilePath] string source = "")
        : base(name, source)
    {
        ArgumentNullException.ThrowIfNull(plan);
        this.plan = plan;
    }

    /// <summary>Declares an experiment whose runs only claims ask for: no figure draws it, so that it has no plan.</summary>
    /// <param name="name">The name in snapshots, results and progress.</param>
    /// <param name="source">The declaring file; the compiler fills it in.</param>
    public RunsExperiment(string name, [CallerFilePath] string source = "")
        : base(name, source) => plan = _ => [];

    /// <summary>The code that makes the plan.</summary>
    public System.Reflection.MethodInfo PlanMethod => plan.Method;

    /// <summary>What is run for a profile.</summary>
    /// <param name="profile">How much is spent.</param>
    /// <param name="drawn">The reading whose runs figures draw (<see cref="Study.Drawn"/>); null for the conditions as they were declared.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    public IReadOnlyList<PlannedRuns> Plan(Profile profile, StudyReading? drawn = null) =>
        drawn is null ? plan(profile) : [.. plan(profile).Select(planned => planned with { Condition = drawn.Of(planned.Condition) })];

    /// <inheritdoc/>
    public override RunSet Run(ExperimentContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var runs = Plan(context.Profile, context.Drawn).SelectMany(planned => planned.All).ToArray();
        return RunSet.From(context.Scheduler.Run(Name, runs, context.Progress, context.Cancellation)) with { Reading = context.Drawn };
    }
}
