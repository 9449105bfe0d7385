using System.Globalization;

namespace CslRepro.Models;

/// <summary>An option whose value is a whole number in a range.</summary>
public sealed class WholeNumberOption : SettingOption
{
    private readonly Func<NetworkSettings, int, NetworkSettings> set;
    private readonly Func<NetworkSettings, int> get;

    private WholeNumberOption(
        string name, string description, int least, int most, Func<NetworkSettings, int, NetworkSettings> set, Func<NetworkSettings, int> get)
        : base(name, description)
    {
        Least = least;
        Most = most;
        this.set = set;
        this.get = get;
    }

    /// <summary>The least value.</summary>
    public int Least { get; }

    /// <summary>The greatest value; <see cref="int.MaxValue"/> where there is no other limit.</summary>
    public int Most { get; }

    /// <summary>The range as text that follows "must be", such as "1 or more" or "1 ... 1024".</summary>
    public string RangeText => string.Create(CultureInfo.InvariantCulture, $"{Least} {(Most == int.MaxValue ? "or more" : $"... {Most}")}");

    /// <summary>Makes an option of one kind of settings.</summary>
    /// <typeparam name="TSettings">The settings that have it.</typeparam>
    /// <param name="name">The name on a command line.</param>
    /// <param name="description">What it changes.</param>
    /// <param name="least">The least value.</param>
    /// <param name="set">Changes the settings.</param>
    /// <param name="get">Reads the settings.</param>
    /// <param name="most">The greatest value.</param>
    public static WholeNumberOption Of<TSettings>(
        string name, string description, int least, Func<TSettings, int, TSettings> set, Func<TSettings, int> get, int most = int.MaxValue)
        where TSettings : NetworkSettings =>
        new(name, description, least, most, (settings, value) => set((TSettings)settings, value), settings => get((TSettings)settings));

    /// <summary>Changes settings.</summary>
    /// <param name="settings">The settings, which stay as they are.</param>
    /// <param name="value">The new value.</param>
    /// <returns>Changed settings.</returns>
    /// <exception cref="ArgumentException">The network has no such setting, or the value is out of its range.</exception>
    public NetworkSettings Apply(NetworkSettings settings, int value)
    {
        RequireOf(settings);
        return value >= Least && value <= Most ? set(settings, value) : throw OutsideRange(value, RangeText);
    }

    /// <inheritdoc/>
    public override string? TextIn(NetworkSettings settings)
    {
        RequireOf(settings);
        return get(settings).ToString(CultureInfo.InvariantCulture);
    }
}
