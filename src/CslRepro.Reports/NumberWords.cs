using System.Globalization;
using CslRepro.Harness.Results;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Reports;

/// <summary>Decided numbers in words, as a page says them that has no room for a table of each.</summary>
public static class NumberWords
{
    // More than these of one answer are told by their range.
    private const int Named = 4;

    /// <summary>
    /// Numbers that are asked one question, by their answers, such as "**yes**: error of A below 0.1, 0.05 [0.04, 0.06]; **open**: ...". More than four
    /// with one answer are counted and told by their range.
    /// </summary>
    /// <param name="numbers">The numbers.</param>
    public static string Of(IEnumerable<NumberRecord> numbers)
    {
        ArgumentNullException.ThrowIfNull(numbers);
        return string.Join("; ", numbers.GroupBy(number => number.Decision).OrderBy(answer => answer.Key).Select(answer => Of(answer.Key, [.. answer])));
    }

    /// <summary>A statement's numbers by their answers, and first the statement's own answer where it is another than one of theirs.</summary>
    /// <param name="statement">The statement.</param>
    public static string Of(StatementRecord statement)
    {
        ArgumentNullException.ThrowIfNull(statement);
        var numbers = Of(statement.Numbers);
        return statement.Numbers.All(number => number.Decision == statement.Decision) ? numbers : $"**{Answer(statement.Decision)}** in all; {numbers}";
    }

    /// <summary>The answer to what was asked of a number: yes, no, open or described.</summary>
    /// <param name="decision">What was decided.</param>
    public static string Answer(Decision decision) => decision switch
    {
        Decision.Supported => "yes",
        Decision.Refuted => "no",
        Decision.Described => "described",
        _ => "open",
    };

    private static string Of(Decision decision, IReadOnlyList<NumberRecord> numbers) => numbers.Count <= Named
        ? $"**{Answer(decision)}**: {string.Join("; ", numbers.Select(Of))}"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"**{Answer(decision)}** for {numbers.Count} numbers, {ReportNumbers.Number(numbers.Min(number => number.Estimate))} to "
                + $"{ReportNumbers.Number(numbers.Max(number => number.Estimate))}");

    private static string Of(NumberRecord number) => $"{number.Quantity} {number.Rule}, {ReportNumbers.Estimate(number)}";
}
