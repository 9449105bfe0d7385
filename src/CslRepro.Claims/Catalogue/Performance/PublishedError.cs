using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>One of table 2's two kinds of error, as a row prints it and as a run has it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Short">Its name in identifiers.</param>
/// <param name="Of">The error of a run.</param>
/// <param name="Printed">A row's mean and standard deviation.</param>
/// <param name="Cell">That our mean is the row's within one published standard deviation.</param>
internal sealed record PublishedError(
    string Name, string Short, Func<RunResult, double> Of, Func<PaperRow, (double Mean, double Deviation)> Printed, Func<Condition, PaperRow, Hypothesis> Cell)
{
    public static PublishedError Valid { get; } = new(
        "valid error", "valid", RunNumbers.ValidError, row => (row.ValidError, row.ValidDeviation), PerformanceNumbers.ValidCell);

    public static PublishedError Exact { get; } = new(
        "exact error", "exact", RunNumbers.ExactError, row => (row.ExactError, row.ExactDeviation), PerformanceNumbers.ExactCell);
}
