namespace CslRepro.Models;

/// <summary>What a program needs to know of a kind of network to offer it: names, presets, options, and how to read its files.</summary>
public abstract class NetworkKind
{
    /// <summary>The name in files, such as "esn".</summary>
    public abstract string Name { get; }

    /// <summary>The name for people, such as "ESN".</summary>
    public abstract string Title { get; }

    /// <summary>The name with its article, for messages, such as "an ESN".</summary>
    public abstract string TitleWithArticle { get; }

    /// <summary>Its settings by name, the usual ones first; one or more.</summary>
    public abstract IReadOnlyList<NetworkPreset> Presets { get; }

    /// <summary>What of its settings a command line can change, in the order of the help.</summary>
    public abstract IReadOnlyList<SettingOption> Options { get; }

    /// <summary>How weights of this kind are read that another program trained; null if they are not.</summary>
    public virtual ForeignWeights? ForeignWeights => null;

    /// <summary>Reads a network that <see cref="INetwork.Save"/> wrote.</summary>
    /// <param name="folder">The network's folder.</param>
    /// <param name="expectedWords">The vocabulary that the network must have, in order; null for any.</param>
    /// <returns>The network with the names of its words and outputs.</returns>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">
    /// A file is damaged or of another kind, or the network has another vocabulary; the message names the file and what is wrong.
    /// </exception>
    public abstract SavedNetwork Load(string folder, IReadOnlyList<string>? expectedWords = null);

    /// <summary>The name in files.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public sealed override string ToString() => Name;
}
