using CslRepro.Experiments.Published;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Published.PublishedNumbers;

namespace CslRepro.Claims.Catalogue.Published;

/// <summary>The published LSTM against table 2.</summary>
internal static class PublishedErrors
{
    public static Claim Claim { get; } = new()
    {
        Id = "published-lstm-errors",
        Group = PublishedClaims.Group,
        Assertion = "The LSTM that was published with the program has the errors that table 2 prints for LSTM 20.",
        Place = "table 2",
        Basis = Basis.Ours,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Published,
        PaperNumber = "valid 0.037 %, exact 1.5 %",
        Rule = "The published network, tested on our test sentences as it is, is within one published standard deviation of both cells. The seeds are sets of "
            + "test sentences: there is one network.",
        Expected = new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
        Reason = "It answers more than half of the sentences wrongly. So it is none of the networks behind table 2; it had learnt for fewer epochs.",
        Hypotheses =
        [
            Cell("valid error", RunNumbers.ValidError, PaperRow.Lstm.ValidError, PaperRow.Lstm.ValidDeviation),
            Cell("exact error", RunNumbers.ExactError, PaperRow.Lstm.ExactError, PaperRow.Lstm.ExactDeviation),
        ],
        Scope = PublishedClaims.Scope,
        Summary = evidence => $"The published LSTM: valid {Percent(evidence, run => run.ValidError)}, exact {Percent(evidence, run => run.ExactError)}.",
    };

    private static Hypothesis Cell(string error, Func<RunResult, double> of, double published, double deviation) =>
        Hypothesis.Equivalent($"{error} of the published LSTM minus the paper's", Runs.Mean(PublishedExperiment.Lstm, run => of(run) - published), deviation)
            .In(Bounds.ShareDifference) with
        {
            Paper = 0,
            Why = "The standard deviation that the paper prints for this cell of table 2.",
        };
}
