using CslRepro.Experiments.Counts;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Timing;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;

namespace CslRepro.Claims.Catalogue;

/// <summary>Group B: performance at n = 4 (table 2).</summary>
public static class PerformanceClaims
{
    private const string Group = "B: Performance";

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new Claim
        {
            Id = "perf-both-learn",
            Group = Group,
            Assertion = "LSTM 20 and ESN FL learn the task: both have a valid error well below 1 %.",
            Place = "table 2",
            PaperNumber = "valid error 0.037 % and 0.21 %",
            Rule = "For each model the mean valid error lies below 1 %.",
            Expected = Verdict.Reproduced,
            Reason = "Both intervals lie far below 1 %; without training, and with other sentences' teachers, nearly every sentence is wrong.",
            Needs = [PerformanceExperiment.Runs],
            Find = BothLearn,
        },
        new Claim
        {
            Id = "perf-lstm-lowest-valid",
            Group = Group,
            Assertion = "LSTM 20 has the lowest valid error.",
            Place = "table 2",
            PaperNumber = "0.037 % against 0.21 % (ESN FL)",
            Rule = "The valid error of ESN FL minus that of LSTM 20, paired by corpus, lies above 0.",
            Expected = Verdict.Inconclusive,
            Reason = "The mean of LSTM 20 comes out lower, but a few instances in a hundred fail on several per cent of the sentences and carry its mean, so "
                + "that the sign stays open, even over 600 seeds. On a shuffled training set these failures are more frequent.",
            Needs = [PerformanceExperiment.Runs],
            Find = evidence => LstmLowest(evidence, "valid error", run => run.ValidError),
        },
        new Claim
        {
            Id = "perf-lstm-lowest-exact",
            Group = Group,
            Assertion = "LSTM 20 has the lowest exact error.",
            Place = "table 2",
            PaperNumber = "1.5 % against 5.7 % (ESN FL)",
            Rule = "The exact error of ESN FL minus that of LSTM 20, paired by corpus, lies above 0.",
            Expected = Verdict.Reproduced,
            Reason = "The difference is several standard errors above 0 in the program's order, in both shuffled orders and with hard sigmoid gates. It is "
                + "smaller than in the paper, whose LSTM has less than half of our exact error.",
            Needs = [PerformanceExperiment.Runs],
            Find = evidence => LstmLowest(evidence, "exact error", run => run.ExactError),
        },
        new Claim
        {
            Id = "perf-fl-beats-cl",
            Group = Group,
            Assertion = "Final learning gives lower errors than continuous learning.",
            Place = "table 2",
            PaperNumber = "0.21 % against 2.4 % valid, 5.7 % against 10.6 % exact",
            Rule = "The errors of ESN CL minus those of ESN FL, paired by corpus, lie above 0.",
            Expected = Verdict.Reproduced,
            Reason = "Both differences are many standard errors above 0 and agree with the paper's. They do not come from the hyper-parameters: with those of "
                + "FL for both, or those of CL for both, they are the same within their intervals.",
            Needs = [PerformanceExperiment.Runs],
            Find = FinalBeatsContinuous,
        },
        new Claim
        {
            Id = "perf-esn-faster",
            Group = Group,
            Assertion = "The ESN (FL) trains faster than the LSTM.",
            Place = "table 2",
            PaperNumber = "47.1 s against 410 s: about 9 times",
            Rule = "The ratio of training times LSTM / ESN FL lies above 1 for each kind of implementation: both textbook, both on one framework, both "
                + "optimised. One kind below 1 contradicts, since then the sign is a matter of the programs.",
            Expected = Verdict.Contradicted,
            Reason = "The pairing decides the sign. On one framework the ESN is about ten times faster, as in the paper, since the framework spends nearly all "
                + "of the LSTM's time on overhead for batches of two short sentences. As plain textbook loops the LSTM is several times faster, and as "
                + "optimised code it is faster too: it needs half of the multiply-adds.",
            Needs = [TimingExperiment.Instance],
            Find = EsnFaster,
        },
        new Claim
        {
            Id = "perf-esn-cheaper",
            Group = Group,
            Assertion = "The ESN is the computationally efficient model.",
            Place = "sections 3.1 and 7",
            Rule = "Training ESN FL takes fewer multiply-adds than training LSTM 20, even when the ESN is counted in its cheapest known form; and so it does "
                + "for reaching the same exact error.",
            Expected = Verdict.Contradicted,
            Reason = "Even in the cheapest form known (each distinct prefix once, the readout solved once) the ESN needs about twice the multiply-adds of LSTM "
                + "20; with fewer units or epochs neither reaches the exact error of ESN FL more cheaply than LSTM 20 at 35 epochs. That is so at 4 objects "
                + "and for this error: a small ESN reaches a coarser one for less, and for 15 objects and more no LSTM reaches the ESN's error at any lower "
                + "cost (see the figure of errors against multiply-adds).",
            Needs = [PerformanceExperiment.Runs],
            Find = EsnCheaper,
        },
        new Claim
        {
            Id = "perf-cl-costs-more",
            Group = Group,
            Assertion = "Continuous learning trains more slowly than final learning.",
            Place = "table 2",
            PaperNumber = "379 s against 47.1 s: about 8 times",
            Rule = "CL makes more updates than FL, and the ratio of training times CL / FL lies above 1 for each kind of implementation.",
            Expected = Verdict.Reproduced,
            Reason = "CL makes one update a word, about 14 times as many as FL, and takes longer in each kind of implementation; the factor lies between 2 and "
                + "6 here, where the paper has 8.",
            Needs = [TaskExperiment.Instance, TimingExperiment.Instance],
            Find = ContinuousCostsMore,
        },
        new Claim
        {
            Id = "perf-parameter-counts",
            Group = Group,
            Assertion = "LSTM 20 has 3,742 trainable parameters, the ESN 22,000.",
            Place = "section 3.1",
            PaperNumber = "3,742 and 22,000",
            Rule = "The LSTM's count is equal; the ESN's is equal without the readout's constant.",
            Expected = Verdict.Reproduced,
            Reason = "4 (20 x 20 + 20 x 20 + 20) + 20 x 22 + 22 = 3,742; 22 x 1000 = 22,000, and 22,022 with the constant.",
            Needs = [TaskExperiment.Instance],
            Find = ParameterCounts,
        },
        new Claim
        {
            Id = "perf-text-suffices",
            Group = Group,
            Assertion = "The description in the text is enough to get table 2's row of ESN FL.",
            Place = "section 2.5.1, table 1",
            PaperNumber = "valid 0.21 %, exact 5.7 %",
            Rule = "The ESN built from the text alone (dense input weights, exact radius, sparsity read as the share of zeros) is within one published "
                + "standard deviation of both cells.",
            Expected = Verdict.Contradicted,
            Reason = "Whoever takes dense input weights gets more than twice the exact error. The other two readings do no harm: an exact radius, or 85 % "
                + "zeros in place of 15 %, leave the row as it is. So the one number that the text omits, 10 % non-zero input weights, is the one that "
                + "matters.",
            Needs = [PerformanceExperiment.Runs],
            Find = TextSuffices,
        },
        new Claim
        {
            Id = "perf-table2-values",
            Group = Group,
            Assertion = "Table 2's errors come out again, cell by cell.",
            Place = "table 2",
            PaperNumber = "0.037, 1.5; 0.21, 5.7; 2.4, 10.6 %",
            Rule = "In each of the six cells our mean is within one published standard deviation of the paper's (equivalence test).",
            Expected = Verdict.Contradicted,
            Reason = "The exact error of LSTM 20 lies clearly above the paper's; shuffling the training set brings it nearer, so the printed number may come "
                + "from another order than the published program's. Both cells of ESN FL are equivalent to the paper's.",
            Needs = [PerformanceExperiment.Runs],
            Find = TableTwoValues,
        },
    ];

    private static Finding BothLearn(Evidence evidence)
    {
        var lstm = Rate(evidence, PerformanceConditions.Lstm, run => run.ValidError);
        var esn = Rate(evidence, PerformanceConditions.EsnFinal, run => run.ValidError);
        Control Fails(string purpose, Condition condition) =>
            Control.Required(purpose, Hypothesis.RateAbove($"valid error, {condition.Name}", Rate(evidence, condition, run => run.ValidError), 0.5));
        return new Finding(
            [
                Hypothesis.RateBelow("valid error, LSTM 20", lstm, 0.01) with { Paper = PaperRow.Lstm.ValidError },
                Hypothesis.RateBelow("valid error, ESN FL", esn, 0.01) with { Paper = PaperRow.EsnFinal.ValidError },
            ],
            [
                Fails("An untrained readout does not solve the task.", PerformanceConditions.EsnUntrained),
                Fails("An untrained LSTM does not solve the task.", PerformanceConditions.LstmUntrained),
                Fails("With other sentences' teachers the ESN learns nothing.", PerformanceConditions.EsnShuffledTeachers),
                Fails("With other sentences' teachers the LSTM learns nothing.", PerformanceConditions.LstmShuffledTeachers),
            ],
            Scope(evidence),
            $"Valid error {Percent(lstm.Rate)} (LSTM 20) and {Percent(esn.Rate)} (ESN FL).");
    }

    private static Finding LstmLowest(Evidence evidence, string quantity, Func<RunResult, double> error)
    {
        Hypothesis Difference(Condition lstm) => Hypothesis.Above(
            $"{quantity}, ESN FL minus {lstm.Name}", Paired(evidence, PerformanceConditions.EsnFinal, lstm, error), 0);
        var lstm = Rate(evidence, PerformanceConditions.Lstm, error);
        var esn = Rate(evidence, PerformanceConditions.EsnFinal, error);
        return new Finding(
            [Difference(PerformanceConditions.Lstm) with { Paper = error == ValidError ? PaperRow.EsnFinal.ValidError - PaperRow.Lstm.ValidError : null }],
            [
                Control.Reported("Does the sign hang on the order? Shuffled once.", Difference(PerformanceConditions.LstmShuffled)),
                Control.Reported("Does the sign hang on the order? Shuffled before each epoch.", Difference(PerformanceConditions.LstmShuffledEachEpoch)),
                Control.Reported("Does the sign hang on the gates? Hard sigmoid.", Difference(PerformanceConditions.LstmHardSigmoid)),
            ],
            Scope(evidence),
            $"LSTM 20 {Percent(lstm.Rate)}, ESN FL {Percent(esn.Rate)}.");
    }

    private static Finding FinalBeatsContinuous(Evidence evidence)
    {
        Hypothesis Difference(string quantity, Condition continuous, Condition final, Func<RunResult, double> error) =>
            Hypothesis.Above($"{quantity}, {continuous.Name} minus {final.Name}", Paired(evidence, continuous, final, error), 0);
        return new Finding(
            [
                Difference(
                    "valid error",
                    PerformanceConditions.EsnContinuous,
                    PerformanceConditions.EsnFinal,
                    ValidError) with { Paper = PaperRow.EsnContinuous.ValidError - PaperRow.EsnFinal.ValidError },
                Difference(
                    "exact error",
                    PerformanceConditions.EsnContinuous,
                    PerformanceConditions.EsnFinal,
                    ExactError) with { Paper = PaperRow.EsnContinuous.ExactError - PaperRow.EsnFinal.ExactError },
            ],
            [
                Control.Reported(
                    "With the hyper-parameters of FL for both: valid error.",
                    Difference("valid error", PerformanceConditions.EsnContinuousWithFinalSettings, PerformanceConditions.EsnFinal, ValidError)),
                Control.Reported(
                    "With the hyper-parameters of FL for both: exact error.",
                    Difference("exact error", PerformanceConditions.EsnContinuousWithFinalSettings, PerformanceConditions.EsnFinal, ExactError)),
                Control.Reported(
                    "With the hyper-parameters of CL for both: valid error.",
                    Difference("valid error", PerformanceConditions.EsnContinuous, PerformanceConditions.EsnFinalWithContinuousSettings, ValidError)),
                Control.Reported(
                    "With the hyper-parameters of CL for both: exact error.",
                    Difference("exact error", PerformanceConditions.EsnContinuous, PerformanceConditions.EsnFinalWithContinuousSettings, ExactError)),
                Control.Reported(
                    "With the program's radius of 1.3 for CL: valid error.",
                    Difference("valid error", PerformanceConditions.EsnContinuousProgramRadius, PerformanceConditions.EsnFinal, ValidError)),
            ],
            Scope(evidence),
            $"ESN CL {Percent(Rate(evidence, PerformanceConditions.EsnContinuous, ValidError).Rate)} valid and "
                + $"{Percent(Rate(evidence, PerformanceConditions.EsnContinuous, ExactError).Rate)} exact error, ESN FL "
                + $"{Percent(Rate(evidence, PerformanceConditions.EsnFinal, ValidError).Rate)} and "
                + $"{Percent(Rate(evidence, PerformanceConditions.EsnFinal, ExactError).Rate)}.");
    }

    private static Finding EsnFaster(Evidence evidence)
    {
        var ratios = evidence.Get(TimingExperiment.Instance).Pairs.Select(pair => (pair.Name, Ratio: LogRatio(pair.Lstm, pair.EsnFinal))).ToArray();
        return new Finding(
            [.. ratios.Select(item => FasterBy($"training time LSTM 20 / ESN FL, {item.Name}", item.Ratio) with { Paper = 410 / 47.1 })],
            [],
            TimingScope(evidence),
            "LSTM / ESN FL: " + string.Join(", ", ratios.Select(item => FormattableString.Invariant($"{item.Name} {Math.Exp(item.Ratio.Mean):G2}"))) + ".");
    }

    private static Finding EsnCheaper(Evidence evidence)
    {
        double MeanCost(Condition condition) => evidence.Get(PerformanceExperiment.Runs).Of(condition).Average(run => (double)run.MultiplyAdds);
        double MeanExact(Condition condition) => evidence.Get(PerformanceExperiment.Runs).Of(condition).Average(run => run.ExactError);
        var esn = MeanCost(PerformanceConditions.EsnFinal);
        var lstm = MeanCost(PerformanceConditions.Lstm);
        var target = MeanExact(PerformanceConditions.EsnFinal);
        var cheapestLstm = PerformanceConditions.LstmByEpochs.Append(PerformanceConditions.Lstm)
            .Where(condition => MeanExact(condition) <= target)
            .Select(MeanCost)
            .DefaultIfEmpty(double.NaN)
            .Min();
        var cheapestEsn = PerformanceConditions.EsnBySize.Append(PerformanceConditions.EsnFinal)
            .Where(condition => MeanExact(condition) <= target)
            .Min(MeanCost);
        return new Finding(
            [
                Hypothesis.Exact("multiply-adds of training, LSTM 20 / ESN FL (least form)", "above 1", lstm / esn, lstm > esn),
                Hypothesis.Exact(
                    "multiply-adds to reach the exact error of ESN FL, LSTM / ESN",
                    "above 1",
                    cheapestLstm / cheapestEsn,
                    cheapestLstm > cheapestEsn),
            ],
            [
                .. PerformanceConditions.EsnBySize.Concat(PerformanceConditions.LstmByEpochs).Select(condition => Control.Reported(
                    FormattableString.Invariant($"Error against cost: {condition.Name}, {MeanCost(condition) / 1e9:F2} G multiply-adds, exact error:"),
                    Hypothesis.RateBelow($"exact error, {condition.Name}", Rate(evidence, condition, ExactError), target))),
            ],
            Scope(evidence),
            FormattableString.Invariant($"{esn / 1e9:F2} G multiply-adds for ESN FL, {lstm / 1e9:F2} G for LSTM 20."));
    }

    private static Finding ContinuousCostsMore(Evidence evidence)
    {
        var corpus = evidence.Get(TaskExperiment.Instance).Corpora.First(corpus => corpus.Objects == 4);
        var ratios = evidence.Get(TimingExperiment.Instance).Pairs.Select(pair => (pair.Name, Ratio: LogRatio(pair.EsnContinuous, pair.EsnFinal))).ToArray();
        return new Finding(
            [
                Hypothesis.Exact("updates of CL / updates of FL, seed 0", "above 1", corpus.TrainingWords / 1000.0, corpus.TrainingWords > 1000),
                .. ratios.Select(item => FasterBy($"training time ESN CL / ESN FL, {item.Name}", item.Ratio) with { Paper = 379 / 47.1 }),
            ],
            [],
            TimingScope(evidence),
            "CL / FL: " + string.Join(", ", ratios.Select(item => FormattableString.Invariant($"{item.Name} {Math.Exp(item.Ratio.Mean):G2}"))) + ".");
    }

    private static Finding ParameterCounts(Evidence evidence)
    {
        var basic = evidence.Get(TaskExperiment.Instance).Languages.Single(language => language.Objects == 4);
        var lstm = Models.Lstm.LstmInitialiser.Create<float>(new Models.Lstm.LstmSettings(), basic.Words, basic.Outputs, 0).ParameterCount;
        var units = new Models.Esn.EsnSettings().Units;
        return new Finding(
            [
                Hypothesis.Equal("trainable parameters of LSTM 20", lstm, 3742),
                Hypothesis.Equal("trainable parameters of the ESN without the constant", basic.Outputs * units, 22_000),
            ],
            [
                Control.Reported(
                    "With the constant, which the program trains too.",
                    Hypothesis.Equal("trainable parameters of the ESN", basic.Outputs * (units + 1), 22_022)),
            ],
            "n = 4",
            $"{lstm} and {basic.Outputs * (units + 1)}, the readout's constant included.");
    }

    private static Finding TextSuffices(Evidence evidence)
    {
        var text = PerformanceConditions.EsnTextAlone;
        Control Departure(string purpose, Condition condition, Func<Evidence, Condition, PaperRow, Hypothesis> cell) =>
            Control.Reported(purpose, cell(evidence, condition, PaperRow.EsnFinal));
        return new Finding(
            [ValidCell(evidence, text, PaperRow.EsnFinal), ExactCell(evidence, text, PaperRow.EsnFinal)],
            [
                Departure("The program's settings.", PerformanceConditions.EsnFinal, ValidCell),
                Departure("The program's settings.", PerformanceConditions.EsnFinal, ExactCell),
                Departure("Only the input weights dense.", PerformanceConditions.EsnDenseInput, ValidCell),
                Departure("Only the input weights dense.", PerformanceConditions.EsnDenseInput, ExactCell),
                Departure("Only the radius exact.", PerformanceConditions.EsnExactRadius, ValidCell),
                Departure("Only the radius exact.", PerformanceConditions.EsnExactRadius, ExactCell),
                Departure("Only 85 % zeros.", PerformanceConditions.EsnSparse, ValidCell),
                Departure("Only 85 % zeros.", PerformanceConditions.EsnSparse, ExactCell),
            ],
            Scope(evidence),
            $"From the text alone: valid {Percent(Rate(evidence, text, ValidError).Rate)}, exact {Percent(Rate(evidence, text, ExactError).Rate)}.");
    }

    private static Finding TableTwoValues(Evidence evidence) =>
        new(
            [
                ValidCell(evidence, PerformanceConditions.Lstm, PaperRow.Lstm),
                ExactCell(evidence, PerformanceConditions.Lstm, PaperRow.Lstm),
                ValidCell(evidence, PerformanceConditions.EsnFinal, PaperRow.EsnFinal),
                ExactCell(evidence, PerformanceConditions.EsnFinal, PaperRow.EsnFinal),
                ValidCell(evidence, PerformanceConditions.EsnContinuous, PaperRow.EsnContinuous),
                ExactCell(evidence, PerformanceConditions.EsnContinuous, PaperRow.EsnContinuous),
            ],
            [
                Control.Reported("LSTM, training set shuffled once.", ValidCell(evidence, PerformanceConditions.LstmShuffled, PaperRow.Lstm)),
                Control.Reported("LSTM, training set shuffled once.", ExactCell(evidence, PerformanceConditions.LstmShuffled, PaperRow.Lstm)),
                Control.Reported("LSTM, shuffled before each epoch.", ValidCell(evidence, PerformanceConditions.LstmShuffledEachEpoch, PaperRow.Lstm)),
                Control.Reported("LSTM, shuffled before each epoch.", ExactCell(evidence, PerformanceConditions.LstmShuffledEachEpoch, PaperRow.Lstm)),
                Control.Reported("LSTM with hard sigmoid gates.", ExactCell(evidence, PerformanceConditions.LstmHardSigmoid, PaperRow.Lstm)),
                Control.Reported(
                    "ESN CL with the program's radius of 1.3.",
                    ValidCell(evidence, PerformanceConditions.EsnContinuousProgramRadius, PaperRow.EsnContinuous)),
                Control.Reported(
                    "ESN CL with the program's radius of 1.3.",
                    ExactCell(evidence, PerformanceConditions.EsnContinuousProgramRadius, PaperRow.EsnContinuous)),
            ],
            Scope(evidence),
            string.Join("; ", PerformanceConditions.TableTwo.Select(condition =>
                $"{condition.Name} {Percent(Rate(evidence, condition, ValidError).Rate)} valid, {Percent(Rate(evidence, condition, ExactError).Rate)} "
                    + $"exact")) + ".");

    private static Hypothesis ValidCell(Evidence evidence, Condition condition, PaperRow row) =>
        Cell(evidence, condition, "valid error", ValidError, row.ValidError, row.ValidDeviation);

    private static Hypothesis ExactCell(Evidence evidence, Condition condition, PaperRow row) =>
        Cell(evidence, condition, "exact error", ExactError, row.ExactError, row.ExactDeviation);

    private static Hypothesis Cell(
        Evidence evidence, Condition condition, string quantity, Func<RunResult, double> error, double published, double deviation)
    {
        var runs = evidence.Get(PerformanceExperiment.Runs).Of(condition);
        var sentences = runs[0].Sentences;
        var smoothed = (runs.Sum(run => error(run) * sentences) + 2) / ((runs.Count * sentences) + 4);
        var difference = MeanEstimate.DifferenceFromPublished(
            [.. runs.Select(error)], smoothed * (1 - smoothed) / sentences, published, deviation, PaperRow.Instances);
        return Hypothesis.Equivalent($"{quantity} of {condition.Name} minus the paper's", difference, deviation) with { Paper = 0 };
    }

    private static RateEstimate Rate(Evidence evidence, Condition condition, Func<RunResult, double> error) =>
        evidence.Get(PerformanceExperiment.Runs).Rate(condition, error);

    private static MeanEstimate Paired(Evidence evidence, Condition left, Condition right, Func<RunResult, double> error) =>
        evidence.Get(PerformanceExperiment.Runs).Paired(left, right, error);

    private static MeanEstimate LogRatio(IReadOnlyList<double> numerator, IReadOnlyList<double> denominator) =>
        MeanEstimate.From([.. numerator.Zip(denominator, (a, b) => Math.Log(a / b))], 1e-4);

    private static Hypothesis FasterBy(string quantity, MeanEstimate logRatio) =>
        new(
            quantity,
            "above 1",
            Math.Exp(logRatio.Mean),
            new Interval(Math.Exp(logRatio.Interval.Lower), Math.Exp(logRatio.Interval.Upper)),
            logRatio.PValueAbove(0),
            logRatio.PValueBelow(0),
            logRatio.Instances)
        {
            IsTimed = true,
        };

    private static string Scope(Evidence evidence) =>
        $"n = 4, 1000 test sentences each; LSTM 20 and ESN FL seeds 0 ... {PerformanceExperiment.CloseInstances(evidence.Profile) - 1}, ESN CL seeds 0 ... "
            + $"{evidence.Profile.Instances - 1}, controls seeds 0 ... {evidence.Profile.ControlInstances - 1}";

    private static string TimingScope(Evidence evidence) =>
        $"n = 4, seed 0, one thread, {evidence.Profile.TimingRepetitions} repetitions with the sides in turn";

}
