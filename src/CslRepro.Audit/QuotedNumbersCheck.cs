using System.Globalization;
using System.Text.RegularExpressions;

namespace CslRepro.Audit;

/// <summary>
/// Whether the intervals that a page written by hand quotes, such as 0.46 [0.41, 0.51], stand in what was printed: a number that moved with a later run is
/// noticed wherever it was quoted.
/// </summary>
public static partial class QuotedNumbersCheck
{
    /// <summary>What is wrong, a sentence for each interval that stands in no source.</summary>
    /// <param name="page">The page's name for people.</param>
    /// <param name="text">The page.</param>
    /// <param name="sources">Pages and snapshots with the numbers as they were printed, to any number of digits.</param>
    public static IEnumerable<string> Problems(string page, string text, IEnumerable<string> sources)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(sources);
        var printed = sources.SelectMany(source => Interval().Matches(source)).Select(Read).ToHashSet();
        foreach (var (line, number) in text.Split('\n').Select((line, index) => (line, index + 1)))
        {
            foreach (var quoted in Interval().Matches(line).Where(quoted => !IsPrinted(Read(quoted), printed)))
            {
                yield return $"{page}, line {number}: {quoted.Value} stands on no page and in no snapshot of a claim.";
            }
        }
    }

    // A sentence may turn a difference around: then its ends change places.
    private static bool IsPrinted(Estimate quoted, HashSet<Estimate> printed) =>
        printed.Contains(quoted) || printed.Contains(new Estimate(-quoted.Value, -quoted.Upper, -quoted.Lower));

    private static Estimate Read(Match match) => new(Number(match.Groups[1]), Number(match.Groups[2]), Number(match.Groups[3]));

    // Four significant digits are what pages print.
    private static decimal Number(Group group)
    {
        var value = double.Parse(group.ValueSpan, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        return decimal.Parse(value.ToString("G4", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex(@"(-?\d[\d,]*(?:\.\d+)?(?:[eE]-?\d+)?) \[(-?\d[\d,]*(?:\.\d+)?(?:[eE]-?\d+)?), (-?\d[\d,]*(?:\.\d+)?(?:[eE]-?\d+)?)\]")]
    private static partial Regex Interval();

    private readonly record struct Estimate(decimal Value, decimal Lower, decimal Upper);
}
