using System.Globalization;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using static CslRepro.Samples.ShortTermMemory.MemoryNumbers;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>What is often said; no source gives numbers, so that the rules are ours.</summary>
public static class CommonClaims
{
    private const string Group = "B: Often said";
    private const string Place = "often said in introductions to reservoir computing; the rule is ours";

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        new Claim
        {
            Id = "memory-falls-behind-n",
            Group = Group,
            Assertion = "Random linear reservoirs come near N for small N and fall behind as N grows.",
            Place = Place,
            Basis = Basis.Ours,
            Rule = "N minus the measured capacity is below 1.5 for N = 5 and 10, grows from 10 to 20 and from 20 to 40 units, and is above 5 for N = 40. "
                + "Control: it is below 1.5 for cycles of 40 units.",
            Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            Reason = "Exactly calculated, nearly all have N - 1 or more; old inputs leave less in many random units than the ridge lets through.",
            Hypotheses =
            [
                Near(5), Near(10), Grows(10, 20), Grows(20, 40), Hypothesis.Above("N minus capacity, N = 40", Missing(MemoryExperiment.Linear(40), 40), 5),
            ],
            Controls =
            [
                Control.Required("It is the random weights.", Hypothesis.Below("N minus capacity, cycle of 40", Missing(MemoryExperiment.Cycle(40), 40), 1.5)),
            ],
            Scope = Scope,
            Summary = evidence => Means(evidence, MemoryExperiment.Sizes, MemoryExperiment.Linear),
        },
        new Claim
        {
            Id = "memory-input-scaling",
            Group = Group,
            Assertion = "The larger the input scaling, the less memory have tanh units.",
            Place = Place,
            Basis = Basis.Ours,
            Rule = "The capacity of tanh units falls from input scaling 0.1 to 0.5 and from 0.5 to 2, paired by seed. "
                + "Control: that of linear units stays the same within 2 from 0.1 to 2 (the ridge, equal for all, weighs more on small states).",
            Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            Reason = "Large inputs reach the bend of tanh, which mixes the inputs.",
            Hypotheses = Steps(MemoryExperiment.Scalings, MemoryExperiment.Tanh, "tanh, input scaling"),
            Controls =
            [
                Control.Required(
                    "Linear units do not mind.",
                    Hypothesis.Equivalent("linear, input scaling 0.1 minus 2", Difference(MemoryExperiment.Scaled(0.1), MemoryExperiment.Scaled(2)), 2)),
            ],
            Scope = Scope,
            Summary = evidence => Means(evidence, MemoryExperiment.Scalings, MemoryExperiment.Tanh),
        },
        new Claim
        {
            Id = "memory-noise",
            Group = Group,
            Assertion = "Noise on the states lowers the memory.",
            Place = Place,
            Basis = Basis.Ours,
            Rule = "The capacity of random linear units falls from noise 1e-9 to 1e-3, to 1e-2 and to 1e-1, paired by seed. "
                + "Control: noise of 1e-9 changes it by less than 0.01.",
            Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
            Reason = "Old inputs are the smallest parts of the state, which noise hides first.",
            Hypotheses = Steps(MemoryExperiment.Noises, MemoryExperiment.Noisy, "noise"),
            Controls =
            [
                Control.Required(
                    "Adding noise does nothing else to the states.",
                    Hypothesis.Equivalent("noise 0 minus 1e-09", Difference(MemoryExperiment.Linear(20), MemoryExperiment.Noisy(1e-9)), 0.01)),
            ],
            Scope = Scope,
            Summary = evidence => Means(evidence, MemoryExperiment.Noises, MemoryExperiment.Noisy),
        },
    ];

    private static Estimand Missing(Condition condition, int units) => Mean(condition, capacity => units - capacity);

    private static Hypothesis Near(int units) => Hypothesis.Below($"N minus capacity, N = {units}", Missing(MemoryExperiment.Linear(units), units), 1.5);

    private static Hypothesis Grows(int few, int many) => Hypothesis.Above(
        $"N minus capacity, {many} units minus {few}",
        Difference(MemoryExperiment.Linear(few), MemoryExperiment.Linear(many), many - few),
        0);

    private static IReadOnlyList<Hypothesis> Steps(IReadOnlyList<double> values, Func<double, Condition> condition, string name) =>
    [
        .. values.Zip(values.Skip(1), (less, more) => Hypothesis.Above(
            string.Create(CultureInfo.InvariantCulture, $"capacity, {name} {less} minus {more}"), Difference(condition(less), condition(more)), 0)),
    ];

    private static string Means<T>(Evidence evidence, IReadOnlyList<T> values, Func<T, Condition> condition) =>
        $"Mean capacities: {string.Join(", ", values.Select(value =>
            string.Create(CultureInfo.InvariantCulture, $"{evidence.Get(MemoryExperiment.Runs).Capacities(condition(value)).Average():0.00} at {value}")))}.";
}
