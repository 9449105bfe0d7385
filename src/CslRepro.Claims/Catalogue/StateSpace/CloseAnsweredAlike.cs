using System.Globalization;
using CslRepro.Experiments.Regions;
using CslRepro.Harness;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.RegionNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>Whether neighbouring final states of the ESN get the same answers.</summary>
internal static class CloseAnsweredAlike
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-esn-close-answered-alike",
        Group = StateSpaceClaims.Group,
        Assertion = "States of the ESN that lie close to each other are categorised alike.",
        Place = "section 5.2",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Reservoir,
        Rule = "Among final states, where alone answers are taught, the agreement of 14 neighbours in the answer that is read off the outputs, chance taken "
            + "off, lies above 0: the mean of category, position and colour of both slots, in the full space and on the map. Answers permuted among the "
            + "states must agree less.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Neighbours agree in their answers far beyond chance, more in the full space than on the map, and also among sentences of one form. Of the "
            + "first object's category and colour the map keeps little.",
        Hypotheses = [.. Judged.Select(Agreement)],
        Controls =
        [
            .. Judged.Select(view => Control.Required(
                "Permuted answers.",
                Hypothesis.Above(
                    $"agreement of neighbours minus that of permuted answers, {SpaceName(view)}",
                    Regions.Difference(RegionExperiment.Esn, RegionExperiment.Esn, AnswerMeasures.Agreement(view), AnswerMeasures.Permuted(view)),
                    0))),
            .. Judged.Select(view => Control.Reported(
                "Do neighbours agree for their sentences' form alone? Answers permuted among sentences of one form.",
                Hypothesis.Above(
                    $"agreement of neighbours minus that within forms, {SpaceName(view)}",
                    Regions.Mean(RegionExperiment.Esn, AnswerMeasures.BeyondForm(view)),
                    0))),
            Control.Reported("Two principal components.", Agreement(Principal)),
            .. SlotConcepts.All.Select(concept => Control.Reported(
                "Each part of the answer.",
                Hypothesis.Above(
                    $"agreement of neighbours in {concept.Name}, map",
                    Regions.Mean(RegionExperiment.Esn, AnswerMeasures.Agreement(concept.Name, Map)),
                    0).In(Bounds.BeyondChance))),
        ],
        Scope = Scope,
        Summary = evidence => "Agreement beyond chance: " + string.Join(", ", Views.Select(view => string.Create(
            CultureInfo.InvariantCulture,
            $"{SpaceName(view)} {evidence.Get(Regions).Average(RegionExperiment.Esn, AnswerMeasures.Agreement(view)):0.00}"))) + ".",
    };

    private static Hypothesis Agreement(string view) => Hypothesis.Above(
        $"agreement of neighbours in their answers, {SpaceName(view)}", Regions.Mean(RegionExperiment.Esn, AnswerMeasures.Agreement(view)), 0)
        .In(Bounds.BeyondChance).Because("0 is the agreement of two final states drawn at random.");
}
