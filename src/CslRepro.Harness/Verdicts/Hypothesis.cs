using CslRepro.Harness.Statistics;

namespace CslRepro.Harness.Verdicts;

/// <summary>
/// One decidable statement about one number, with the two one-sided p-values that decide it. What a small number means (an error: good)
/// is settled by the statement itself, never by a convention elsewhere.
/// </summary>
/// <param name="Quantity">What is measured, with its unit.</param>
/// <param name="Rule">The statement, such as "below 0.01".</param>
/// <param name="Interval">Its interval; for counted things both ends equal the estimate.</param>
/// <param name="SupportP">p-value against the statement's opposite: small when the data support the statement.</param>
/// <param name="RefuteP">p-value against the statement: small when the data refute it.</param>
/// <param name="Instances">Number of instances behind the estimate; 0 for counted things.</param>
public sealed record Hypothesis(string Quantity, string Rule, double Estimate, Interval Interval, double SupportP, double RefuteP, int Instances)
{
    /// <summary>Whether this is counted or calculated rather than estimated: then it takes no part in corrections for chance.</summary>
    public bool IsExact => Instances == 0;

    /// <summary>Whether the numbers are durations or come from them: then they differ between runs and are in no snapshot.</summary>
    public bool IsTimed { get; init; }

    /// <summary>The paper's own number for the quantity, or null if it prints none.</summary>
    public double? Paper { get; init; }

    /// <summary>A counted number equals an expected one.</summary>
    /// <param name="quantity">What is counted.</param>
    /// <param name="actual">Our count.</param>
    /// <param name="expected">The count that the statement names.</param>
    /// <returns>A hypothesis that is either supported or refuted.</returns>
    public static Hypothesis Equal(string quantity, double actual, double expected) =>
        Exact(quantity, FormattableString.Invariant($"equals {expected}"), actual, actual == expected) with { Paper = expected };

    /// <summary>A statement about a counted or calculated number.</summary>
    /// <param name="quantity">What is counted.</param>
    /// <param name="rule">The statement.</param>
    /// <param name="actual">Our number.</param>
    /// <param name="holds">Whether the statement holds.</param>
    /// <returns>A hypothesis that is either supported or refuted.</returns>
    public static Hypothesis Exact(string quantity, string rule, double actual, bool holds) =>
        new(quantity, rule, actual, new Interval(actual, actual), holds ? 0 : 1, holds ? 1 : 0, 0);

    /// <summary>An error rate lies below a limit.</summary>
    /// <param name="quantity">What is measured.</param>
    /// <param name="limit">The limit, in (0, 1).</param>
    public static Hypothesis RateBelow(string quantity, RateEstimate estimate, double limit) =>
        new(
            quantity,
            FormattableString.Invariant($"below {limit}"),
            estimate.Rate,
            estimate.Interval,
            estimate.PValueBelow(limit),
            estimate.PValueAbove(limit),
            estimate.Instances);

    /// <summary>An error rate lies above a limit.</summary>
    /// <inheritdoc cref="RateBelow"/>
    public static Hypothesis RateAbove(string quantity, RateEstimate estimate, double limit) =>
        new(
            quantity,
            FormattableString.Invariant($"above {limit}"),
            estimate.Rate,
            estimate.Interval,
            estimate.PValueAbove(limit),
            estimate.PValueBelow(limit),
            estimate.Instances);

    /// <summary>A mean lies above a limit.</summary>
    /// <param name="quantity">What is measured.</param>
    public static Hypothesis Above(string quantity, MeanEstimate estimate, double limit) =>
        new(
            quantity,
            FormattableString.Invariant($"above {limit}"),
            estimate.Mean,
            estimate.Interval,
            estimate.PValueAbove(limit),
            estimate.PValueBelow(limit),
            estimate.Instances);

    /// <summary>A mean lies below a limit.</summary>
    /// <inheritdoc cref="Above"/>
    public static Hypothesis Below(string quantity, MeanEstimate estimate, double limit) =>
        new(
            quantity,
            FormattableString.Invariant($"below {limit}"),
            estimate.Mean,
            estimate.Interval,
            estimate.PValueBelow(limit),
            estimate.PValueAbove(limit),
            estimate.Instances);

    /// <summary>
    /// A mean is equivalent to 0: it lies within a margin on both sides (two one-sided tests, D. J. Schuirmann, J. Pharmacokinetics and
    /// Biopharmaceutics 15, 1987). Refuted when it clearly lies outside the margin.
    /// </summary>
    /// <param name="quantity">What is measured.</param>
    /// <param name="estimate">The estimate of the difference.</param>
    /// <param name="margin">The margin, above 0.</param>
    public static Hypothesis Equivalent(string quantity, MeanEstimate estimate, double margin) =>
        new(
            quantity,
            FormattableString.Invariant($"within ±{margin}"),
            estimate.Mean,
            estimate.Interval,
            Math.Max(estimate.PValueAbove(-margin), estimate.PValueBelow(margin)),
            Math.Min(1, 2 * Math.Min(estimate.PValueAbove(margin), estimate.PValueBelow(-margin))),
            estimate.Instances);
}
