using CslRepro.Harness;
using CslRepro.Harness.Multiverse;

namespace CslRepro.Claims.Multiverse;

/// <summary>Numbers of some claims that are registered and computed together, under every combination of the choices that could change them.</summary>
/// <param name="Name">A short name for options and files; empty for the headline claims.</param>
/// <param name="Title">Which numbers these are, for people.</param>
/// <param name="Quantities">The numbers, each with its choices.</param>
public sealed record MultiversePart(string Name, string Title, IReadOnlyList<MultiverseQuantity> Quantities)
{
    /// <summary>What the smoke profile computes in place of all.</summary>
    public IReadOnlyList<MultiverseQuantity> Few { get; init; } = [];

    /// <summary>The name where others of its kind have names, too.</summary>
    /// <param name="name">The common beginning.</param>
    /// <returns>For example "multiverse-maps", or "multiverse" for the headline claims.</returns>
    public string Named(string name) => Name.Length == 0 ? name : $"{name}-{Name}";

    /// <summary>What is computed for a profile, on the registered seeds.</summary>
    /// <param name="profile">How much is spent.</param>
    public MultiversePlan PlanOf(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return PaperMultiverse.PlanOf(profile == Profile.Smoke ? Few : Quantities);
    }
}
