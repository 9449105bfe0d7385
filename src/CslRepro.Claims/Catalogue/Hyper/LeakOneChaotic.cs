using System.Globalization;
using CslRepro.Experiments.Dynamics;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>The reservoir's largest Lyapunov exponent at the highest leak rate.</summary>
internal static class LeakOneChaotic
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-leak-one-chaotic",
        Group = HyperClaims.Group,
        Assertion = "With a leak rate of 1 the reservoir is chaotic.",
        Place = "section 6.3, figure 18",
        Basis = Basis.Asserted,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations,
        Rule = "At leak rate 1 and radius 1.2 the largest Lyapunov exponent of the reservoir lies above 0 while it hears test sentences one after the other "
            + "(200 words to settle, then 400, without a reset).",
        Expected = new(Observation.NotReproduced, ExplanationAnswer.NoneOffered),
        Reason = "While sentences are heard, differences between states shrink at every word, at leak rate 1 much faster than at the optimum. The words "
            + "and the constant push units into the flat part of tanh, where differences are lost; without any input at all they neither grow nor shrink "
            + "clearly. So what goes wrong at leak rate 1 is forgetting, and no chaos.",
        Hypotheses = [Exponent("leak rate 1", DynamicsExperiment.HighestLeakChaos, DynamicsNumber.LyapunovOfSentences)],
        Controls =
        [
            Control.Required(
                "The measure finds chaos where a reservoir is far above the edge of stability.",
                Exponent("radius 20", DynamicsExperiment.HighestRadiusChaos, DynamicsNumber.LyapunovOfSentences)),
            Control.Reported("The optimum.", Exponent("optimum", DynamicsExperiment.OptimumChaos, DynamicsNumber.LyapunovOfSentences)),
            Control.Reported(
                "Without words, the constant as the only input.",
                Exponent("leak rate 1, constant alone", DynamicsExperiment.HighestLeakChaos, DynamicsNumber.LyapunovOfConstant)),
            Control.Reported(
                "Without any input after a single BEGIN.",
                Exponent("leak rate 1, no input", DynamicsExperiment.HighestLeakChaos, DynamicsNumber.LyapunovOfSilence)),
            Control.Reported(
                "Without any input after a single BEGIN.",
                Exponent("optimum, no input", DynamicsExperiment.OptimumChaos, DynamicsNumber.LyapunovOfSilence)),
        ],
        Scope = "n = 4, reservoirs of 1000 units, 600 words of test sentences",
        Summary = evidence =>
        {
            var runs = evidence.Get(DynamicsExperiment.Runs);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"Exponent a word while sentences are heard: leak rate 1 "
                    + $"{runs.Average(DynamicsExperiment.HighestLeakChaos, DynamicsNumber.LyapunovOfSentences):0.000}, radius 20 "
                    + $"{runs.Average(DynamicsExperiment.HighestRadiusChaos, DynamicsNumber.LyapunovOfSentences):0.000}.");
        },
    };

    private static Hypothesis Exponent(string name, Condition condition, string number) => Hypothesis.Above(
        $"largest Lyapunov exponent a word, {name}", DynamicsExperiment.Runs.Mean(condition, number, VarianceFloor), 0)
        .Because("0 is the border: above it differences between states grow, below it they vanish.");

    // A standard deviation of 0.001 a word.
    private const double VarianceFloor = 1e-6;
}
