using System.Globalization;
using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Search;

/// <summary>A number that is one of a few, each as likely as the others.</summary>
/// <param name="Option">The option.</param>
/// <param name="Values">The numbers.</param>
/// <param name="Set">Sets one of them.</param>
public sealed record SearchedValue(SettingOption Option, IReadOnlyList<double> Values, Func<NetworkSettings, double, NetworkSettings> Set)
    : SearchedSetting(Option)
{
    /// <summary>One of a few numbers.</summary>
    /// <param name="option">The option.</param>
    /// <param name="values">The numbers.</param>
    public static SearchedValue Of(NumberOption option, params IReadOnlyList<double> values) => new(option, values, option.Apply);

    /// <summary>One of a few whole numbers.</summary>
    /// <param name="option">The option.</param>
    /// <param name="values">The numbers.</param>
    public static SearchedValue Of(WholeNumberOption option, params IReadOnlyList<int> values) =>
        new(option, [.. values.Select(value => (double)value)], (settings, value) => option.Apply(settings, (int)value));

    /// <inheritdoc/>
    public override string Distribution => "one of " + string.Join(", ", Values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    /// <inheritdoc/>
    public override NetworkSettings Draw(NetworkSettings settings, RandomStream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return Set(settings, Values[stream.NextInt32(Values.Count)]);
    }

    internal override NetworkSettings Read(NetworkSettings settings, string text) => Set(settings, double.Parse(text, CultureInfo.InvariantCulture));
}
