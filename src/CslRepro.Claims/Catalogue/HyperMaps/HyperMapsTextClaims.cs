using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.HyperMaps;

/// <summary>The group's claims on the networks that the text alone describes: hyper-parameters, as far as states and maps decide.</summary>
internal static class HyperMapsTextClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        HighRadiusFirstWords.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's input weights: at a radius of 20 the input's density does not matter."),
        HighLeakLastWords.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "The last words rule even more than with the program's input weights."),
        Fragmentation.Claim.AsText(
            new(Observation.Undecided, ExplanationAnswer.NoneOffered),
            "With the text's dense inputs the number of fragments rises with the leak rate, and with the radius from the optimum on. Whether a radius of 0.001 "
                + "has fewer than the optimum is open after 160 seeds; the two hardly differ."),
        MapPredictsError.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "Over figure 18's settings the correlation is somewhat stronger than with the program's input weights, and open; over the nine others there is "
                + "none."),
    ];
}
