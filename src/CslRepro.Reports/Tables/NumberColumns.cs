using System.Globalization;
using CslRepro.Harness.Results;

namespace CslRepro.Reports.Tables;

/// <summary>What every report says of a number: the quantity, the criterion, ours with its interval, the paper's, the decision, its p-values.</summary>
public static class NumberColumns
{
    private static readonly Column<NumberRecord> Criterion = new("criterion", number => number.Rule);
    private static readonly Column<NumberRecord> Ours = new("ours, 95 % interval", number => ReportNumbers.Estimate(number));
    private static readonly Column<NumberRecord> Paper = new("paper", number => number.Paper is { } value ? ReportNumbers.Number(value) : "");
    private static readonly Column<NumberRecord> Decision = new("decision", number => number.Decision.ToString().ToLowerInvariant());
    private static readonly Column<NumberRecord> PValues = new("p for, against", number => PValuesOf(number));

    /// <summary>Columns of a claim's hypotheses.</summary>
    public static IReadOnlyList<Column<NumberRecord>> Hypotheses { get; } =
        [new("number", number => number.Quantity), Criterion, Ours, Paper, Decision, PValues];

    /// <summary>Columns of a claim's controls; those that the verdict rests on stand out.</summary>
    public static IReadOnlyList<Column<NumberRecord>> Controls { get; } =
    [
        new("control", number => new Cell(number.Purpose ?? "") { IsStrong = number.MustHold == true, Note = number.Quantity }),
        Criterion,
        Ours,
        Decision,
        PValues,
    ];

    /// <summary>Columns of both in one table.</summary>
    public static IReadOnlyList<Column<NumberRecord>> All { get; } =
    [
        new("number", number => number.Purpose is null ? number.Quantity : new Cell("control: " + number.Purpose) { Note = number.Quantity }),
        Criterion,
        Ours,
        Paper,
        Decision,
        PValues,
    ];

    private static string PValuesOf(NumberRecord number) =>
        number.Instances == 0 || number.Timed ? "" : string.Create(CultureInfo.InvariantCulture, $"{number.SupportP:G2}, {number.RefuteP:G2}");
}
