namespace CslRepro.Claims.Experiments;

/// <summary>What each experiment trains. Every experiment that consists of independent runs is known by its plan alone.</summary>
public static class ExperimentPlan
{
    /// <summary>The kinds of experiment that consist of independent runs, in the order in which they are run.</summary>
    public static IReadOnlyList<ExperimentKind> Kinds { get; } =
    [
        ExperimentKind.Performance, ExperimentKind.Scale, ExperimentKind.Learning, ExperimentKind.Threshold, ExperimentKind.Hyper,
        ExperimentKind.Units,
        ExperimentKind.StateSpace, ExperimentKind.HyperMap,
    ];

    /// <summary>The runs of an experiment.</summary>
    /// <param name="kind">One of <see cref="Kinds"/>.</param>
    /// <param name="profile">How much is spent.</param>
    /// <returns>Conditions with their numbers of instances.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The experiment does not consist of independent runs.</exception>
    public static IReadOnlyList<PlannedRuns> Of(ExperimentKind kind, Profile profile) => kind switch
    {
        ExperimentKind.Performance => PerformanceExperiment.Plan(profile),
        ExperimentKind.Scale => ScaleExperiment.Plan(profile),
        ExperimentKind.Learning => LearningExperiment.Plan(profile),
        ExperimentKind.Threshold => ThresholdExperiment.Plan(profile),
        ExperimentKind.Hyper => HyperExperiment.Plan(profile),
        ExperimentKind.Units => UnitsExperiment.Plan(profile),
        ExperimentKind.StateSpace => StateSpaceExperiment.Plan(profile),
        ExperimentKind.HyperMap => HyperMapExperiment.Plan(profile),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "The experiment does not consist of independent runs."),
    };
}
