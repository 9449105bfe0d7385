namespace CslRepro.Models;

/// <summary>
/// How the weights of a kind of network lie in a folder when another program trained it, and how they are read. Arrays are NumPy files, float32 or float64,
/// in C or Fortran order. Words and outputs may lie in another order than ours.
/// </summary>
public abstract class ForeignWeights
{
    private protected ForeignWeights()
    {
    }

    /// <summary>The file by which a folder of this kind is known, such as "W.npy".</summary>
    public abstract string KnownBy { get; }

    /// <summary>The settings that change what the network answers and that no file holds.</summary>
    public abstract IReadOnlyList<SettingOption> Options { get; }

    /// <summary>Those of the <see cref="Options"/> for which no usual value can be taken.</summary>
    public abstract IReadOnlyList<SettingOption> Required { get; }

    /// <summary>Reads a network.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="names">How its words and outputs lie to ours.</param>
    /// <param name="settings">Settings of this kind; only the <see cref="Options"/> count.</param>
    /// <returns>The network, its words and outputs in our order.</returns>
    /// <exception cref="ArgumentException">The settings are of another kind, or one is out of its range.</exception>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A file does not fit; the message names it and says what is wrong and what would be right.</exception>
    public abstract INetwork Read(string folder, ForeignNames names, NetworkSettings settings);

    private protected static TSettings Of<TSettings>(NetworkSettings settings)
        where TSettings : NetworkSettings
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings as TSettings ?? throw new ArgumentException($"These are settings of {settings.Kind.TitleWithArticle}.", nameof(settings));
    }
}
