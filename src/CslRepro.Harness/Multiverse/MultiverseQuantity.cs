using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Multiverse;

/// <summary>A number on which a claim rests, with the open choices that could change it.</summary>
/// <param name="Claim">The claim's identifier.</param>
/// <param name="Name">The quantity's name, unique in its plan: small letters, digits and hyphens.</param>
/// <param name="Hypothesis">What the claim says of the number.</param>
/// <param name="Choices">The choices, in the order in which their options are applied.</param>
public sealed record MultiverseQuantity(string Claim, string Name, Hypothesis Hypothesis, IReadOnlyList<OpenChoice> Choices)
{
    /// <summary>Every combination of options; the first is the one under which the claim is decided.</summary>
    public IReadOnlyList<Specification> Specifications { get; } = Specification.All(Choices);

    /// <summary>The quantity where some choices alone are open; each of the others has its first option.</summary>
    /// <param name="names">The names of the open ones.</param>
    public MultiverseQuantity Among(IReadOnlyCollection<string> names) => new(
        Claim, Name, Hypothesis, [.. Choices.Select(choice => names.Contains(choice.Name) ? choice : choice with { Options = [choice.Options[0]] })]);

    /// <summary>Every run that the quantity needs.</summary>
    /// <param name="seeds">The seeds.</param>
    public IEnumerable<(Condition Condition, ulong Seed)> Runs(IReadOnlyList<ulong> seeds) =>
        from specification in Specifications
        from condition in Hypothesis.Estimand.Conditions
        from seed in seeds
        select (specification.Of(condition), seed);
}
