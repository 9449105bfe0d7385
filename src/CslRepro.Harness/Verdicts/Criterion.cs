using System.Globalization;
using CslRepro.Harness.Statistics;

namespace CslRepro.Harness.Verdicts;

/// <summary>
/// What a hypothesis says of its number, and how an estimate speaks for or against it. What a small number means (an error: good) is settled here,
/// never by a convention elsewhere.
/// </summary>
/// <param name="Text">The statement, such as "above 0.01".</param>
/// <param name="PValues">
/// From an estimate to two one-sided p-values: the first small when the data support the statement, the second when they refute it.
/// </param>
public sealed record Criterion(string Text, Func<IEstimate, (double Support, double Refute)> PValues)
{
    /// <summary>The limits that the number is compared with; none where the statement is of another kind.</summary>
    public IReadOnlyList<double> Limits { get; init; } = [];

    /// <summary>Whether the statement names one number, which must come out.</summary>
    public bool IsEqualTo { get; init; }

    /// <summary>The number lies above a limit.</summary>
    /// <param name="limit">The limit, in the quantity's unit.</param>
    public static Criterion Above(double limit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"above {limit}"), estimate => (estimate.PValueAbove(limit), estimate.PValueBelow(limit)))
        { Limits = [limit] };

    /// <summary>The number lies below a limit.</summary>
    /// <param name="limit">The limit, in the quantity's unit.</param>
    public static Criterion Below(double limit) =>
        new(string.Create(CultureInfo.InvariantCulture, $"below {limit}"), estimate => (estimate.PValueBelow(limit), estimate.PValueAbove(limit)))
        { Limits = [limit] };

    /// <summary>
    /// The number is equivalent to 0: it lies within a margin on both sides (two one-sided tests, D. J. Schuirmann, J. Pharmacokinetics and
    /// Biopharmaceutics 15, 1987). Refuted when it clearly lies outside the margin.
    /// </summary>
    /// <param name="margin">The margin, above 0, in the quantity's unit.</param>
    public static Criterion Within(double margin) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"within ±{margin}"),
            estimate => (
                Math.Max(estimate.PValueAbove(-margin), estimate.PValueBelow(margin)),
                Math.Min(1, 2 * Math.Min(estimate.PValueAbove(margin), estimate.PValueBelow(-margin)))))
        { Limits = [-margin, margin] };

    /// <summary>A counted number equals an expected one.</summary>
    /// <param name="expected">The number that the statement names.</param>
    public static Criterion EqualTo(double expected) =>
        Holds(string.Create(CultureInfo.InvariantCulture, $"equals {expected}"), value => value == expected) with { IsEqualTo = true };

    /// <summary>A statement of another kind about a counted or calculated number.</summary>
    /// <param name="text">The statement.</param>
    /// <param name="holds">Whether it is true of a number.</param>
    public static Criterion Holds(string text, Func<double, bool> holds) => new(text, estimate => holds(estimate.Value) ? (0, 1) : (1, 0));
}
