namespace CslRepro.Models;

/// <summary>The kinds of network that there are. Whoever offers networks takes them from here; a new kind is one more line.</summary>
public static class NetworkKinds
{
    /// <summary>All kinds, in the order in which they are shown.</summary>
    public static IReadOnlyList<NetworkKind> All { get; } =
    [
        Esn.EsnKind.Instance,
        Lstm.LstmKind.Instance,
        Gru.GruKind.Instance,
        Simple.SimpleKind.Instance,
    ];

    /// <summary>The presets of all kinds.</summary>
    public static IReadOnlyList<NetworkPreset> Presets { get; } = [.. All.SelectMany(kind => kind.Presets)];

    /// <summary>The options of all kinds, each once.</summary>
    public static IReadOnlyList<SettingOption> Options { get; } = [.. All.SelectMany(kind => kind.Options).Distinct()];

    /// <summary>The kind of a name.</summary>
    /// <param name="name">The name in files, such as "esn".</param>
    /// <exception cref="ArgumentException">There is none; the message lists those that there are.</exception>
    public static NetworkKind Named(string name) =>
        All.FirstOrDefault(kind => kind.Name == name)
        ?? throw new ArgumentException($"There is no kind of network called \"{name}\"; there are {string.Join(", ", All)}.", nameof(name));

    /// <summary>Reads a saved network of any kind.</summary>
    /// <param name="folder">The network's folder, as <see cref="INetwork.Save"/> wrote it.</param>
    /// <param name="expectedWords">The vocabulary that the network must have, in order; null for any.</param>
    /// <returns>The network with the names of its words and outputs.</returns>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// A file is damaged, there is no such kind, or the network has another vocabulary; the message names the file and what is wrong.
    /// </exception>
    public static SavedNetwork Load(string folder, IReadOnlyList<string>? expectedWords = null)
    {
        var name = ManifestHead.Read(folder).Kind;
        var kind = All.FirstOrDefault(kind => kind.Name == name)
            ?? throw ManifestHead.Wrong(folder, $"it describes a model of kind \"{name}\"; there are {string.Join(", ", All)}");
        return kind.Load(folder, expectedWords);
    }
}
