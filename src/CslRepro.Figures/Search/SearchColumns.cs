using System.Globalization;
using CslRepro.Experiments.Search;
using CslRepro.Reports.Tables;

namespace CslRepro.Figures.Search;

/// <summary>The columns of tables on a search, one row a cell: kind of network and number of objects.</summary>
public static class SearchColumns
{
    /// <summary>The valid errors, in [0, 1], whose effort is asked for.</summary>
    public static IReadOnlyList<double> Errors { get; } = [0.1, 0.05, 0.02, 0.01];

    /// <summary>What was tried and what was best.</summary>
    public static IReadOnlyList<Column<SearchedCell>> Best { get; } =
    [
        new("model", cell => cell.Cell.Space.Title),
        new("objects", cell => Text($"{cell.Cell.Objects}")),
        new("trials", cell => Text($"{cell.Trials.Count}")),
        new("diverged", cell => Text($"{cell.Trials.Count(trial => trial.Diverged)}")),
        new("10⁹ multiply-adds", cell => Text($"{cell.MultiplyAdds / 1e9:F0}")),
        new("best valid error", cell => Percent(cell.Chosen.ValidError)),
        new("its exact error", cell => Percent(cell.Chosen.ExactError)),
        new("its parameters", cell => Text($"{cell.Chosen.Parameters}")),
        new("its 10⁹ multiply-adds", cell => Text($"{cell.Chosen.MultiplyAdds / 1e9:F2}")),
    ];

    /// <summary>Model and objects, and the expected effort until an error is at or below each of <see cref="Errors"/>.</summary>
    /// <param name="errorOf">The error that counts.</param>
    public static IReadOnlyList<Column<SearchedCell>> Effort(Func<Trial, double> errorOf) =>
    [
        .. Best.Take(2),
        .. Errors.Select(error => new Column<SearchedCell>(
            string.Create(CultureInfo.InvariantCulture, $"until {100 * error:F0} %"), cell => EffortText(EffortToReach.Of(cell, errorOf, error)))),
    ];

    /// <summary>Model and objects, and what the cheapest trial took that is at or below each of <see cref="Errors"/>: a training without its search.</summary>
    /// <param name="errorOf">The error that counts.</param>
    public static IReadOnlyList<Column<SearchedCell>> Cheapest(Func<Trial, double> errorOf) =>
    [
        .. Best.Take(2),
        .. Errors.Select(error => new Column<SearchedCell>(
            string.Create(CultureInfo.InvariantCulture, $"{100 * error:F0} %"), cell => Giga(EffortToReach.Of(cell, errorOf, error).Cheapest))),
    ];

    /// <summary>
    /// Model and objects, and from which effort on its best trial is expected to be better than that of another kind that has spent the same.
    /// </summary>
    /// <param name="rivals">The other kind's cells, one for each number of objects.</param>
    public static IReadOnlyList<Column<SearchedCell>> LeadOver(IReadOnlyList<SearchedCell> rivals) =>
    [
        .. Best.Take(2),
        new("valid error", cell => LeadText(cell, rivals, trial => trial.ValidError)),
        new("exact error", cell => LeadText(cell, rivals, trial => trial.ExactError)),
    ];

    private static string LeadText(SearchedCell cell, IReadOnlyList<SearchedCell> rivals, Func<Trial, double> errorOf)
    {
        var rival = rivals.Single(other => other.Cell.Objects == cell.Cell.Objects);
        return Lead.Of(EffortPoint.CurveOf(cell, errorOf), EffortPoint.CurveOf(rival, errorOf)) switch
        {
            { IsLevel: true } => "level at the end",
            { From: double.PositiveInfinity } => "not ahead",
            var lead => Giga(lead.From),
        };
    }

    private static string EffortText(EffortToReach effort) => effort.IsReached
        ? string.Create(CultureInfo.InvariantCulture, $"{Giga(effort.MultiplyAdds)} [{Giga(effort.Low)}, {Giga(effort.High)}]")
        : string.Create(CultureInfo.InvariantCulture, $"above {Giga(effort.Low)}");

    private static string Giga(double multiplyAdds) => double.IsInfinity(multiplyAdds)
        ? "not reached"
        : (multiplyAdds / 1e9).ToString(multiplyAdds < 1e10 ? "F2" : multiplyAdds < 1e11 ? "F1" : "F0", CultureInfo.InvariantCulture);

    private static Cell Percent(double share) => Text($"{100 * share:F1} %");

    private static Cell Text(FormattableString text) => FormattableString.Invariant(text);
}
