using CslRepro.Claims;
using CslRepro.Claims.Experiments;

namespace CslRepro.Figures;

/// <summary>All figures, in the order of the paper's story.</summary>
public static class FigureCatalogue
{
    /// <summary>Every figure once.</summary>
    public static IReadOnlyList<FigureEntry> All { get; } =
    [
        new(TableTwoFigure.Name, "Table 2: errors, ours beside the paper's", [ExperimentKind.Performance], TableTwoFigure.From)
        {
            Claims = ["perf-both-learn", "perf-lstm-lowest-valid", "perf-lstm-lowest-exact", "perf-fl-beats-cl", "perf-table2-values"],
        },
        new(TrainingTimesFigure.Name, "Table 2: training times, ours beside the paper's", [ExperimentKind.Timing], TrainingTimesFigure.From)
        {
            IsTimed = true,
            Claims = ["perf-esn-faster", "perf-cl-costs-more"],
        },
    ];

    /// <summary>The figures that evidence is there for.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <returns>Entries of <see cref="All"/>, in its order.</returns>
    public static IEnumerable<FigureEntry> Of(Evidence evidence) => All.Where(entry => entry.Needs.All(evidence.Available.Contains));
}
