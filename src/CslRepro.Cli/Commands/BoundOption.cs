using System.CommandLine;
using CslRepro.Models;

namespace CslRepro.Cli.Commands;

/// <summary>A setting of networks as an option of the command line.</summary>
/// <param name="Apply">Changes settings as the option was given; leaves them where it was not.</param>
internal sealed record BoundOption(SettingOption Setting, Option Option, Func<ParseResult, NetworkSettings, NetworkSettings> Apply)
{
    /// <param name="description">The text of the help; the setting's own if left out.</param>
    public static BoundOption Of(SettingOption setting, string? description = null) => setting switch
    {
        WholeNumberOption number => Of<int?>(setting, description, (settings, value) => value is { } given ? number.Apply(settings, given) : settings),
        NumberOption number => Of<double?>(setting, description, (settings, value) => value is { } given ? number.Apply(settings, given) : settings),
        ChoiceOption choice => Of<string?>(setting, description, (settings, value) => value is { } given ? choice.Apply(settings, given) : settings),
        FlagOption flag => Of<bool>(setting, description, (settings, value) => value ? flag.Apply(settings, true) : settings),
        _ => throw new NotSupportedException($"{setting.Name} is of a kind that the command line does not know."),
    };

    /// <summary>Whether the option was given.</summary>
    public bool IsGiven(ParseResult parsed) => parsed.GetResult(Option) is { Implicit: false };

    private static BoundOption Of<T>(SettingOption setting, string? description, Func<NetworkSettings, T?, NetworkSettings> apply)
    {
        var option = new Option<T>(setting.Name) { Description = description ?? setting.Help() };
        return new BoundOption(setting, option, (parsed, settings) => apply(settings, parsed.GetValue(option)));
    }
}
