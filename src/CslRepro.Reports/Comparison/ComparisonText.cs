using System.Globalization;
using System.Text;
using System.Text.Json;
using CslRepro.Harness.Comparison;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;
using CslRepro.Reports.Tables;

namespace CslRepro.Reports.Comparison;

/// <summary>A comparison as Markdown and as JSON.</summary>
public static class ComparisonText
{
    private const int ShownRows = 40;

    private static readonly Column<VerdictChange>[] VerdictColumns =
    [
        new("claim", change => change.Id), new("verdict before", change => Name(change.Before)), new("after", change => Name(change.After)),
    ];

    private static readonly Column<NumberChange>[] NumberColumns =
    [
        new("claim", change => change.Claim),
        new("number", change => change.Quantity),
        new("before, 95 % interval", change => Value(change.Before) + IntervalOf(change.Before)),
        new("after", change => Value(change.After)),
        new(
            "moved, in half widths of the interval",
            change => double.IsFinite(change.Shift) ? change.Shift.ToString("0.0", CultureInfo.InvariantCulture) : "exact"),
    ];

    /// <summary>What differs, the answer first.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>Markdown with LF line ends.</returns>
    public static string Of(SavedComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var text = new StringBuilder();
        if (comparison.Pairs is { } pairs)
        {
            text.Append(PairedText.Of(pairs, comparison.Share)).Append("\n\n");
            Append(text, PairedColumns.Of(pairs), pairs.Ordered);
        }

        var results = comparison.Results;
        var outside = results.Numbers.Count(change => change.Shift > 1);
        text.Append(
            CultureInfo.InvariantCulture,
            $"{results.Verdicts.Count} verdicts differ; {results.Numbers.Count} numbers moved, {outside} of them out of their interval; "
                + $"{results.Unchanged} are unchanged. Durations are not compared.\n");
        if (results.Verdicts.Count + results.Numbers.Count > 0)
        {
            text.Append('\n');
            Append(text, VerdictColumns, results.Verdicts);
            Append(text, NumberColumns, results.Numbers);
        }

        return text.ToString();
    }

    /// <summary>All differences.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>JSON with LF line ends.</returns>
    public static string Json(SavedComparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var results = comparison.Results;
        return JsonSerializer.Serialize(
            new
            {
                pairs = comparison.Pairs is { } pairs ? Pairs(pairs, comparison.Share) : null,
                verdicts = results.Verdicts.Select(change => new { change.Id, before = Name(change.Before), after = Name(change.After) }),
                numbers = results.Numbers.Select(
                    change => new
                    {
                        change.Claim,
                        change.Quantity,
                        before = change.Before?.Estimate,
                        after = change.After?.Estimate,
                        shift = double.IsFinite(change.Shift) ? change.Shift : (double?)null,
                    }),
                results.Unchanged,
            },
            ResultsJson.Options) + "\n";
    }

    private static object Pairs(PairedComparison pairs, double share) => new
    {
        answer = PairedText.Of(pairs, share),
        margin = share,
        pairs.SameRuns,
        pairs.OtherRuns,
        pairs.OtherInputs,
        pairs.SeedsNeeded,
        changes = pairs.Changes.Select(change => new
        {
            change.Condition,
            change.Number,
            change.Seeds,
            change.Before,
            change.After,
            difference = change.Difference.Mean,
            change.Difference.Interval.Lower,
            change.Difference.Interval.Upper,
            change.PValue,
            answer = pairs.AnswerOf(change),
            change.Margin,
            change.LeastShown,
            change.SeedsNeeded,
        }),
    };

    private static void Append<T>(StringBuilder text, IReadOnlyList<Column<T>> columns, IReadOnlyList<T> rows)
    {
        if (rows.Count == 0)
        {
            return;
        }

        text.Append(MarkdownDialect.Instance.Table(columns, rows.Take(ShownRows))).Append('\n');
        if (rows.Count > ShownRows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{rows.Count - ShownRows} more with --json.\n\n");
        }
    }

    private static string IntervalOf(NumberRecord? number) => number is { Instances: > 0 }
        ? string.Create(CultureInfo.InvariantCulture, $" [{number.Lower:G4}, {number.Upper:G4}]")
        : "";

    private static string Value(NumberRecord? number) => number?.Estimate.ToString("G4", CultureInfo.InvariantCulture) ?? "missing";

    private static string Name(Verdict? verdict) => verdict?.ToString() ?? "missing";
}
