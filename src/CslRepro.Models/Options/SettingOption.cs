using System.Globalization;

namespace CslRepro.Models;

/// <summary>
/// An option of a command line that changes a network's settings, as data: which kinds of network have it follows from <see cref="NetworkKind.Options"/>.
/// Every message says what was given and what would be right.
/// </summary>
public abstract class SettingOption
{
    private protected SettingOption(string name, string description)
    {
        Name = name;
        Description = description;
    }

    /// <summary>The name on a command line, such as "--leak".</summary>
    public string Name { get; }

    /// <summary>What it changes, as one or two sentences.</summary>
    public string Description { get; }

    /// <summary>The defaults as text, where the numbers themselves would not say enough; null where they do.</summary>
    public string? Defaults { get; init; }

    /// <summary>The kinds of network that have it.</summary>
    /// <returns>One kind or more.</returns>
    public IReadOnlyList<NetworkKind> Kinds() => [.. NetworkKinds.All.Where(kind => kind.Options.Contains(this))];

    /// <summary>The text of a help page: whose option it is, what it changes, and its defaults.</summary>
    /// <returns>For example "ESN: leak rate, in (0, 1]. [default: 0.05, esn-cl 0.04]".</returns>
    public string Help()
    {
        var kinds = Kinds();
        var text = kinds.Count == NetworkKinds.All.Count
            ? Description
            : $"{string.Join(", ", kinds.Select(kind => kind.Title))}: {char.ToLowerInvariant(Description[0])}{Description[1..]}";
        return (Defaults ?? DefaultsOf(kinds)) is { } defaults ? $"{text} [default: {defaults}]" : text;
    }

    /// <summary>The message for a network that has no such setting.</summary>
    /// <param name="what">What it does not apply to, with its article, such as "an LSTM".</param>
    /// <returns>For example "--leak does not apply to an LSTM.".</returns>
    public string DoesNotApplyTo(string what) => $"{Name} does not apply to {what}.";

    /// <summary>What it is in given settings.</summary>
    /// <param name="settings">Settings of a kind that has it.</param>
    /// <returns>The value as text; null for a flag.</returns>
    /// <exception cref="ArgumentException">The network has no such setting.</exception>
    public abstract string? TextIn(NetworkSettings settings);

    private protected void RequireOf(NetworkSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (!settings.Kind.Options.Contains(this))
        {
            throw new ArgumentException(DoesNotApplyTo(settings.Kind.TitleWithArticle));
        }
    }

    private protected ArgumentException OutsideRange(IFormattable value, string range) =>
        new(string.Create(CultureInfo.InvariantCulture, $"{Name} {value}: must be {range}."));

    /// <summary>The value of all kinds if they agree; otherwise each value with its kinds, and presets that deviate from their kind's first.</summary>
    private string? DefaultsOf(IReadOnlyList<NetworkKind> kinds)
    {
        var byValue = kinds.GroupBy(DefaultsOf).ToArray();
        return byValue.Length == 1
            ? byValue[0].Key
            : string.Join(", ", byValue.Select(same => $"{same.Key} for {string.Join(" or ", same.Select(kind => kind.TitleWithArticle))}"));
    }

    private string? DefaultsOf(NetworkKind kind)
    {
        var first = TextIn(kind.Presets[0].Settings);
        var others = kind.Presets.Skip(1).Select(preset => (preset.Name, Text: TextIn(preset.Settings))).Where(preset => preset.Text != first);
        return first is null ? null : string.Join(", ", others.Select(other => $"{other.Name} {other.Text}").Prepend(first));
    }
}
