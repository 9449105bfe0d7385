using System.Globalization;
using CslRepro.Experiments.StateSpace;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Claims.Catalogue.StateSpace.StateSpaceNumbers;

namespace CslRepro.Claims.Catalogue.StateSpace;

/// <summary>Outputs before a keyword, after it and after a rival's: their means, and how far single ones scatter.</summary>
internal static class Uncertainty
{
    public static Claim Claim { get; } = new()
    {
        Id = "rss-cl-uncertainty",
        Group = StateSpaceClaims.Group,
        Assertion = "Under continuous learning an output is at chance before its keyword, near 1 after it, near 0 after a rival's.",
        Place = "section 5.2, figures 11.C and 11.D",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Continuous,
        PaperNumber = "1/K, 1 and 0",
        Rule = "For each characteristic of slot 1, over all distinct states: the mean output before any of its keywords is 1/K within 0.1, that of the "
            + "value said 1 within 0.1, that of its rivals 0 within 0.1. Since means of linear readouts are right under any learning, single outputs must "
            + "be so too: their root mean squared deviation from these values is at most 0.25.",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "All nine means and all single outputs agree within their limits. The means alone would not tell: under final learning they are "
            + "right too, as those of any linear readout fitted to these teachers nearly are, while single outputs scatter more than ten times "
            + "as much.",
        Hypotheses =
        [
            .. Means(StateSpaceExperiment.EsnContinuous, ""),
            .. UncertaintyMeasures.Characteristics.SelectMany(characteristic => new[]
            {
                Scatter($"{characteristic} before its keyword", UncertaintyMeasures.BeforeScatter(characteristic)),
                Scatter($"{characteristic} after its keyword", UncertaintyMeasures.AfterScatter(characteristic)),
                Scatter($"{characteristic} after a rival's", UncertaintyMeasures.RivalScatter(characteristic)),
            }),
        ],
        Controls =
        [
            .. UncertaintyMeasures.Characteristics.Select(characteristic => Control.Required(
                "Final learning, which is taught only at the end, scatters more.",
                Hypothesis.Above(
                    $"scatter of {characteristic} before its keyword, FL minus CL",
                    Difference(StateSpaceExperiment.Esn, StateSpaceExperiment.EsnContinuous, UncertaintyMeasures.BeforeScatter(characteristic)),
                    0))),
            .. Means(StateSpaceExperiment.Esn, ", FL").Select(hypothesis => Control.Reported("Final learning: the means by themselves.", hypothesis)),
        ],
        Scope = Scope,
        Summary = Numbers,
    };

    private static IEnumerable<Hypothesis> Means(Condition condition, string suffix) => UncertaintyMeasures.Characteristics.SelectMany(characteristic =>
    {
        var chance = characteristic == "position" ? 1 / 3.0 : 1 / 4.0;
        return new[]
        {
            Near(condition, $"{characteristic} before its keyword{suffix}", UncertaintyMeasures.Before(characteristic), chance),
            Near(condition, $"{characteristic} after its keyword{suffix}", UncertaintyMeasures.After(characteristic), 1),
            Near(condition, $"{characteristic} after a rival's{suffix}", UncertaintyMeasures.Rival(characteristic), 0),
        };
    });

    private static Hypothesis Near(Condition condition, string what, string name, double expected) => Hypothesis.Equivalent(
        string.Create(CultureInfo.InvariantCulture, $"{what} minus {expected:0.###}"),
        Runs.Mean(condition, run => run.Measurements[name] - expected),
        0.1).Because("The paper names no limit; ours is a tenth of the step from absent (0) to present (1).");

    private static Hypothesis Scatter(string what, string name) =>
        Hypothesis.Below($"scatter of {what}", Runs.Mean(StateSpaceExperiment.EsnContinuous, name), 0.25)
            .Because("The paper names no limit; ours is a quarter of the step from absent (0) to present (1).");

    private static string Numbers(Evidence evidence)
    {
        var runs = evidence.Get(Runs);
        double ScatterBefore(Condition condition) =>
            UncertaintyMeasures.Characteristics.Average(characteristic => runs.Average(condition, UncertaintyMeasures.BeforeScatter(characteristic)));
        var continuous = StateSpaceExperiment.EsnContinuous;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Scatter before keywords: CL {ScatterBefore(continuous):0.00}, FL {ScatterBefore(StateSpaceExperiment.Esn):0.00}. ")
            + "Before, after, after a rival: " + string.Join("; ", UncertaintyMeasures.Characteristics.Select(characteristic => string.Create(
                CultureInfo.InvariantCulture,
                $"{characteristic} {runs.Average(continuous, UncertaintyMeasures.Before(characteristic)):0.00}, "
                    + $"{runs.Average(continuous, UncertaintyMeasures.After(characteristic)):0.00}, "
                    + $"{runs.Average(continuous, UncertaintyMeasures.Rival(characteristic)):0.00}"))) + ".";
    }
}
