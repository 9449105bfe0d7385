using System.Globalization;
using CslRepro.Harness.Results;

namespace CslRepro.Reports.Tables;

/// <summary>What every report says of a number: the quantity, the criterion, ours with its interval, the paper's, the decision, its p-values.</summary>
public sealed class NumberColumns
{
    private readonly bool showsDurations;

    private NumberColumns(bool showsDurations)
    {
        this.showsDurations = showsDurations;
        Column<NumberRecord> paper = new("paper", number => number.Paper is { } value ? ReportNumbers.Number(value) : "");
        Column<NumberRecord>[] found =
        [
            new("criterion", number => number.Rule),
            new("ours, 95 % interval", number => Ours(number)),
            new("decision", number => IsShown(number) ? number.Decision.ToString().ToLowerInvariant() : ""),
            new("p for, against", number => IsShown(number) ? PValues(number) : ""),
        ];
        Hypotheses = [new("number", number => number.Quantity), found[0], found[1], paper, found[2], found[3]];
        Controls = [new("control", number => new Cell(number.Purpose ?? "") { IsStrong = number.MustHold == true, Note = number.Quantity }), .. found];
        All =
        [
            new("number", number => number.Purpose is null ? number.Quantity : new Cell("control: " + number.Purpose) { Note = number.Quantity }),
            found[0], found[1], paper, found[2], found[3],
        ];
    }

    /// <summary>For a report of one run, which has its durations.</summary>
    public static NumberColumns OfRun { get; } = new(true);

    /// <summary>For pages made of approved results, which have no durations.</summary>
    public static NumberColumns OfApproved { get; } = new(false);

    /// <summary>Columns of a claim's hypotheses.</summary>
    public IReadOnlyList<Column<NumberRecord>> Hypotheses { get; }

    /// <summary>Columns of a claim's controls; those that the verdict rests on stand out.</summary>
    public IReadOnlyList<Column<NumberRecord>> Controls { get; }

    /// <summary>Columns of both in one table.</summary>
    public IReadOnlyList<Column<NumberRecord>> All { get; }

    /// <summary>Our number with its interval.</summary>
    public string Ours(NumberRecord number)
    {
        ArgumentNullException.ThrowIfNull(number);
        return IsShown(number) ? ReportNumbers.Estimate(number) : "timed, see a report";
    }

    private static string PValues(NumberRecord number) =>
        number.Instances == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{number.SupportP:G2}, {number.RefuteP:G2}");

    private bool IsShown(NumberRecord number) => showsDurations || !number.Timed;
}
