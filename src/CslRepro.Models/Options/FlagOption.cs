namespace CslRepro.Models;

/// <summary>An option without a value: given or not.</summary>
public sealed class FlagOption : SettingOption
{
    private readonly Func<NetworkSettings, bool, NetworkSettings> set;

    private FlagOption(string name, string description, Func<NetworkSettings, bool, NetworkSettings> set)
        : base(name, description) => this.set = set;

    /// <summary>Makes an option of one kind of settings.</summary>
    /// <typeparam name="TSettings">The settings that have it.</typeparam>
    /// <param name="name">The name on a command line.</param>
    /// <param name="description">What it changes.</param>
    /// <param name="set">Changes the settings.</param>
    public static FlagOption Of<TSettings>(string name, string description, Func<TSettings, bool, TSettings> set)
        where TSettings : NetworkSettings =>
        new(name, description, (settings, given) => set((TSettings)settings, given));

    /// <summary>Changes settings.</summary>
    /// <param name="settings">The settings, which stay as they are.</param>
    /// <param name="given">Whether the flag is given.</param>
    /// <returns>Changed settings.</returns>
    /// <exception cref="ArgumentException">The network has no such setting.</exception>
    public NetworkSettings Apply(NetworkSettings settings, bool given)
    {
        RequireOf(settings);
        return set(settings, given);
    }

    /// <inheritdoc/>
    public override string? TextIn(NetworkSettings settings)
    {
        RequireOf(settings);
        return null;
    }
}
