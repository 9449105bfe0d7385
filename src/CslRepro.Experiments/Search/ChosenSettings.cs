using System.Globalization;
using CslRepro.Models;

namespace CslRepro.Experiments.Search;

/// <summary>
/// What the registered search chose: the file registration/search-chosen.txt, a line for each kind of network and number of objects, with the options of
/// `cslrepro train`. A test holds it to the approved search.
/// </summary>
public static class ChosenSettings
{
    private static readonly Dictionary<(SearchSpace Space, int Objects), NetworkSettings> Settings = Read();

    /// <summary>The settings that were chosen.</summary>
    /// <param name="space">What was searched.</param>
    /// <param name="objects">Number of objects.</param>
    /// <exception cref="ArgumentException">Nothing was searched for that number of objects.</exception>
    public static NetworkSettings Of(SearchSpace space, int objects) => Settings.TryGetValue((space, objects), out var settings)
        ? settings
        : throw new ArgumentException($"The registered search has nothing on {objects} objects for {space?.Title}.", nameof(objects));

    /// <summary>A line of the file.</summary>
    /// <param name="cell">A cell of the search.</param>
    /// <returns>For example "4 --model esn-fl --units 912 ...".</returns>
    public static string LineOf(SearchedCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return string.Create(CultureInfo.InvariantCulture, $"{cell.Cell.Objects} {cell.Cell.Space.CommandLine(cell.Chosen.Settings)}");
    }

    private static string[] Lines()
    {
        using var stream = typeof(ChosenSettings).Assembly.GetManifestResourceStream("search-chosen.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Dictionary<(SearchSpace Space, int Objects), NetworkSettings> Read() => Lines().Select(line => line.Split(' ', 2)).ToDictionary(
        parts => (SearchSpaces.OfCommandLine(parts[1]), int.Parse(parts[0], CultureInfo.InvariantCulture)),
        parts => SearchSpaces.OfCommandLine(parts[1]).Read(parts[1]));
}
