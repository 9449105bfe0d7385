using System.Globalization;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Reports.Tables;

/// <summary>What every report says of a number: the quantity, the criterion, ours with its interval, the paper's, the decision, its p-values.</summary>
public static class NumberColumns
{
    private static readonly Column<NumberRecord> Criterion = new(
        "criterion", number => new Cell(number.Rule) { Note = number.Why.Length == 0 ? "" : $"({number.Why.TrimEnd('.')})" });
    private static readonly Column<NumberRecord> Ours = new("ours, 95 % interval", number => ReportNumbers.Estimate(number));
    private static readonly Column<NumberRecord> Paper = new("paper", number => number.Paper is { } value ? ReportNumbers.Number(value) : "");
    private static readonly Column<NumberRecord> Decision = new("decision", number => DecisionOf(number));
    private static readonly Column<NumberRecord> PValues = new("p for, against", number => PValuesOf(number));

    /// <summary>Columns of a claim's hypotheses.</summary>
    public static IReadOnlyList<Column<NumberRecord>> Hypotheses { get; } =
        [new("number", number => number.Quantity), Criterion, Ours, Paper, Decision, PValues];

    /// <summary>Columns of a claim's hypotheses where room is short: limits without their reasons, no p-values.</summary>
    public static IReadOnlyList<Column<NumberRecord>> Brief { get; } =
        [new("number", number => number.Quantity), new("criterion", number => number.Rule), Ours, Paper, Decision];

    /// <summary>Columns of a claim's controls; those that the verdict rests on stand out.</summary>
    public static IReadOnlyList<Column<NumberRecord>> Controls { get; } =
    [
        new("control", number => new Cell(number.Purpose ?? "") { IsStrong = number.MustHold == true, Note = number.Quantity }),
        Criterion,
        Ours,
        Decision,
        PValues,
    ];

    /// <summary>Columns of all of a claim's numbers in one table: see <see cref="ClaimRecord.Numbers"/>.</summary>
    public static IReadOnlyList<Column<(string? For, NumberRecord Number)>> All { get; } =
    [
        new("number", item => item.For is null ? item.Number.Quantity : new Cell(item.For) { Note = item.Number.Quantity }),
        .. Of<(string? For, NumberRecord Number)>(item => item.Number, Criterion, Ours, Paper, Decision, PValues),
    ];

    private static IEnumerable<Column<T>> Of<T>(Func<T, NumberRecord> number, params IEnumerable<Column<NumberRecord>> columns) =>
        columns.Select(column => new Column<T>(column.Title, row => column.Cell(number(row))));

    private static Cell DecisionOf(NumberRecord number) => new(number.Decision.InWords())
    {
        Note = number.Missed is not { } missed ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"(a true value of {ReportNumbers.Number(missed.Limit + missed.Above)} or more, or of {ReportNumbers.Number(missed.Limit - missed.Below)} or less, "
                + $"would have been decided in 80 % of such runs; {SeedsOf(missed)} seeds would decide the value found)"),
    };

    private static string SeedsOf(MissedRecord missed) =>
        missed.Seeds is { } seeds ? string.Create(CultureInfo.InvariantCulture, $"about {seeds:N0}") : "no number of";

    private static string PValuesOf(NumberRecord number) =>
        number.Instances == 0 || number.Timed ? "" : string.Create(CultureInfo.InvariantCulture, $"{number.SupportP:G2}, {number.RefuteP:G2}");
}
