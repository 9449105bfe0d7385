namespace CslRepro.Models;

/// <summary>An option whose value is one of several names.</summary>
public sealed class ChoiceOption : SettingOption
{
    private readonly Func<NetworkSettings, string, NetworkSettings> set;
    private readonly Func<NetworkSettings, string> get;

    private ChoiceOption(
        string name, string description, IReadOnlyList<string> choices, Func<NetworkSettings, string, NetworkSettings> set, Func<NetworkSettings, string> get)
        : base(name, description)
    {
        Choices = choices;
        this.set = set;
        this.get = get;
    }

    /// <summary>The names that can be chosen.</summary>
    public IReadOnlyList<string> Choices { get; }

    /// <summary>Makes an option of one kind of settings.</summary>
    /// <typeparam name="TSettings">The settings that have it.</typeparam>
    /// <typeparam name="TValue">The values that have the names.</typeparam>
    /// <param name="name">The name on a command line.</param>
    /// <param name="description">What it changes.</param>
    /// <param name="set">Changes the settings.</param>
    /// <param name="get">Reads the settings.</param>
    /// <param name="choices">All names with their values.</param>
    public static ChoiceOption Of<TSettings, TValue>(
        string name,
        string description,
        Func<TSettings, TValue, TSettings> set,
        Func<TSettings, TValue> get,
        params IReadOnlyList<(string Name, TValue Value)> choices)
        where TSettings : NetworkSettings
        where TValue : struct, Enum =>
        new(
            name,
            description,
            [.. choices.Select(choice => choice.Name)],
            (settings, chosen) => set((TSettings)settings, choices.Single(choice => choice.Name == chosen).Value),
            settings => choices.Single(choice => choice.Value.Equals(get((TSettings)settings))).Name);

    /// <summary>Changes settings.</summary>
    /// <param name="settings">The settings, which stay as they are.</param>
    /// <param name="chosen">One of <see cref="Choices"/>.</param>
    /// <returns>Changed settings.</returns>
    /// <exception cref="ArgumentException">The network has no such setting, or there is no such name.</exception>
    public NetworkSettings Apply(NetworkSettings settings, string chosen)
    {
        RequireOf(settings);
        return Choices.Contains(chosen)
            ? set(settings, chosen)
            : throw new ArgumentException($"{Name} {chosen}: unknown; there are {string.Join(", ", Choices)}.");
    }

    /// <inheritdoc/>
    public override string? TextIn(NetworkSettings settings)
    {
        RequireOf(settings);
        return get(settings);
    }
}
