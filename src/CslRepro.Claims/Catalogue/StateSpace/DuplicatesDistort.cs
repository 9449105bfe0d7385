using System.Globalization;
using CslRepro.Experiments.MapSettings;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>How much of its neighbourhoods a map keeps with and without duplicates.</summary>
internal static class DuplicatesDistort
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-duplicates-distort",
        Group = StateSpaceClaims.Group,
        Assertion = "Duplicates of states distort the map.",
        Place = "section 5.1, figure 17",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Models,
        Rule = "Of a distinct state's 15 nearest others the map keeps a greater share if every state is given once than if it is given once for each sentence "
            + "that passes it; for the ESN, with the settings of FL and of CL (which figure 17 is of), and for the LSTM.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "With duplicates, about four rows in ten, the map of each network keeps fewer of the neighbours and is less trustworthy. The "
            + "distortion is slight: parts of the sentence stay nearly as pure.",
        Hypotheses =
        [
            Kept("ESN", MapSettingsExperiment.EsnDuplicates, "share of neighbours that the map keeps", DuplicateProbe.SharedNeighbors),
            Kept("LSTM", MapSettingsExperiment.LstmDuplicates, "share of neighbours that the map keeps", DuplicateProbe.SharedNeighbors),
            Kept("ESN CL", MapSettingsExperiment.EsnContinuousDuplicates, "share of neighbours that the map keeps", DuplicateProbe.SharedNeighbors),
        ],
        Controls =
        [
            Control.Reported(
                "By another measure.", Kept("ESN", MapSettingsExperiment.EsnDuplicates, "trustworthiness of the map", DuplicateProbe.Trustworthiness)),
            Control.Reported(
                "By another measure.", Kept("LSTM", MapSettingsExperiment.LstmDuplicates, "trustworthiness of the map", DuplicateProbe.Trustworthiness)),
            Control.Reported(
                "Are parts of the sentence less pure?",
                Kept("ESN", MapSettingsExperiment.EsnDuplicates, "purity of parts of the sentence", DuplicateProbe.PartPurity)),
            Control.Reported(
                "Are parts of the sentence less pure?",
                Kept("LSTM", MapSettingsExperiment.LstmDuplicates, "purity of parts of the sentence", DuplicateProbe.PartPurity)),
        ],
        Seeds = SeedBlock.Decision(2),
        Scope = "n = 4, states after every word of 250 test sentences",
        Summary = evidence => "Neighbours kept without and with duplicates: " + string.Join(", ", new[]
        {
            ("ESN", MapSettingsExperiment.EsnDuplicates), ("LSTM", MapSettingsExperiment.LstmDuplicates),
            ("ESN CL", MapSettingsExperiment.EsnContinuousDuplicates),
        }.Select(model => string.Create(
            CultureInfo.InvariantCulture,
            $"{model.Item1} {Average(evidence, model.Item2, DuplicateProbe.Once):0.00} and {Average(evidence, model.Item2, DuplicateProbe.Duplicates):0.00}")))
            + ".",
    };

    private static Hypothesis Kept(string model, Condition condition, string what, Func<string, string> name) => Hypothesis.Above(
        $"{what}, each state once minus with duplicates, {model}",
        MapSettingsExperiment.Runs.Difference(condition, condition, name(DuplicateProbe.Once), name(DuplicateProbe.Duplicates)),
        0).In(Bounds.ShareDifference);

    private static double Average(Evidence evidence, Condition condition, string map) =>
        evidence.Get(MapSettingsExperiment.Runs).Average(condition, DuplicateProbe.SharedNeighbors(map));
}
