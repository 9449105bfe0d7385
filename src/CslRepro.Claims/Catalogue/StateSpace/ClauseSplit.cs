using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateNumbers;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>How the LSTM's states part by clause, and with which clause those at `and` lie.</summary>
internal static class ClauseSplit
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-lstm-clause-split",
        Group = StateSpaceClaims.Group,
        Assertion = "The two clauses separate in the LSTM too, and `and` states lie with the second.",
        Place = "section 5.3, figure 13",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Cells,
        Rule = "Neighbour purity of the clause (as for the ESN) lies above 0.8, and among the neighbours of `and` states within either clause more than "
            + "half belong to the second; in the full space and on the map. An untrained LSTM must be less pure in the full space.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "Hardly any neighbour of a state belongs to the other clause, and the neighbours of `and` within either clause are all of the second one. "
            + "Without training, the clauses are mixed; but `and` lies with the second clause there too.",
        Hypotheses =
        [
            .. Judged.SelectMany(view => new[] { Purity(StateSpaceExperiment.Lstm, view), AndWithSecond(StateSpaceExperiment.Lstm, view) }),
        ],
        Controls =
        [
            Control.Required("Training makes the split.", Trained(Full)),
            Control.Reported("Training makes the split.", Trained(Map)),
            Control.Reported("An untrained LSTM.", AndWithSecond(StateSpaceExperiment.LstmUntrained, Full)),
            Control.Reported("Two principal components.", Purity(StateSpaceExperiment.Lstm, Principal)),
        ],
        Scope = Scope,
        Summary = evidence =>
            $"Purity beyond chance: LSTM {PerView(evidence, StateSpaceExperiment.Lstm, ClauseMeasures.Purity)}; untrained "
                + $"{PerView(evidence, StateSpaceExperiment.LstmUntrained, ClauseMeasures.Purity)}.",
    };

    private static Hypothesis Trained(string view) => Hypothesis.Above(
        $"clause purity, LSTM minus untrained LSTM, {SpaceName(view)}",
        Difference(StateSpaceExperiment.Lstm, StateSpaceExperiment.LstmUntrained, ClauseMeasures.Purity(view)),
        0);
}
