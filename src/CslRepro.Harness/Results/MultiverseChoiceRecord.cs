using CslRepro.Harness.Multiverse;

namespace CslRepro.Harness.Results;

/// <summary>What hangs on one open choice, as files have it.</summary>
/// <param name="Choice">The choice's name.</param>
/// <param name="Pairs">How many pairs of combinations differ in this choice alone.</param>
/// <param name="Moved">How far their numbers lie apart, in the middle of all pairs.</param>
/// <param name="Turned">In how many of them one number by itself is what the claim says and the other is not.</param>
/// <param name="Reversed">In how many of them one is supported and the other refuted.</param>
/// <param name="Medians">The middle of all estimates with each option, by the option's name.</param>
public sealed record MultiverseChoiceRecord(string Choice, int Pairs, double Moved, int Turned, int Reversed, IReadOnlyDictionary<string, double> Medians)
{
    internal static MultiverseChoiceRecord From(ChoiceEffect effect) => new(
        effect.Choice.Name,
        effect.Pairs,
        effect.Moved,
        effect.Turned,
        effect.Reversed,
        effect.Options.ToDictionary(option => option.Option.Name, option => option.Median));
}
