using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>The group's claims on the networks that the text alone describes: hyper-parameters, as far as errors and outputs decide.</summary>
internal static class HyperTextClaims
{
    public static IReadOnlyList<Claim> All { get; } =
    [
        DeviationsRaiseErrors.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "All sixteen differences are there. A leak rate of 0.009 and a radius of 0.03 cost less than with the program's sparse input weights, higher "
                + "values more."),
        LowLeakAutomaton.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's input weights."),
        HighLeakDivergent.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "The outputs span five times as much as with the program's input weights."),
        LowLeakPeaks.Claim.AsText(
            new(Observation.ReproducedWithinScope, ExplanationAnswer.NoneOffered),
            "As with the program's input weights: three levels, of which the lowest is about 0."),
        LowRadiusWeakerPeaks.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's input weights."),
        SlotsConfused.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "Half of the answers are the other object's value at either setting, and none at the optimum."),
        LowLeakReadable.Claim.AsText(
            new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            "As with the program's input weights: no output strays before END, and a concept's rises at its word alone."),
        LeakOneChaotic.Claim.AsText(
            new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
            "Differences between states shrink still faster than with the program's input weights, since every unit hears every word. A spectral radius of 20, "
                + "which must be chaotic, is."),
        MemoryNonLinearity.Claim.AsText(
            new(Observation.ReproducedWithinScope, ExplanationAnswer.NoneOffered),
            "As with the program's input weights: over the radii memory is traded for saturation, over the leak rates both rise."),
    ];
}
