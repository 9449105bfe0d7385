using CslRepro.Experiments.LearningCurves;
using CslRepro.Experiments.Scale;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using CslRepro.Models.Lstm;
using static CslRepro.Claims.Catalogue.RunNumbers;

namespace CslRepro.Claims.Catalogue;

/// <summary>Group C: more objects (figure 6), and what J. and H. found of sizes and learning.</summary>
public static class ScaleClaims
{
    private const string Group = "C: More objects";

    // One published standard deviation of ESN FL (table 2).
    private const double ValidMargin = 0.0015;
    private const double ExactMargin = 0.010;

    /// <summary>The group's claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new Claim
        {
            Id = "scale-lstm20-degrades-first",
            Group = Group,
            Assertion = "The errors of LSTM 20 grow much faster than those of the ESN above 4 objects.",
            Place = "section 3.2, figure 6",
            Rule = "From 4 objects to each larger number the errors of LSTM 20 grow by more than those of ESN FL, valid and exact (paired by corpus).",
            Expected = Verdict.Reproduced,
            Reason = "From 4 to 15 objects the valid error of LSTM 20 goes from nearly nothing to two sentences in three, that of the ESN stays below one in a "
                + "hundred. More epochs, early stopping, shuffling and hard sigmoid gates do not help: 20 units are too few.",
            Needs = [ScaleExperiment.Runs],
            Find = Lstm20DegradesFirst,
        },
        new Claim
        {
            Id = "scale-esn-outperforms-lstms",
            Group = Group,
            Assertion = "On harder corpora the ESN has lower errors than all three LSTMs, without further tuning.",
            Place = "abstract, section 3.2, figure 6",
            Rule = "From 20 objects on, beyond the range in which the paper itself grants LSTM 40 the lower exact error, the errors of each LSTM minus those "
                + "of ESN FL, paired by corpus, lie above 0, valid and exact.",
            Expected = Verdict.Reproduced,
            Reason = "From 20 objects on the ESN is below all three LSTMs by wide margins. The ordering survives every fairer chance at 50 objects: early "
                + "stopping by validation at several times the epochs, shuffled training sets, hard sigmoid gates. It is not so for few objects: at 15, LSTM "
                + "40 with longer training has the lower exact error, and LSTM 80 then cannot be told from the ESN.",
            Needs = [ScaleExperiment.Runs],
            Find = EsnOutperforms,
        },
        new Claim
        {
            Id = "scale-lstm40-until-15",
            Group = Group,
            Assertion = "LSTM 40 has a lower exact error than the ESN up to about 15 objects, and a higher one beyond.",
            Place = "section 3.2, figure 6",
            PaperNumber = "about 15",
            Rule = "The number of objects at which the mean exact error of LSTM 40 first passes that of ESN FL (interpolated) is 15 within 3.",
            Expected = Verdict.Contradicted,
            Reason = "The curves do cross, but earlier: LSTM 40 as the paper trains it is better at 4 and 8 objects and clearly worse at 15; the means cross "
                + "between 8 and 12. Stopped by its validation set it is still better at 15, so the place of the crossing is a matter of epochs. (Crossings by "
                + "instance, the first form of the rule, are pulled down, since the first of several passings by chance counts; the crossing of the means lies "
                + "nearer to 15.)",
            Needs = [ScaleExperiment.Runs],
            Find = Lstm40Until15,
        },
        new Claim
        {
            Id = "scale-lstm80-best-lstm",
            Group = Group,
            Assertion = "LSTM 80 is the best LSTM for many objects.",
            Place = "section 3.2, figure 6",
            Rule = "From 30 objects on, both errors of LSTM 20 and of LSTM 40 minus those of LSTM 80 lie above 0.",
            Expected = Verdict.Reproduced,
            Reason = "At 35 and 50 objects LSTM 80 has the lowest errors of the three by a wide margin, as trained by the paper and when each stops by its "
                + "validation set.",
            Needs = [ScaleExperiment.Runs],
            Find = Lstm80Best,
        },
        new Claim
        {
            Id = "scale-esn-below-lstm80",
            Group = Group,
            Assertion = "The ESN has lower errors than LSTM 80 over the whole range.",
            Place = "section 3.2, figure 6",
            Rule = "At each number of objects both errors of LSTM 80 minus those of ESN FL lie above 0.",
            Expected = Verdict.Inconclusive,
            Reason = "From 15 objects on the ESN is below LSTM 80 in both errors. At 4 and at 8 objects some differences are so small that this number of "
                + "seeds cannot tell their sign; with a shuffled training set LSTM 80 has the clearly lower exact error at 4.",
            Needs = [ScaleExperiment.Runs],
            Find = EsnBelowLstm80,
        },
        new Claim
        {
            Id = "scale-esn-below-theoretical",
            Group = Group,
            Assertion = "The ESN has lower errors than the theoretical model over the whole range.",
            Place = "section 3.2, figure 6",
            Rule = "At each number of objects both errors of the theoretical model minus those of ESN FL lie above 0.",
            Expected = Verdict.Reproduced,
            Reason = "Both errors of the ESN are below those of the theoretical model at every number of objects; the valid errors come within two points of "
                + "each other around 15 objects.",
            Needs = [ScaleExperiment.Runs],
            Find = EsnBelowTheoretical,
        },
        new Claim
        {
            Id = "scale-theoretical-exact-high",
            Group = Group,
            Assertion = "The exact error of the theoretical model is high even for few objects.",
            Place = "section 3.2, figure 6",
            Rule = "At 4 objects the exact error of the theoretical model lies above 25 %.",
            Expected = Verdict.Reproduced,
            Reason = "The stored scenes hold what sentences leave unsaid, so nearly half of the test sentences get too much, at 4 objects as well as at 15.",
            Needs = [ScaleExperiment.Runs],
            Find = TheoreticalHigh,
        },
        new Claim
        {
            Id = "scale-online-equals-offline",
            Group = Group,
            Assertion = "Learning online (FORCE) and offline (ridge regression) gives the same error.",
            Place = "Juven and Hinaut, section III",
            Rule = "With the same reservoir and samples the two readouts differ by less than one part in a million, and no test sentence is judged "
                + "differently.",
            Expected = Verdict.Reproduced,
            Reason = "FORCE in blocks and ridge regression are the same solution up to rounding.",
            Needs = [LearningExperiment.Runs],
            Find = OnlineEqualsOffline,
        },
        new Claim
        {
            Id = "scale-units-saturate",
            Group = Group,
            Assertion = "The ESN's error stops falling above about 500 units.",
            Place = "Juven and Hinaut, figure 6",
            Rule = "Both errors with 500 units are those with 1000 units within one published standard deviation of table 2 (0.15 and 1.0 points; equivalence "
                + "test).",
            Expected = Verdict.Contradicted,
            Reason = "With the paper's settings the exact error falls by two more points from 500 to 1000 units; it stops falling at about 1000. The published "
                + "observation is of networks with Gaussian weights, dense inputs and other rules for reading outputs.",
            Needs = [LearningExperiment.Runs],
            Find = UnitsSaturate,
        },
    ];

    private static (string Name, Func<RunResult, double> Of)[] Errors { get; } = [("valid error", ValidError), ("exact error", ExactError)];

    private static RunSet Runs(Evidence evidence) => evidence.Get(ScaleExperiment.Runs);

    private static IReadOnlyList<int> Objects(Evidence evidence) => ScaleExperiment.Objects(evidence.Profile);

    private static string At(int objects) => FormattableString.Invariant($"n = {objects}");

    private static Finding Lstm20DegradesFirst(Evidence evidence)
    {
        var runs = Runs(evidence);
        var (lstm, esn) = (runs.Of(ScaleConditions.Lstm(ScaleConditions.Lstm20, 4)), runs.Of(ScaleConditions.Esn(4)));
        Hypothesis Growth(string name, Func<RunResult, double> error, int objects)
        {
            var (lstmThere, esnThere) = (runs.Of(ScaleConditions.Lstm(ScaleConditions.Lstm20, objects)), runs.Of(ScaleConditions.Esn(objects)));
            var growth = lstmThere.Zip(lstm, (there, here) => error(there) - error(here)).ToArray();
            var esnGrowth = esnThere.Zip(esn, (there, here) => error(there) - error(here));
            return Hypothesis.Above(
                $"growth of the {name} from n = 4 to {At(objects)}, LSTM 20 minus ESN FL",
                MeanEstimate.From([.. growth.Zip(esnGrowth, (a, b) => a - b)], Floor(esn)),
                0);
        }

        return new Finding(
            [.. Objects(evidence).Where(objects => objects > 4).SelectMany(objects => Errors.Select(error => Growth(error.Name, error.Of, objects)))],
            [.. ScaleExperiment.FairObjects(evidence.Profile).SelectMany(objects => Rivals(evidence, ScaleConditions.Lstm20, objects))],
            Scope(evidence),
            $"Valid error of LSTM 20: {Curve(evidence, objects => ScaleConditions.Lstm(ScaleConditions.Lstm20, objects), ValidError)}; of ESN FL: "
                + $"{Curve(evidence, ScaleConditions.Esn, ValidError)}.");
    }

    private static Finding EsnOutperforms(Evidence evidence) =>
        new(
            [
                .. Objects(evidence).Where(objects => objects >= 20).SelectMany(objects => ScaleConditions.Lstms.SelectMany(lstm => Errors.Select(error =>
                    Above(evidence, error, ScaleConditions.Lstm(lstm, objects), ScaleConditions.Esn(objects), $"{Title(lstm)} minus ESN FL", objects)))),
            ],
            [.. ScaleExperiment.FairObjects(evidence.Profile).SelectMany(objects => ScaleConditions.Lstms.SelectMany(lstm => Rivals(evidence, lstm, objects)))],
            Scope(evidence),
            string.Join(
                "; ",
                ScaleConditions.Lstms.Select(
                    lstm => $"exact error of {Title(lstm)}: {Curve(evidence, objects => ScaleConditions.Lstm(lstm, objects), ExactError)}"))
                + $"; of ESN FL: {Curve(evidence, ScaleConditions.Esn, ExactError)}.");

    private static Finding Lstm40Until15(Evidence evidence)
    {
        var runs = Runs(evidence);
        var objects = Objects(evidence);
        double[] Differences(int n)
        {
            var (lstm, esn) = (runs.Of(ScaleConditions.Lstm(ScaleConditions.Lstm40, n)), runs.Of(ScaleConditions.Esn(n)));
            return [.. lstm.Zip(esn, (a, b) => a.ExactError - b.ExactError)];
        }

        Hypothesis Tuned(int n) => Hypothesis.Above(
            $"exact error, LSTM 40 minus ESN FL, {At(n)}",
            runs.Paired(
                ScaleConditions.LstmLong(ScaleConditions.Lstm40, n),
                run => AtStop(ScaleConditions.Lstm40, run, "exact"),
                ScaleConditions.Esn(n),
                ExactError),
            0);
        return new Finding(
            [
                Hypothesis.Equivalent(
                    "number of objects at which the mean exact error of LSTM 40 passes that of ESN FL, minus 15",
                    CrossingOf(objects, [.. objects.Select(Differences)], 15),
                    3) with { Paper = 0 },
            ],
            [
                .. objects.Where(n => n <= 15).Select(
                    n => Control.Reported(
                        "Is the valid error lower, too?",
                        Above(
                            evidence,
                            ("valid error", ValidError),
                            ScaleConditions.Lstm(ScaleConditions.Lstm40, n),
                            ScaleConditions.Esn(n),
                            "LSTM 40 minus ESN FL",
                            n))),
                .. objects.Select(
                    n => Control.Reported(
                        "The difference that crosses.",
                        Above(
                            evidence,
                            ("exact error", ExactError),
                            ScaleConditions.Lstm(ScaleConditions.Lstm40, n),
                            ScaleConditions.Esn(n),
                            "LSTM 40 minus ESN FL",
                            n))),
                .. ScaleExperiment.FairObjects(evidence.Profile).Select(n => Control.Reported("LSTM 40 stopped by its validation set.", Tuned(n))),
            ],
            Scope(evidence),
            $"Exact error of LSTM 40: {Curve(evidence, n => ScaleConditions.Lstm(ScaleConditions.Lstm40, n), ExactError)}; of ESN FL: "
                + $"{Curve(evidence, ScaleConditions.Esn, ExactError)}.");
    }

    private static Finding Lstm80Best(Evidence evidence) =>
        new(
            [
                .. Objects(evidence).Where(objects => objects >= 30).SelectMany(objects =>
                    new[] { ScaleConditions.Lstm20, ScaleConditions.Lstm40 }.SelectMany(lstm =>
                        Errors.Select(error =>
                            Above(
                                evidence,
                                error,
                                ScaleConditions.Lstm(lstm, objects),
                                ScaleConditions.Lstm(ScaleConditions.Lstm80, objects),
                                $"{Title(lstm)} minus LSTM 80",
                                objects)))),
            ],
            [
                .. ScaleExperiment.FairObjects(evidence.Profile).Where(objects => objects >= 30).SelectMany(objects =>
                    new[] { ScaleConditions.Lstm20, ScaleConditions.Lstm40 }.Select(lstm =>
                        Control.Reported(
                            "Each stopped by its validation set.",
                            Hypothesis.Above(
                                $"exact error, {Title(lstm)} minus LSTM 80, {At(objects)}",
                                Runs(evidence).Paired(
                                    ScaleConditions.LstmLong(lstm, objects),
                                    run => AtStop(lstm, run, "exact"),
                                    ScaleConditions.LstmLong(ScaleConditions.Lstm80, objects),
                                    run => AtStop(ScaleConditions.Lstm80, run, "exact")),
                                0)))),
            ],
            Scope(evidence),
            string.Join(
                "; ",
                ScaleConditions.Lstms.Select(
                    lstm => $"exact error of {Title(lstm)}: {Curve(evidence, objects => ScaleConditions.Lstm(lstm, objects), ExactError)}"))
                + ".");

    private static Finding EsnBelowLstm80(Evidence evidence) =>
        new(
            [
                .. Objects(evidence).SelectMany(objects => Errors.Select(error =>
                    Above(
                        evidence,
                        error,
                        ScaleConditions.Lstm(ScaleConditions.Lstm80, objects),
                        ScaleConditions.Esn(objects),
                        "LSTM 80 minus ESN FL",
                        objects))),
            ],
            [.. ScaleExperiment.FairObjects(evidence.Profile).SelectMany(objects => Rivals(evidence, ScaleConditions.Lstm80, objects))],
            Scope(evidence),
            $"Exact error of LSTM 80: {Curve(evidence, objects => ScaleConditions.Lstm(ScaleConditions.Lstm80, objects), ExactError)}; of ESN FL: "
                + $"{Curve(evidence, ScaleConditions.Esn, ExactError)}.");

    private static Finding EsnBelowTheoretical(Evidence evidence) =>
        new(
            [
                .. Objects(evidence).SelectMany(objects => Errors.Select(error =>
                    Above(evidence, error, ScaleConditions.Keywords(objects), ScaleConditions.Esn(objects), "theoretical model minus ESN FL", objects))),
            ],
            [
                .. ScaleExperiment.FairObjects(evidence.Profile).SelectMany(objects => Errors.Select(error => Control.Reported(
                    "The ESN on a shuffled training set.",
                    Above(
                        evidence,
                        error,
                        ScaleConditions.Keywords(objects),
                        ScaleConditions.EsnShuffled(objects),
                        "theoretical model minus ESN FL",
                        objects)))),
            ],
            Scope(evidence),
            $"Theoretical model, valid: {Curve(evidence, ScaleConditions.Keywords, ValidError)}; exact: "
                + $"{Curve(evidence, ScaleConditions.Keywords, ExactError)}.");

    private static Finding TheoreticalHigh(Evidence evidence)
    {
        var rate = Runs(evidence).Rate(ScaleConditions.Keywords(4), ExactError);
        return new Finding(
            [Hypothesis.RateAbove("exact error of the theoretical model, n = 4", rate, 0.25)],
            [
                Control.Required(
                    "A trained network is not that bad: ESN FL.",
                    Hypothesis.RateBelow("exact error of ESN FL, n = 4", Runs(evidence).Rate(ScaleConditions.Esn(4), ExactError), 0.25)),
                Control.Reported(
                    "Its valid error, which the threshold on whole scenes does not touch.",
                    Hypothesis.RateBelow("valid error of the theoretical model, n = 4", Runs(evidence).Rate(ScaleConditions.Keywords(4), ValidError), 0.25)),
            ],
            Scope(evidence),
            $"{Percent(rate.Rate)} at 4 objects.");
    }

    private static Finding OnlineEqualsOffline(Evidence evidence)
    {
        var runs = evidence.Get(LearningExperiment.Runs).Of(LearningExperiment.Offline);
        double Largest(string name) => runs.Max(run => Math.Abs(run.Measurements[name]));
        return new Finding(
            [
                Hypothesis.Exact(
                    "largest relative difference of the readouts over all seeds",
                    "below 0.000001",
                    Largest(OfflineProbe.ReadoutDifference),
                    Largest(OfflineProbe.ReadoutDifference) < 1e-6),
                Hypothesis.Equal("largest share of test sentences that are judged differently", Largest(OfflineProbe.JudgementDifference), 0),
            ],
            [],
            $"n = 4, seeds 0 ... {runs.Count - 1}",
            FormattableString.Invariant($"The readouts differ by {Largest(OfflineProbe.ReadoutDifference):G2} of their size at most."));
    }

    private static Finding UnitsSaturate(Evidence evidence)
    {
        var runs = evidence.Get(LearningExperiment.Runs);
        MeanEstimate Difference(int few, int many, Func<RunResult, double> error) =>
            runs.Paired(LearningExperiment.WithUnits(few, 4), LearningExperiment.WithUnits(many, 4), error);
        Hypothesis Fall(int few, int many) => Hypothesis.Above(
            FormattableString.Invariant($"exact error, {few} units minus {many} units"), Difference(few, many, ExactError), ExactMargin);
        return new Finding(
            [
                Hypothesis.Equivalent("valid error, 500 units minus 1000 units", Difference(500, 1000, ValidError), ValidMargin),
                Hypothesis.Equivalent("exact error, 500 units minus 1000 units", Difference(500, 1000, ExactError), ExactMargin),
            ],
            [
                Control.Required("Below 500 units the error does fall.", Fall(100, 500)),
                .. evidence.Profile == Profile.Smoke
                    ? Array.Empty<Control>()
                    : [
                        Control.Reported("Does it fall from 700 to 1000 units?", Fall(700, 1000)),
                        Control.Reported("Does it fall from 1000 to 1500 units?", Fall(1000, 1500)),
                    ],
            ],
            $"n = 4, seeds 0 ... {runs.Of(LearningExperiment.WithUnits(500, 4)).Count - 1}",
            "Exact error: " + string.Join(", ", LearningExperiment.Units(evidence.Profile).Select(units =>
                FormattableString.Invariant($"{units} units {Percent(runs.Rate(LearningExperiment.WithUnits(units, 4), ExactError).Rate)}"))) + ".");
    }

    /// <summary>One LSTM against the ESN when the LSTM, or the ESN, is trained in another way than the paper's.</summary>
    private static IEnumerable<Control> Rivals(Evidence evidence, LstmSettings lstm, int objects)
    {
        var runs = Runs(evidence);
        Control Rival(string purpose, string name, string quantity, MeanEstimate difference) =>
            Control.Reported(purpose, Hypothesis.Above($"{quantity}, {name}, {At(objects)}", difference, 0));
        foreach (var (name, error) in Errors)
        {
            var measured = name == "valid error" ? "valid" : "exact";
            yield return Rival(
                "The LSTM stops by its own validation set.",
                $"{Title(lstm)} minus ESN FL",
                name,
                runs.Paired(ScaleConditions.LstmLong(lstm, objects), run => AtStop(lstm, run, measured), ScaleConditions.Esn(objects), error));
            yield return Rival(
                "The LSTM's training set is shuffled.",
                $"{Title(lstm)} minus ESN FL",
                name,
                runs.Paired(ScaleConditions.LstmShuffled(lstm, objects), ScaleConditions.Esn(objects), error));
            yield return Rival(
                "The LSTM has hard sigmoid gates.",
                $"{Title(lstm)} minus ESN FL",
                name,
                runs.Paired(ScaleConditions.LstmHardSigmoid(lstm, objects), ScaleConditions.Esn(objects), error));
            yield return Rival(
                "The ESN's training set is shuffled.",
                $"{Title(lstm)} minus ESN FL",
                name,
                runs.Paired(ScaleConditions.Lstm(lstm, objects), ScaleConditions.EsnShuffled(objects), error));
        }
    }

    private static double AtStop(LstmSettings lstm, RunResult run, string quantity) =>
        run.Measurements[EpochProbe.Name(quantity, ScaleConditions.StopOf(lstm, run))];

    private static Hypothesis Above(
        Evidence evidence,
        (string Name, Func<RunResult, double> Of) error,
        Condition left,
        Condition right,
        string names,
        int objects) =>
        Hypothesis.Above($"{error.Name}, {names}, {At(objects)}", Runs(evidence).Paired(left, right, error.Of), 0);

    /// <summary>
    /// Where a mean difference first passes from below 0 to above 0, by linear interpolation, minus a reference. Each instance counts by what it adds to the
    /// crossing's linear approximation (delta method): crossings of single instances would be pulled down, since the first of several passings by
    /// chance counts.
    /// </summary>
    private static MeanEstimate CrossingOf(IReadOnlyList<int> objects, double[][] differences, double reference)
    {
        const double Floor = 0.01;
        var means = differences.Select(values => values.Average()).ToArray();
        var after = Array.FindIndex(means, mean => mean > 0);
        if (after <= 0)
        {
            var end = after == 0 ? objects[0] : objects[^1];
            return MeanEstimate.From([.. differences[0].Select(_ => end - reference)], Floor);
        }

        var (low, high) = (means[after - 1], means[after]);
        double width = objects[after] - objects[after - 1];
        var crossing = objects[after - 1] + (width * -low / (high - low));
        var (byLow, byHigh) = (-width * high / ((high - low) * (high - low)), width * low / ((high - low) * (high - low)));
        return MeanEstimate.From(
            [.. differences[after - 1].Zip(differences[after], (a, b) => crossing - reference + (byLow * (a - low)) + (byHigh * (b - high)))], Floor);
    }

    // What counting alone makes of the difference of four error rates of one instance, each some per cent.
    private static double Floor(IReadOnlyList<RunResult> runs) => 4 * 0.01 * 0.99 / runs[0].Sentences;

    private static string Title(LstmSettings lstm) => FormattableString.Invariant($"LSTM {lstm.Units}");

    private static string Curve(Evidence evidence, Func<int, Condition> condition, Func<RunResult, double> error)
    {
        int[] shown = [.. Objects(evidence).Where(objects => objects is 4 or 15 or 20 or 50)];
        return string.Join(
            ", ",
            shown.Select(objects => $"{FormattableString.Invariant($"{100 * Runs(evidence).Rate(condition(objects), error).Rate:0.#} %")} ({At(objects)})"));
    }

    private static string Scope(Evidence evidence) =>
        $"n = {string.Join(", ", Objects(evidence))}, 1000 test sentences each, seeds 0 ... {ScaleExperiment.Instances(evidence.Profile) - 1} (LSTM 40 and ESN "
            + $"FL at n = 8 and 12: 0 ... {ScaleExperiment.CrossingInstances(evidence.Profile) - 1}); "
        + $"fairer rivals at n = {string.Join(", ", ScaleExperiment.FairObjects(evidence.Profile))}, seeds 0 ... "
        + $"{ScaleExperiment.FairInstances(evidence.Profile) - 1}";
}
