using System.Globalization;

namespace CslRepro.Models;

/// <summary>An option whose value is a number.</summary>
public sealed class NumberOption : SettingOption
{
    private readonly Func<double, bool> isInRange;
    private readonly Func<NetworkSettings, double, NetworkSettings> set;
    private readonly Func<NetworkSettings, double> get;

    private NumberOption(
        string name,
        string description,
        string range,
        Func<double, bool> isInRange,
        Func<NetworkSettings, double, NetworkSettings> set,
        Func<NetworkSettings, double> get)
        : base(name, description)
    {
        RangeText = range;
        this.isInRange = isInRange;
        this.set = set;
        this.get = get;
    }

    /// <summary>The range as text that follows "must be", such as "in (0, 1]".</summary>
    public string RangeText { get; }

    /// <summary>Makes an option of one kind of settings.</summary>
    /// <typeparam name="TSettings">The settings that have it.</typeparam>
    /// <param name="name">The name on a command line.</param>
    /// <param name="description">What it changes.</param>
    /// <param name="range">The range as text that follows "must be".</param>
    /// <param name="isInRange">Whether a value is in the range.</param>
    /// <param name="set">Changes the settings.</param>
    /// <param name="get">Reads the settings.</param>
    /// <param name="defaults">The defaults as text, where numbers would not say enough.</param>
    public static NumberOption Of<TSettings>(
        string name,
        string description,
        string range,
        Func<double, bool> isInRange,
        Func<TSettings, double, TSettings> set,
        Func<TSettings, double> get,
        string? defaults = null)
        where TSettings : NetworkSettings =>
        new(name, description, range, isInRange, (settings, value) => set((TSettings)settings, value), settings => get((TSettings)settings))
        {
            Defaults = defaults,
        };

    /// <summary>Changes settings.</summary>
    /// <param name="settings">The settings, which stay as they are.</param>
    /// <param name="value">The new value.</param>
    /// <returns>Changed settings.</returns>
    /// <exception cref="ArgumentException">The network has no such setting, or the value is out of its range.</exception>
    public NetworkSettings Apply(NetworkSettings settings, double value)
    {
        RequireOf(settings);
        return isInRange(value) ? set(settings, value) : throw OutsideRange(value, RangeText);
    }

    /// <inheritdoc/>
    public override string? TextIn(NetworkSettings settings)
    {
        RequireOf(settings);
        return get(settings).ToString(CultureInfo.InvariantCulture);
    }
}
