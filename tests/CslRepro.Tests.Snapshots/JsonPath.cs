using System.Text.RegularExpressions;

namespace CslRepro.Tests.Snapshots;

/// <summary>The paths by which tolerances name numbers: exact, or with [*] and .* in places.</summary>
internal static class JsonPath
{
    /// <summary>Whether a number's path is one of those that a pattern means.</summary>
    /// <param name="pattern">A path with or without [*] and .* .</param>
    /// <param name="path">The full path of a number.</param>
    /// <returns>True if it is.</returns>
    public static bool Matches(string pattern, string path)
    {
        var expression = Regex.Escape(pattern)
            .Replace(@"\[\*]", @"\[[0-9]+\]", StringComparison.Ordinal)
            .Replace(@"\.\*", @"\.[^.\[]+", StringComparison.Ordinal);
        return Regex.IsMatch(path, $"^{expression}$", RegexOptions.CultureInvariant);
    }
}
