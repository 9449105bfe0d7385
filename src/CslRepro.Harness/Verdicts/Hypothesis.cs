using CslRepro.Harness.Statistics;
using CslRepro.Harness.Statistics.Sequential;

namespace CslRepro.Harness.Verdicts;

/// <summary>One decidable statement about one number, declared before the runs.</summary>
/// <param name="Quantity">What is measured, with its unit.</param>
/// <param name="Estimand">Where the number comes from.</param>
/// <param name="Criterion">What is said of it.</param>
public sealed record Hypothesis(string Quantity, Estimand Estimand, Criterion Criterion)
{
    /// <summary>
    /// Whether the numbers are durations or come from them: then they differ between runs, decide nothing and are in no snapshot. Only reported controls
    /// are.
    /// </summary>
    public bool IsTimed { get; init; }

    /// <summary>The paper's own number for the quantity, or null if it prints none.</summary>
    public double? Paper { get; init; }

    /// <summary>What is believed of the quantity's distribution between instances, where the number is a mean.</summary>
    public Tail Tail { get; init; } = Tail.Moderate;

    /// <summary>The values that the quantity can have at all: its interval keeps to them.</summary>
    public Bounds Bounds { get; init; } = Bounds.Real;

    /// <summary>
    /// Why the limit or margin is what it is, in words; where none is given, that of a limit at which there is nothing to see. Empty if there is none.
    /// </summary>
    public string Why
    {
        get => field.Length > 0 ? field
            : Criterion.Limits is [0] ? "0 is no difference."
            : Criterion.Limits is [1] ? "1 is equality."
            : Criterion.IsEqualTo ? "It is the number that the statement names."
            : "";
        init;
    } = "";

    /// <summary>The same hypothesis with the reason for its limit or margin.</summary>
    /// <param name="why">The reason, with a full stop.</param>
    public Hypothesis Because(string why) => this with { Why = why };

    /// <summary>The same hypothesis about a quantity that keeps within bounds.</summary>
    /// <param name="bounds">The bounds.</param>
    public Hypothesis In(Bounds bounds) => this with { Bounds = bounds };

    /// <summary>The number lies above a limit.</summary>
    /// <param name="quantity">What is measured, with its unit.</param>
    /// <param name="estimand">Where the number comes from.</param>
    /// <param name="limit">The limit, in the same unit.</param>
    public static Hypothesis Above(string quantity, Estimand estimand, double limit) => new(quantity, estimand, Criterion.Above(limit));

    /// <summary>The number lies below a limit.</summary>
    /// <inheritdoc cref="Above"/>
    public static Hypothesis Below(string quantity, Estimand estimand, double limit) => new(quantity, estimand, Criterion.Below(limit));

    /// <summary>The number is equivalent to 0: see <see cref="Criterion.Within"/>.</summary>
    /// <param name="quantity">What is measured, with its unit.</param>
    /// <param name="estimand">Where the number comes from.</param>
    /// <param name="margin">The margin, above 0, in the same unit.</param>
    public static Hypothesis Equivalent(string quantity, Estimand estimand, double margin) => new(quantity, estimand, Criterion.Within(margin));

    /// <summary>A counted number equals an expected one, which is also the paper's.</summary>
    /// <param name="quantity">What is counted.</param>
    /// <param name="estimand">Where the count comes from.</param>
    /// <param name="expected">The number that the statement names.</param>
    public static Hypothesis Equal(string quantity, Estimand estimand, double expected) =>
        new(quantity, estimand, Criterion.EqualTo(expected)) { Paper = expected };

    /// <summary>Estimates the number, with tests that are cautious of the tail.</summary>
    /// <param name="evidence">What the experiments found.</param>
    /// <returns>The estimate, or null if the evidence does not have what it is made from.</returns>
    public IEstimate? Estimate(Evidence evidence) => Estimand.Of(evidence) is { } estimate
        ? estimate is ISampleMean mean ? mean.Cautious(Tail) : estimate
        : null;

    /// <summary>Measures it once, by itself: what is counted, or reported from a fixed number of seeds.</summary>
    /// <param name="evidence">What the experiments found.</param>
    /// <returns>The measurement, or null if the evidence does not have what it is made from.</returns>
    public MeasuredHypothesis? Measure(Evidence evidence)
    {
        if (Estimate(evidence) is not { } estimate)
        {
            return null;
        }

        var (support, refute) = Criterion.PValues(estimate);
        return new MeasuredHypothesis(this, estimate.Instances == 0 ? estimate : new LookEstimate(estimate, Confidence.Alpha, Bounds), support, refute);
    }
}
