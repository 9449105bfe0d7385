using System.Globalization;
using CslRepro.Experiments.Hyper;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.RunNumbers;

namespace CslRepro.Claims.Catalogue;

/// <summary>Group G: hyper-parameters (section 6.3, figure 18), as far as errors and outputs decide.</summary>
public static class HyperClaims
{
    /// <summary>The family of all claims on hyper-parameters.</summary>
    internal const string Group = "G: Hyper-parameters";


    /// <summary>The group's claims that errors and outputs decide.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new Claim
        {
            Id = "hyper-optimum",
            Group = Group,
            Assertion = "Each deviation of leak rate or spectral radius that figure 18 shows raises both errors.",
            Place = "figure 18",
            PaperNumber = "0 %, 5 % at the optimum; 3 ... 92 %, 35 ... 100 % elsewhere",
            Rule = "For each of the eight deviations both errors minus those at radius 1.2 and leak rate 0.045, paired by corpus, lie above 0.",
            Expected = Verdict.Reproduced,
            Reason = "All sixteen differences are many standard errors above 0, and the eight pairs of errors can be matched with the printed ones one by one. "
                + "Between figure 18's optimum and table 1's no difference is seen.",
            Needs = [HyperExperiment.Runs],
            Find = Optimum,
        },
        new Claim
        {
            Id = "hyper-low-leak-automaton",
            Group = Group,
            Assertion = "With the lowest leak rate sentences of one object are answered, those of two are not, and the outputs take a few discrete levels.",
            Place = "section 6.3, figures 18 and 19",
            PaperNumber = "64 %, 95 % over all sentences",
            Rule = "At leak rate 0.0005 the valid error lies below 10 % on sentences of one object and above 50 % on those of two, and an output has more "
                + "levels (modes of its distribution over the test sentences) than at the optimum.",
            Expected = Verdict.Reproduced,
            Reason = "One-object sentences are answered without error and two-object ones hardly ever; an output has three levels in the mean where the "
                + "optimum has two. The next leak rate, 0.009, shows the reverse: there most one-object sentences fail.",
            Needs = [HyperExperiment.Runs],
            Find = LowLeak,
        },
        new Claim
        {
            Id = "hyper-high-leak-divergent",
            Group = Group,
            Assertion = "With a leak rate of 1 the outputs spread over tens.",
            Place = "section 6.3, figure 19",
            Rule = "At leak rate 1 the middle 95 % of the outputs after every word span more than 20.",
            Expected = Verdict.Reproduced,
            Reason = "The outputs after every word span about 46. Those after the last word, the only ones that are taught, span 7.",
            Needs = [HyperExperiment.Runs],
            Find = HighLeak,
        },
    ];

    private static RunSet Runs(Evidence evidence) => evidence.Get(HyperExperiment.Runs);

    private static Finding Optimum(Evidence evidence)
    {
        Hypothesis Difference(string name, Condition condition, Func<RunResult, double> error) =>
            Hypothesis.Above($"{name}, {condition.Name} minus the optimum", Runs(evidence).Paired(condition, HyperConditions.Optimum, error), 0);
        string Pair(Condition condition) => string.Create(
            CultureInfo.InvariantCulture,
            $"{condition.Name["hyper-".Length..]} {100 * Runs(evidence).Rate(condition, ValidError).Rate:0.#} / "
                + $"{100 * Runs(evidence).Rate(condition, ExactError).Rate:0.#}");
        return new Finding(
            [
                .. HyperConditions.Leaks.Concat(HyperConditions.Radii).SelectMany(
                    condition => new[] { Difference("valid error", condition, ValidError), Difference("exact error", condition, ExactError) }),
            ],
            [
                Control.Reported("Is table 1's setting (1.1, 0.05) any worse?", Difference("valid error", HyperConditions.TableOne, ValidError)),
                Control.Reported("Is table 1's setting (1.1, 0.05) any worse?", Difference("exact error", HyperConditions.TableOne, ExactError)),
            ],
            Scope(evidence),
            "Valid / exact error in per cent: "
                + string.Join("; ", new[] { HyperConditions.Optimum }.Concat(HyperConditions.Leaks).Concat(HyperConditions.Radii).Select(Pair))
                + ".");
    }

    private static Finding LowLeak(Evidence evidence)
    {
        var low = Runs(evidence).Of(HyperConditions.Leaks[0]);
        var best = Runs(evidence).Of(HyperConditions.Optimum);
        Hypothesis OneObject(IReadOnlyList<RunResult> runs, string name) => Hypothesis.RateBelow(
            $"valid error on sentences of one object, {name}",
            RateEstimate.From([.. runs.Select(run => run.Measurements[SentenceKindProbe.ValidOfOne])], 300),
            0.1);
        RateEstimate TwoObjects(IReadOnlyList<RunResult> runs) =>
            RateEstimate.From([.. runs.Select(run => run.Measurements[SentenceKindProbe.ValidOfTwo])], 700);
        double Levels(RunResult run) => run.Measurements[SentenceKindProbe.Levels];
        var next = Runs(evidence).Of(HyperConditions.Leaks[1]);
        return new Finding(
            [
                OneObject(low, "leak rate 0.0005"),
                Hypothesis.RateAbove("valid error on sentences of two objects, leak rate 0.0005", TwoObjects(low), 0.5),
                Hypothesis.Above(
                    "levels of an output, leak rate 0.0005 minus the optimum",
                    MeanEstimate.From([.. low.Zip(best, (a, b) => Levels(a) - Levels(b))], 0.01),
                    0),
            ],
            [
                Control.Required(
                    "At the optimum sentences of two objects are answered.",
                    Hypothesis.RateBelow("valid error on sentences of two objects, optimum", TwoObjects(best), 0.5)),
                Control.Reported("Is it the other way round at leak rate 0.009?", OneObject(next, "leak rate 0.009")),
                Control.Reported(
                    "Is it the other way round at leak rate 0.009?",
                    Hypothesis.RateAbove("valid error on sentences of two objects, leak rate 0.009", TwoObjects(next), 0.5)),
            ],
            Scope(evidence),
            FormattableString.Invariant($"Levels of an output: {low.Average(Levels):0.0} at leak rate 0.0005, {best.Average(Levels):0.0} at the optimum."));
    }

    private static Finding HighLeak(Evidence evidence)
    {
        MeanEstimate Spread(Condition condition, string name) =>
            MeanEstimate.From([.. Runs(evidence).Of(condition).Select(run => run.Measurements[name])], 0.01);
        var high = HyperConditions.Leaks[^1];
        return new Finding(
            [Hypothesis.Above("span of the outputs after every word, leak rate 1", Spread(high, SentenceKindProbe.SpreadAfterEveryWord), 20)],
            [
                Control.Required(
                    "At the optimum they do not.",
                    Hypothesis.Below(
                        "span of the outputs after every word, optimum",
                        Spread(HyperConditions.Optimum, SentenceKindProbe.SpreadAfterEveryWord),
                        20)),
                Control.Reported(
                    "The final outputs, which alone are taught.",
                    Hypothesis.Above("span of the final outputs, leak rate 1", Spread(high, SentenceKindProbe.Spread), 20)),
                Control.Reported(
                    "The final outputs, which alone are taught.",
                    Hypothesis.Above("span of the final outputs, optimum", Spread(HyperConditions.Optimum, SentenceKindProbe.Spread), 20)),
            ],
            Scope(evidence),
            string.Create(
                CultureInfo.InvariantCulture,
                $"After every word {Spread(high, SentenceKindProbe.SpreadAfterEveryWord).Mean:0.0}, after the last one "
                    + $"{Spread(high, SentenceKindProbe.Spread).Mean:0.0}."));
    }

    private static string Scope(Evidence evidence) =>
        $"n = 4, ESN FL, 1000 test sentences each, seeds 0 ... {Runs(evidence).Of(HyperConditions.Optimum).Count - 1}";
}
