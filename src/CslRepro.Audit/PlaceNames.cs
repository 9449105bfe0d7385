using System.Globalization;
using System.Text.RegularExpressions;

namespace CslRepro.Audit;

/// <summary>The places that a claim's line about them names, one by one: "figures 11.C and 12" are figure 11 and figure 12.</summary>
public static partial class PlaceNames
{
    /// <summary>Reads the names as <see cref="PaperPlaces"/> writes them, without a figure's panels.</summary>
    /// <param name="place">Such as "abstract, section 5.3, figures 13 to 15".</param>
    public static IReadOnlyList<string> In(string place) =>
        [.. Mentions().Matches(place).SelectMany(mention => mention.Groups["kind"].Success ? Numbered(mention) : [mention.Value]).Distinct()];

    private static IEnumerable<string> Numbered(Match mention)
    {
        var kind = mention.Groups["kind"].Value;
        var numbers = mention.Groups["number"].Captures.Select(number => Panel().Replace(number.Value, "")).ToArray();
        var joints = mention.Groups["joint"].Captures.Select(joint => joint.Value).ToArray();
        for (var i = 0; i < numbers.Length; i++)
        {
            if (i > 0 && joints[i - 1] == " to ")
            {
                var (first, last) = (int.Parse(numbers[i - 1], CultureInfo.InvariantCulture), int.Parse(numbers[i], CultureInfo.InvariantCulture));
                for (var between = first + 1; between < last; between++)
                {
                    yield return string.Create(CultureInfo.InvariantCulture, $"{kind} {between}");
                }
            }

            yield return $"{kind} {numbers[i]}";
        }
    }

    [GeneratedRegex(@"\babstract\b|\b(?<kind>table|figure|section)s? (?<number>\d+(?:\.\w+)*)(?:(?<joint>, | and | to )(?<number>\d+(?:\.\w+)*))*")]
    private static partial Regex Mentions();

    [GeneratedRegex(@"\.[A-Z]$")]
    private static partial Regex Panel();
}
