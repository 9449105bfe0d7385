using CslRepro.Experiments.Search;

namespace CslRepro.Figures.Search;

/// <summary>What was searched for one kind of network.</summary>
/// <param name="Model">The kind's short name.</param>
/// <param name="Settings">From what each setting was drawn, by its option.</param>
public sealed record SearchSpaceRecord(string Model, IReadOnlyDictionary<string, string> Settings)
{
    internal static SearchSpaceRecord From(SearchSpace space) =>
        new(space.Name, space.Settings.ToDictionary(searched => searched.Option.Name, searched => searched.Distribution));
}
