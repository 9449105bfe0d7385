using CslRepro.Harness;

namespace CslRepro.Reports;

/// <summary>A figure that a study can draw from its evidence.</summary>
/// <param name="Name">Name in snapshots and reports.</param>
/// <param name="Title">What it shows, for people, with its place in the paper.</param>
/// <param name="Needs">The experiments that it draws.</param>
/// <param name="Create">Takes the figure's data from evidence.</param>
public sealed record FigureEntry(string Name, string Title, IReadOnlyList<Experiment> Needs, Func<Evidence, IFigure> Create)
{
    /// <summary>Whether it shows durations; then no snapshot holds to it.</summary>
    public bool IsTimed { get; init; }

    /// <summary>The claims that it illustrates, by their identifiers.</summary>
    public IReadOnlyList<string> Claims { get; init; } = [];

    /// <summary>The profiles that draw it; all, unless it is said otherwise.</summary>
    public Func<Profile, bool> IsDrawnIn { get; init; } = _ => true;

    /// <summary>Whether it shows what becomes of its claims under other choices, which their pages tell beside what decides them.</summary>
    public bool IsRobustness { get; init; }
}
