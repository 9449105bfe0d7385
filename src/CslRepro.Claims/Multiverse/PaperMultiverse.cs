using CslRepro.Harness.Multiverse;

namespace CslRepro.Claims.Multiverse;

/// <summary>
/// The paper's claims under every combination of defensible choices, as registration/multiverse*.txt has it. Its seeds decide nothing: a claim is decided under
/// the program's choices, on seeds of its own.
/// </summary>
public static class PaperMultiverse
{
    /// <summary>The first seed: no rule is found or decided on it, and no search uses it.</summary>
    public const ulong FirstSeed = 200_000;

    /// <summary>The registered number of seeds of each run.</summary>
    public const int Seeds = 8;

    /// <summary>The headline claims.</summary>
    public static MultiversePart Headline { get; } = new("", "the headline claims", HeadlineQuantities.All) { Few = HeadlineQuantities.Few };

    /// <summary>All parts, in the order in which they were registered.</summary>
    public static IReadOnlyList<MultiversePart> Parts { get; } =
    [
        Headline,
        new("maps", "the claims that rest on maps", MapQuantities.All),
        new("training", "the other claims that rest on training: errors, thresholds, units and outputs", TrainingQuantities.All),
        new(
            "measures",
            "the claims on the full space and on hyper-parameters, and errors where answers are read off otherwise: neighbourhoods and thresholds of measures",
            MeasureQuantities.All),
        new("others", "the remaining claims that training decides", OtherQuantities.All),
    ];

    /// <summary>Every number of every part.</summary>
    public static IReadOnlyList<MultiverseQuantity> Quantities { get; } = [.. Parts.SelectMany(part => part.Quantities)];

    /// <summary>Some numbers on the registered seeds.</summary>
    /// <param name="quantities">The numbers, of different names.</param>
    public static MultiversePlan PlanOf(IReadOnlyList<MultiverseQuantity> quantities) => new(quantities, FirstSeed, Seeds);
}
