using System.Globalization;
using CslRepro.Experiments.Hyper;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.Hyper.HyperNumbers;
using static CslRepro.Claims.Catalogue.RunNumbers;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>Errors at figure 18's settings against those at its optimum.</summary>
internal static class DeviationsRaiseErrors
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-optimum",
        Group = HyperClaims.Group,
        Assertion = "Each deviation of leak rate or spectral radius that figure 18 shows raises both errors.",
        Place = "section 6.3, figure 18",
        Basis = Basis.Inferred,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations,
        PaperNumber = "0 %, 5 % at the optimum; 3 ... 92 %, 35 ... 100 % elsewhere",
        Rule = "For each of the eight deviations both errors minus those at radius 1.2 and leak rate 0.045, paired by corpus, lie above 0.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "All sixteen differences are many standard errors above 0, and the eight pairs of errors can be matched with the printed ones one by one. "
            + "Between figure 18's optimum and table 1's no difference is seen.",
        Hypotheses =
        [
            .. HyperConditions.Leaks.Concat(HyperConditions.Radii).SelectMany(
                condition => new[] { Difference("valid error", condition, ValidError), Difference("exact error", condition, ExactError) }),
        ],
        Controls =
        [
            Control.Reported("Is table 1's setting (1.1, 0.05) any worse?", Difference("valid error", HyperConditions.TableOne, ValidError)),
            Control.Reported("Is table 1's setting (1.1, 0.05) any worse?", Difference("exact error", HyperConditions.TableOne, ExactError)),
        ],
        Scope = Scope,
        Summary = evidence => "Valid / exact error in per cent: "
            + string.Join("; ", HyperConditions.Leaks.Concat(HyperConditions.Radii).Prepend(HyperConditions.Optimum).Select(
                condition => Pair(evidence.Get(HyperExperiment.Runs), condition)))
            + ".",
    };

    private static Hypothesis Difference(string name, Condition condition, Func<RunResult, double> error) =>
        Hypothesis.Above($"{name}, {condition.Name} minus the optimum", HyperExperiment.Runs.Paired(condition, HyperConditions.Optimum, error), 0);

    private static string Pair(RunSet runs, Condition condition) => string.Create(
        CultureInfo.InvariantCulture,
        $"{condition.Name["hyper-".Length..]} {100 * runs.Rate(condition, ValidError).Rate:0.#} / {100 * runs.Rate(condition, ExactError).Rate:0.#}");
}
