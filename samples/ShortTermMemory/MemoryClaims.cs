using System.Globalization;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.Numerics;
using static CslRepro.Samples.ShortTermMemory.MemoryStudy;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>What two publications prove, and what is often said.</summary>
internal static class MemoryClaims
{
    private const int Many = 20_000;
    private const string Scope = "N = 20, radius 0.9, input scaling 0.1, 60 delays, 2000 steps to learn and 2000 to test, unless said otherwise";

    /// <summary>The claims.</summary>
    public static IReadOnlyList<Claim> All { get; } =
    [
        Common with
        {
            Id = "memory-at-most-n",
            Assertion = "With independent inputs the memory capacity of N units is at most N.",
            Place = "H. Jaeger, Short term memory in echo state networks, GMD report 152, 2001",
            Basis = Basis.Asserted,
            Rule = "The mean capacity is below N for random units (N = 5, 20), a cycle and tanh units (N = 20). "
                + "Control: with inputs whose neighbours correlate by 0.95, which the proposition excludes, 10 units have more than 10.",
            Reason = "It is proven; the test says that our measurement keeps to it.",
            Hypotheses =
            [
                AtMost("random", Random(5), 5), AtMost("random", Random(20), 20), AtMost("cycle", Cycle(20), 20), AtMost("random tanh", Tanh(0.1), 20),
            ],
            Controls =
            [
                Control.Required(
                    "Inputs that tell of one another break the bound.",
                    Hypothesis.Above("capacity, correlated inputs, N = 10", Capacity.Mean(Correlated), 10)),
            ],
        },
        Common with
        {
            Id = "memory-of-a-cycle",
            Assertion = "A linear cycle of N units with weight r has the capacity N - (1 - r^(2N)), from delay 1 on.",
            Place = "A. Rodan, P. Tino, Minimum complexity echo state network, IEEE Transactions on Neural Networks 22, 2011",
            Basis = Basis.Asserted,
            Rule = "N = 20, r = 0.9 and 0.95: the calculated capacity is within 1e-6 of it for every seed's input weights, the mean of those measured with "
                + "20000 steps within 0.1. For r = 0.95 the measured one is nearer with 20000 steps than with 2000. "
                + "Control: a cycle that is cut open differs by more than 0.1, calculated.",
            Reason = "The calculation agrees with the formula in ten digits; the measured capacity comes near to it as the steps grow.",
            Hypotheses = [Exactly(0.9), Exactly(0.95), Measured(0.9), Measured(0.95), Nearer(0.95)],
            Controls =
            [
                Control.Required(
                    "Without the closing connection the formula is wrong.",
                    new(
                        "least difference of a cut cycle",
                        Calculated.Counted(Line, values => values.Min(value => Error(value, 0.95))),
                        Criterion.Holds("above 0.1", difference => difference > 0.1))),
            ],
        },
        Common with
        {
            Id = "memory-falls-behind-n",
            Assertion = "Random linear reservoirs come near N for small N and fall behind as N grows.",
            Rule = "N minus the measured capacity is below 1.5 for N = 5 and 10, grows from 10 to 20 and from 20 to 40 units, and is above 5 for N = 40. "
                + "Control: it is below 1.5 for cycles of 40 units.",
            Reason = "Exactly calculated, nearly all have N - 1 or more; old inputs leave less in many random units than the ridge lets through.",
            Hypotheses = [Near(5), Near(10), Grows(10, 20), Grows(20, 40), Behind],
            Controls =
            [
                Control.Required("It is the random weights.", Hypothesis.Below("N minus capacity, cycle of 40", Missing(Cycle(40), 40), 1.5)),
            ],
        },
        Common with
        {
            Id = "memory-input-scaling",
            Assertion = "The larger the input scaling, the less memory have tanh units.",
            Rule = "The capacity of tanh units falls from input scaling 0.1 to 0.5 and from 0.5 to 2, paired by seed. "
                + "Control: that of linear units stays the same within 2 from 0.1 to 2 (the ridge, equal for all, weighs more on small states).",
            Reason = "Large inputs reach the bend of tanh, which mixes the inputs.",
            Hypotheses = Falls("tanh, input scaling", Tanh, 0.1, 0.5, 2),
            Controls = [Control.Required("Linear units do not mind.", Same("linear, input scaling 0.1 minus 2", Scaled(0.1), Scaled(2), 2))],
        },
        Common with
        {
            Id = "memory-noise",
            Assertion = "Noise on the states lowers the memory.",
            Rule = "The capacity of random units falls from noise 1e-9 to 1e-3, to 1e-2 and to 1e-1, paired by seed. "
                + "Control: noise of 1e-9 changes it by less than 0.01.",
            Reason = "Old inputs are the smallest parts of the state, which noise hides first.",
            Hypotheses = Falls("noise", Noisy, 1e-9, 1e-3, 1e-2, 1e-1),
            Controls = [Control.Required("Adding noise does nothing else to the states.", Same("noise 0 minus 1e-09", Random(20), Noisy(1e-9), 0.01))],
        },
    ];

    private static Claim Common => new()
    {
        Id = "",
        Group = "Memory",
        Assertion = "",
        Place = "often said in introductions to reservoir computing; the rule is ours",
        Basis = Basis.Ours,
        Reading = Reading.Both,
        Rule = "",
        Expected = new(Observation.Reproduced, ExplanationAnswer.NoneOffered),
        Reason = "",
        Hypotheses = [],
        Scope = Scope,
        Summary = _ => "",
    };

    private static Hypothesis AtMost(string name, Condition condition, int units) =>
        Hypothesis.Below($"capacity, {name}, N = {units}", Capacity.Mean(condition), units);

    private static Hypothesis Exactly(double weight) => new(
        string.Create(CultureInfo.InvariantCulture, $"largest error of the calculation, r = {weight}"),
        Calculated.Counted(Cycle(20, weight, Many), values => values.Max(value => Error(value, weight))),
        Criterion.Holds("at most 1e-06", error => error <= 1e-6));

    private static Hypothesis Measured(double weight) => Hypothesis.Equivalent(
        string.Create(CultureInfo.InvariantCulture, $"measured minus the formula, r = {weight}"),
        Capacity.Mean(Cycle(20, weight, Many), value => value - Formula(weight)),
        0.1);

    private static Hypothesis Nearer(double weight) => Hypothesis.Above(
        "error with 2000 steps minus with 20000",
        Capacity.Paired(Cycle(20, weight), Cycle(20, weight, Many), (few, many) => Error(few, weight) - Error(many, weight)),
        0);

    private static double Error(double capacity, double weight) => Math.Abs(capacity - Formula(weight));

    private static double Formula(double weight) => 19 + ExactMath.Pow(weight, 40);

    private static Estimand Missing(Condition condition, int units) => Capacity.Mean(condition, capacity => units - capacity);

    private static Hypothesis Near(int units) => Hypothesis.Below($"N minus capacity, N = {units}", Missing(Random(units), units), 1.5)
        .Because("No source names a limit; ours is one and a half delays.");

    private static Hypothesis Behind => Hypothesis.Above("N minus capacity, N = 40", Missing(Random(40), 40), 5)
        .Because("No source names a limit; ours is an eighth of N.");

    private static Hypothesis Grows(int few, int many) => Hypothesis.Above(
        $"N minus capacity, {many} units minus {few}",
        Capacity.Paired(Random(few), Random(many), (small, large) => many - large - (few - small)),
        0);

    private static Hypothesis[] Falls(string name, Func<double, Condition> condition, params double[] values) =>
    [
        .. values.Zip(values.Skip(1), (less, more) => Hypothesis.Above(
            string.Create(CultureInfo.InvariantCulture, $"capacity, {name} {less} minus {more}"), Capacity.Paired(condition(less), condition(more)), 0)),
    ];

    private static Hypothesis Same(string quantity, Condition left, Condition right, double margin) =>
        Hypothesis.Equivalent(quantity, Capacity.Paired(left, right), margin).Because("No source names a margin; it is ours.");
}
