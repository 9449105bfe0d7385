using CslRepro.Experiments.Search;

namespace CslRepro.Figures.Search;

/// <summary>What was found for one kind of network on one number of objects.</summary>
/// <param name="Model">The kind's short name.</param>
/// <param name="Objects">Number of objects.</param>
/// <param name="Trials">How many trials fitted the budget.</param>
/// <param name="Diverged">How many of them diverged.</param>
/// <param name="MultiplyAdds">What they took.</param>
/// <param name="Chosen">The arguments that train the chosen settings again.</param>
/// <param name="ValidError">The chosen trial's valid error on the validation sentences.</param>
/// <param name="ExactError">Its exact error.</param>
/// <param name="Parameters">Its number of trained parameters.</param>
/// <param name="Digest">A digest of its weights.</param>
/// <param name="UntilValid">The expected effort until a valid error is reached.</param>
/// <param name="UntilExact">The expected effort until an exact error is reached.</param>
public sealed record SearchCellRecord(
    string Model,
    int Objects,
    int Trials,
    int Diverged,
    long MultiplyAdds,
    string Chosen,
    double ValidError,
    double ExactError,
    int Parameters,
    string Digest,
    IReadOnlyList<EffortToReach> UntilValid,
    IReadOnlyList<EffortToReach> UntilExact)
{
    internal static SearchCellRecord From(SearchedCell cell) => new(
        cell.Cell.Space.Name,
        cell.Cell.Objects,
        cell.Trials.Count,
        cell.Trials.Count(trial => trial.Diverged),
        cell.MultiplyAdds,
        cell.CommandLine,
        cell.Chosen.ValidError,
        cell.Chosen.ExactError,
        cell.Chosen.Parameters,
        cell.Chosen.Run.OutcomeDigest,
        [.. SearchColumns.Errors.Select(error => EffortToReach.Of(cell, trial => trial.ValidError, error))],
        [.. SearchColumns.Errors.Select(error => EffortToReach.Of(cell, trial => trial.ExactError, error))]);
}
