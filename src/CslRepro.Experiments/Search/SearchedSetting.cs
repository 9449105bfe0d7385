using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Search;

/// <summary>A setting that a search draws at random, independently of the others.</summary>
/// <param name="Option">The option that sets it.</param>
public abstract record SearchedSetting(SettingOption Option)
{
    /// <summary>From what it is drawn, for people, such as "log-uniform in 0.01 ... 1".</summary>
    public abstract string Distribution { get; }

    /// <summary>Draws the setting.</summary>
    /// <param name="settings">Settings of a network that has it.</param>
    /// <param name="stream">Where the draw comes from: one number.</param>
    /// <returns>Changed settings.</returns>
    public abstract NetworkSettings Draw(NetworkSettings settings, RandomStream stream);

    /// <summary>Sets what <see cref="SettingOption.TextIn"/> wrote.</summary>
    /// <param name="settings">Settings of a network that has it.</param>
    /// <param name="text">The value as text.</param>
    /// <returns>Changed settings.</returns>
    /// <exception cref="FormatException">The text is no such value.</exception>
    internal abstract NetworkSettings Read(NetworkSettings settings, string text);
}
