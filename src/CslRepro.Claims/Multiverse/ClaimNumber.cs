using CslRepro.Harness;
using CslRepro.Harness.Multiverse;

namespace CslRepro.Claims.Multiverse;

/// <summary>Finds a number among those on which a claim rests, and gives it the choices that could change it.</summary>
internal static class ClaimNumber
{
    /// <summary>The number whose text is, or begins with, what is given.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="name">The quantity's name in its plan.</param>
    /// <param name="start">The number's text, or a beginning that no other of the claim's numbers has.</param>
    /// <param name="choices">The choices, in the order in which their options are applied.</param>
    public static MultiverseQuantity Of(Claim claim, string name, string start, IReadOnlyList<OpenChoice> choices) => new(
        claim.Id,
        name,
        claim.Hypotheses.SingleOrDefault(hypothesis => hypothesis.Quantity == start)
            ?? claim.Hypotheses.Single(hypothesis => hypothesis.Quantity.StartsWith(start, StringComparison.Ordinal)),
        choices);
}
