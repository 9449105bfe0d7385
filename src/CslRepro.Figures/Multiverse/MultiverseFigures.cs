using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Claims.Multiverse;
using CslRepro.Harness;
using CslRepro.Harness.Multiverse;
using CslRepro.Reports;
using CslRepro.Reports.Multiverse;

namespace CslRepro.Figures.Multiverse;

/// <summary>The specification curves of the multiverses, a figure a claim. Ours.</summary>
public static class MultiverseFigures
{
    /// <summary>The figures of a report.</summary>
    public static IReadOnlyList<FigureEntry> Entries { get; } =
    [
        .. MultiverseExperiment.All.SelectMany(experiment => ClaimsOf(experiment.Part, Profile.Standard).Select(claim =>
            new FigureEntry(NameOf(experiment.Part, claim), TitleOf(experiment.Part, claim), [experiment], evidence => Of(evidence.Get(experiment), claim))
            {
                Claims = [claim],
                IsDrawnIn = profile => ClaimsOf(experiment.Part, profile).Contains(claim),
                IsRobustness = true,
            })),
    ];

    /// <summary>The figures of a result by their names.</summary>
    /// <param name="result">What was computed.</param>
    public static IReadOnlyList<(string Name, SpecificationFigure Figure)> Of(MultiverseResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return [.. result.Plan.Quantities.Select(quantity => quantity.Claim).Distinct().Select(claim => (NameOf(claim), Of(result, claim)))];
    }

    private static IEnumerable<string> ClaimsOf(MultiversePart part, Profile profile) =>
        part.PlanOf(profile).Quantities.Select(quantity => quantity.Claim).Distinct();

    private static string NameOf(string claim) => "multiverse-" + claim;

    // A claim with numbers in several parts has a figure for each of them.
    private static string NameOf(MultiversePart part, string claim) => IsFirst(part, claim) ? NameOf(claim) : part.Named(NameOf(claim));

    private static string TitleOf(MultiversePart part, string claim) =>
        "All choices at once: " + claim + (IsFirst(part, claim) ? "" : ", " + part.Name);

    private static bool IsFirst(MultiversePart part, string claim) =>
        PaperMultiverse.Parts.First(first => first.Quantities.Any(quantity => quantity.Claim == claim)) == part;

    private static SpecificationFigure Of(MultiverseResult result, string claim) =>
        new([.. result.Curves.Where(curve => curve.Quantity.Claim == claim)], TextAlone);

    // The combination that the paper's text alone describes, where the choices have it.
    private static IEnumerable<(string Title, Specification Specification)> TextAlone(MultiverseQuantity quantity) =>
        quantity.Specifications.Where(specification => quantity.Hypothesis.Estimand.Conditions.All(condition =>
                specification.Of(condition).Settings == PaperReadings.Text.Settings(condition.Settings)))
            .Take(1).Select(specification => ("the text alone", specification));
}
