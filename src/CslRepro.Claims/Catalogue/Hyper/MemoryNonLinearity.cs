using System.Globalization;
using CslRepro.Analysis.StateSpace;
using CslRepro.Experiments.Dynamics;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Claims.Catalogue.Hyper;

/// <summary>Memory capacity against saturation over figure 18's settings.</summary>
internal static class MemoryNonLinearity
{
    public static Claim Claim { get; } = new()
    {
        Id = "hyper-memory-nonlinearity",
        Group = HyperClaims.Group,
        Assertion = "Leak rate and spectral radius trade memory against non-linearity.",
        Place = "section 6.3, figure 18",
        Basis = Basis.Inferred,
        Reading = Reading.Program,
        ReadingNote = ReadingNotes.Deviations,
        Rule = "Over figure 18's five leak rates, and over its five spectral radii, Spearman's rank correlation of linear memory capacity (independent "
            + "numbers, delays of 1 to 100, the paper's regulariser) and saturation (mean tanh² while test sentences are heard) lies below 0.",
        Expected = new(Observation.ReproducedWithinScope, ExplanationAnswer.NoneOffered),
        Reason = "Over the spectral radii it is a trade: at large radii units saturate and nothing is remembered. Over the leak rates both grow together. "
            + "Memory capacity asks when a number was heard; with a low leak rate the state is nearly a sum, which holds what was heard but not when, and "
            + "with a leak rate of 1 the last twenty or so numbers are told apart.",
        Hypotheses = [Trade("leak rates", DynamicsExperiment.LeaksMemory), Trade("spectral radii", DynamicsExperiment.RadiiMemory)],
        Controls =
        [
            Control.Reported("Saturation over the leak rate.", Grows("saturation", "leak rate", DynamicsExperiment.LeaksMemory, DynamicsNumber.Saturation)),
            Control.Reported("Saturation over the radius.", Grows("saturation", "radius", DynamicsExperiment.RadiiMemory, DynamicsNumber.Saturation)),
            Control.Reported(
                "Memory over the leak rate.", Grows("memory capacity", "leak rate", DynamicsExperiment.LeaksMemory, DynamicsNumber.MemoryCapacity)),
            Control.Reported("Memory over the radius.", Grows("memory capacity", "radius", DynamicsExperiment.RadiiMemory, DynamicsNumber.MemoryCapacity)),
        ],
        Within = [new Statement("Over the spectral radii.", Trade("spectral radii", DynamicsExperiment.RadiiMemory))],
        Scope = "n = 4, reservoirs of 1000 units",
        Summary = evidence =>
        {
            var runs = evidence.Get(DynamicsExperiment.Runs);
            return $"Memory capacity over leak rates {Numbers(runs, DynamicsExperiment.LeaksMemory, DynamicsNumber.MemoryCapacity)}, saturation "
                + $"{Numbers(runs, DynamicsExperiment.LeaksMemory, DynamicsNumber.Saturation)}; over radii "
                + $"{Numbers(runs, DynamicsExperiment.RadiiMemory, DynamicsNumber.MemoryCapacity)} and "
                + $"{Numbers(runs, DynamicsExperiment.RadiiMemory, DynamicsNumber.Saturation)}.";
        },
    };

    private static Hypothesis Trade(string name, IReadOnlyList<Condition> conditions) => Hypothesis.Below(
        $"rank correlation of memory capacity and saturation over {name}",
        Correlation(conditions, (runs, seed) => Values(runs, conditions, DynamicsNumber.MemoryCapacity, seed), DynamicsNumber.Saturation),
        0).In(Bounds.Correlation).Because("0 is no correlation.");

    private static Hypothesis Grows(string quantity, string what, IReadOnlyList<Condition> conditions, string number) => Hypothesis.Above(
        $"rank correlation of {quantity} and {what}",
        Correlation(conditions, (_, _) => [.. Enumerable.Range(1, conditions.Count)], number),
        0).In(Bounds.Correlation).Because("0 is no correlation.");

    private static Estimand Correlation(IReadOnlyList<Condition> conditions, Func<RunSet, int, double[]> with, string number) => Estimand.From(
        DynamicsExperiment.Runs,
        [.. conditions],
        runs => MeanEstimate.From(
            [
                .. Enumerable.Range(0, runs.Of(conditions[0]).Count)
                    .Select(seed => RankCorrelation.Spearman(with(runs, seed), Values(runs, conditions, number, seed))),
            ],
            StateNumbers.ShareFloor));

    private static double[] Values(RunSet runs, IReadOnlyList<Condition> conditions, string number, int seed) =>
        [.. conditions.Select(condition => runs.Of(condition)[seed].Measurements[number])];

    private static string Numbers(RunSet runs, IReadOnlyList<Condition> conditions, string number) => string.Join(
        " ", conditions.Select(condition => string.Create(CultureInfo.InvariantCulture, $"{runs.Average(condition, number):0.00}")));
}
