using System.Globalization;

namespace CslRepro.Experiments.Search;

/// <summary>A cell with its trials, as many as its budget allowed.</summary>
/// <param name="Cell">Kind of network and number of objects.</param>
/// <param name="Trials">The trials in the order of their numbers; at least one.</param>
public sealed record SearchedCell(SearchCell Cell, IReadOnlyList<Trial> Trials)
{
    /// <summary>
    /// The trial whose settings are chosen: fewest invalid validation sentences, then fewest inexact ones, then the least root mean squared error; among equals
    /// the cheaper one, then the earlier.
    /// </summary>
    public Trial Chosen => Trials
        .OrderBy(trial => trial.ValidError).ThenBy(trial => trial.ExactError).ThenBy(trial => trial.Rmse)
        .ThenBy(trial => trial.MultiplyAdds).ThenBy(trial => trial.Index)
        .First();

    /// <summary>The arguments that train the chosen settings again, with the trial's seed.</summary>
    public string CommandLine => string.Create(
        CultureInfo.InvariantCulture,
        $"train {Cell.Space.CommandLine(Chosen.Settings)} --objects {Cell.Objects} --patience {SearchPlan.Stop.Patience} --seeds {Chosen.Run.Seed}");

    /// <summary>Multiply-adds of all trials.</summary>
    public long MultiplyAdds => Trials.Sum(trial => trial.MultiplyAdds);
}
