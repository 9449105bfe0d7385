using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Search;

/// <summary>The settings of one kind of network among which a search looks.</summary>
/// <param name="Start">What is not searched: the paper's settings.</param>
/// <param name="Settings">What is searched, in the order in which it is drawn.</param>
public sealed record SearchSpace(NetworkSettings Start, IReadOnlyList<SearchedSetting> Settings)
{
    /// <summary>The short name of the kind of network, such as "esn".</summary>
    public string Name => Start.Kind.Name;

    /// <summary>The name of the kind of network for people, such as "ESN".</summary>
    public string Title => Start.Kind.Title;

    /// <summary>Draws settings.</summary>
    /// <param name="objects">Number of objects: each has draws of its own.</param>
    /// <param name="seed">The trial's seed.</param>
    public NetworkSettings Draw(int objects, ulong seed)
    {
        var stream = new RandomStream(seed, $"search/{Name}/{objects} objects");
        return Settings.Aggregate(Start, (settings, searched) => searched.Draw(settings, stream));
    }

    /// <summary>Settings of options that <see cref="CommandLine"/> wrote.</summary>
    /// <param name="commandLine">The options.</param>
    /// <exception cref="FormatException">An option is missing, or a value is none.</exception>
    public NetworkSettings Read(string commandLine)
    {
        ArgumentNullException.ThrowIfNull(commandLine);
        var words = commandLine.Split(' ');
        return Settings.Aggregate(Start, (settings, searched) =>
        {
            var place = Array.IndexOf(words, searched.Option.Name);
            return place >= 0 && place + 1 < words.Length
                ? searched.Read(settings, words[place + 1])
                : throw new FormatException($"\"{commandLine}\" has no {searched.Option.Name}.");
        });
    }

    /// <summary>Settings as the options of a command line that trains them.</summary>
    /// <param name="settings">Settings of this space.</param>
    /// <returns>For example "--model esn --units 912 --leak 0.03".</returns>
    public string CommandLine(NetworkSettings settings) =>
        string.Join(
            ' ', Settings.Select(searched => $"{searched.Option.Name} {searched.Option.TextIn(settings)}").Prepend($"--model {Start.Kind.Presets[0].Name}"));
}
