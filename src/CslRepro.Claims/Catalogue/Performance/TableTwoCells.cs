using System.Globalization;
using CslRepro.Claims.Catalogue.Readings;
using CslRepro.Experiments.Performance;
using CslRepro.Harness;
using CslRepro.Harness.Registration;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Performance.PerformanceNumbers;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>Table 2's six error cells, a claim each: our mean against the printed one.</summary>
internal static class TableTwoCells
{
    private const string Shuffled = "The training set shuffled once.";
    private const string ShuffledEachEpoch = "Shuffled before each epoch.";

    /// <summary>As they are declared, for each reading to run.</summary>
    public static IReadOnlyList<Claim> Declared { get; } =
    [
        Cell(
            PublishedError.Valid,
            PaperRow.Lstm,
            "lstm",
            PerformanceConditions.Lstm,
            Reading.Program,
            ReadingNotes.Gates,
            Observation.Undecided,
            "Most instances make no error at all, a few in a hundred fail on several per cent of the sentences and carry the mean. Ours is about 1.7 "
                + "published standard deviations above the printed one. But the mean of 30 such instances has a standard error about as large as the "
                + "margin: whether the paper's instances met the tail cannot be known, and no number of ours decides the cell. One in seven samples of "
                + "30 of ours has a mean as far out.",
            (Shuffled, PerformanceConditions.LstmShuffled),
            (ShuffledEachEpoch, PerformanceConditions.LstmShuffledEachEpoch)),
        Cell(
            PublishedError.Exact,
            PaperRow.Lstm,
            "lstm",
            PerformanceConditions.Lstm,
            Reading.Program,
            ReadingNotes.Gates,
            Observation.NotReproduced,
            "Ours lies clearly above the printed one. Shuffling the training set brings it nearer, so the printed number may come from another order than "
                + "the published program's.",
            (Shuffled, PerformanceConditions.LstmShuffled),
            (ShuffledEachEpoch, PerformanceConditions.LstmShuffledEachEpoch),
            ("Hard sigmoid gates.", PerformanceConditions.LstmHardSigmoid)),
        Cell(
            PublishedError.Valid,
            PaperRow.EsnFinal,
            "fl",
            PerformanceConditions.EsnFinal,
            Reading.Program,
            ReadingNotes.Inputs,
            Observation.Reproduced,
            "Ours is equivalent to the printed one."),
        Cell(
            PublishedError.Exact,
            PaperRow.EsnFinal,
            "fl",
            PerformanceConditions.EsnFinal,
            Reading.Program,
            ReadingNotes.Inputs,
            Observation.Reproduced,
            "Ours is equivalent to the printed one."),
        Cell(
            PublishedError.Valid,
            PaperRow.EsnContinuous,
            "cl",
            PerformanceConditions.EsnContinuous,
            Reading.Program,
            ReadingNotes.Continuous,
            Observation.Reproduced,
            "Ours is equivalent to the printed one."),
        Cell(
            PublishedError.Exact,
            PaperRow.EsnContinuous,
            "cl",
            PerformanceConditions.EsnContinuous,
            Reading.Program,
            ReadingNotes.Continuous,
            Observation.Reproduced,
            "Ours is equivalent to the printed one."),
    ];

    /// <summary>On the program's networks; only continuous learning differs from what is declared.</summary>
    public static IReadOnlyList<Claim> Claims { get; } = [.. Declared.Take(4), .. Declared.Skip(4).Select(claim => claim.AsProgram(SeedBlock.Decision(3)))];

    private static Claim Cell(
        PublishedError error,
        PaperRow row,
        string model,
        Condition condition,
        Reading reading,
        string readingNote,
        Observation expected,
        string reason,
        params ReadOnlySpan<(string Purpose, Condition Condition)> others)
    {
        var (mean, deviation) = error.Printed(row);
        return new Claim
        {
            Id = $"perf-table2-{model}-{error.Short}",
            Group = PerformanceClaims.Group,
            Assertion = $"The {error.Name} of {row.Model} that table 2 prints comes out again.",
            Place = "table 2",
            Basis = Basis.Asserted,
            Reading = reading,
            ReadingNote = readingNote,
            PaperNumber = string.Create(CultureInfo.InvariantCulture, $"{100 * mean:0.###} % (standard deviation {100 * deviation:0.###} %, 30 instances)"),
            Rule = "Our mean is within one published standard deviation of the paper's (equivalence test that counts the sampling error of both, cautious of "
                + "the registered tail), from as many instances as the paper has on.",
            Expected = new(expected, ExplanationAnswer.NoneOffered),
            Reason = reason,
            Looks = LookSchedule.HeavyTailed,
            Seeds = SeedBlock.Decision(2),
            Hypotheses = [error.Cell(condition, row)],
            Controls =
            [
                Control.ReportedOfAllSeeds("In published standard deviations.", InDeviations(error, row, condition)),
                Control.ReportedOfAllSeeds(
                    "Of 30 of our instances drawn at random, how often is the mean as far out as the printed one?",
                    AsFarOut(error, row, condition)),
                .. others.ToArray().Select(other => Control.Reported(other.Purpose, error.Cell(other.Condition, row))),
            ],
            Scope = Scope,
            Summary = evidence => $"{row.Model}: {Percent(evidence, condition, error.Of)}.",
        };
    }

    private static Hypothesis InDeviations(PublishedError error, PaperRow row, Condition condition) => Hypothesis.Equivalent(
        $"{error.Name} of {condition.Name} minus the paper's, in its standard deviations",
        Counted(condition, runs => (runs.Average(error.Of) - error.Printed(row).Mean) / error.Printed(row).Deviation),
        1);

    private static Hypothesis AsFarOut(PublishedError error, PaperRow row, Condition condition) => Hypothesis.Above(
        $"share of our samples of 30 whose mean {error.Name} is as far out, {condition.Name}",
        Counted(condition, runs => PredictiveCheck.ShareAsFarOut([.. runs.Select(error.Of)], error.Printed(row).Mean, PaperRow.Instances)),
        0.05);

    private static Estimand Counted(Condition condition, Func<IReadOnlyList<RunResult>, double> number) =>
        Estimand.From(PerformanceExperiment.Runs, [condition], runs => new Count(number(runs.Of(condition))));
}
