using CslRepro.Harness.Multiverse;
using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>What became of a quantity under every combination of open choices, as files have it.</summary>
/// <param name="Claim">The claim that rests on it.</param>
/// <param name="Quantity">What is measured, with its unit.</param>
/// <param name="Statement">What the claim says of it.</param>
/// <param name="Combinations">How many combinations there are.</param>
/// <param name="Agreeing">In how many the number by itself is what the claim says.</param>
/// <param name="Supported">In how many the seeds support the statement.</param>
/// <param name="Refuted">In how many they refute it.</param>
/// <param name="AsDecided">The number under the choices under which the claim is decided.</param>
/// <param name="Least">The least number.</param>
/// <param name="Median">The number in the middle.</param>
/// <param name="Most">The largest number.</param>
/// <param name="JointPValue">The p-value of the joint test; null where there is none.</param>
/// <param name="Choices">What hangs on each choice.</param>
public sealed record MultiverseRecord(
    string Claim,
    string Quantity,
    string Statement,
    int Combinations,
    int Agreeing,
    int Supported,
    int Refuted,
    double AsDecided,
    double Least,
    double Median,
    double Most,
    double? JointPValue,
    IReadOnlyList<MultiverseChoiceRecord> Choices)
{
    /// <summary>Describes a curve.</summary>
    /// <param name="curve">The curve.</param>
    public static MultiverseRecord From(SpecificationCurve curve)
    {
        ArgumentNullException.ThrowIfNull(curve);
        var sorted = curve.Sorted;
        return new MultiverseRecord(
            curve.Quantity.Claim,
            curve.Quantity.Hypothesis.Quantity,
            curve.Quantity.Hypothesis.Criterion.Text,
            sorted.Count,
            curve.Agreeing,
            curve.Count(Decision.Supported),
            curve.Count(Decision.Refuted),
            curve.AsDecided.Value,
            sorted[0].Value,
            curve.Median,
            sorted[^1].Value,
            curve.Joint?.PValue,
            [.. curve.Effects.Select(MultiverseChoiceRecord.From)]);
    }
}
