using System.Globalization;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>How many islands the states of both networks fall into, and how clearly.</summary>
internal static class Archipelago
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-lstm-archipelago",
        Group = StateSpaceClaims.Group,
        Assertion = "The LSTM's states fall into many separate islands, the ESN's into few continents.",
        Place = "section 5.3, figure 13",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Cells,
        Rule = "The LSTM has more islands (components of the graph of 5 nearest neighbours with at least 10 states) than the ESN, paired by corpus, in the "
            + "full space, on the map, and against the ESN's states reduced to 20 principal components; and its best silhouette over distance scales is "
            + "higher in the full space and against the reduced states.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "The LSTM has some fifty islands in its full space and more than three times as many on the map, the ESN one in the full space, also when "
            + "reduced to 20 dimensions, and about fourteen on the map. Training makes most of the islands, but not all. Two principal components show the "
            + "opposite: they tear the ESN, not the LSTM.",
        Hypotheses = [More(Full, Full), More(Map, Map), More(Full, IslandMeasures.Reduced), Clearer(Full, Full), Clearer(Full, IslandMeasures.Reduced)],
        Controls =
        [
            Control.Reported("On the map.", Clearer(Map, Map)),
            Control.Reported("Two principal components.", More(Principal, Principal)),
            .. Judged.Select(view => Control.Reported(
                "Does training make the islands?",
                Hypothesis.Above(
                    $"islands, LSTM minus untrained LSTM, {SpaceName(view)}",
                    Difference(StateSpaceExperiment.Lstm, StateSpaceExperiment.LstmUntrained, IslandMeasures.Islands(view), CountFloor),
                    0))),
        ],
        Scope = Scope,
        Summary = evidence => string.Create(
            CultureInfo.InvariantCulture,
            $"Islands: LSTM {PerView(evidence, StateSpaceExperiment.Lstm, IslandMeasures.Islands)}; ESN "
                + $"{PerView(evidence, StateSpaceExperiment.Esn, IslandMeasures.Islands)}, reduced to 20-D "
                + $"{evidence.Get(Runs).Average(StateSpaceExperiment.Esn, IslandMeasures.Islands(IslandMeasures.Reduced)):0.##}."),
    };

    private static Hypothesis More(string view, string esnView) => Hypothesis.Above(
        $"islands, LSTM minus ESN, {Where(view, esnView)}", LstmMinusEsn(IslandMeasures.Islands, view, esnView, CountFloor), 0);

    private static Hypothesis Clearer(string view, string esnView) => Hypothesis.Above(
        $"best silhouette, LSTM minus ESN, {Where(view, esnView)}", LstmMinusEsn(IslandMeasures.BestSilhouette, view, esnView, ShareFloor), 0);

    private static string Where(string view, string esnView) => $"{SpaceName(view)}{(esnView == view ? "" : ", ESN reduced to 20-D")}";

    private static Estimand LstmMinusEsn(Func<string, string> name, string view, string esnView, double floor) =>
        Runs.Difference(StateSpaceExperiment.Lstm, StateSpaceExperiment.Esn, name(view), name(esnView), floor);
}
