using System.Globalization;
using CslRepro.Harness.Verdicts;
using MathNet.Numerics.Statistics;

namespace CslRepro.Harness.Multiverse;

/// <summary>What hangs on one open choice, whatever the others are.</summary>
/// <param name="Choice">The choice.</param>
/// <param name="Options">What is found under each of its options.</param>
/// <param name="Pairs">How many pairs of combinations differ in this choice alone.</param>
/// <param name="Moved">
/// How far their numbers lie apart, in the middle of all pairs; in the unit of the number, and never negative. Numbers count with six digits, as the
/// curve's data has them, so that it follows from what is published.
/// </param>
/// <param name="Turned">In how many of them the number by itself is what the claim says in one and is not in the other.</param>
/// <param name="Reversed">In how many of them the seeds support the claim's statement in one and refute it in the other.</param>
public sealed record ChoiceEffect(OpenChoice Choice, IReadOnlyList<OptionEffect> Options, int Pairs, double Moved, int Turned, int Reversed)
{
    internal static ChoiceEffect Of(SpecificationCurve curve, int position)
    {
        var choice = curve.Quantity.Choices[position];
        var pairs = curve.Estimates.GroupBy(estimate => Others(estimate.Specification, position))
            .SelectMany(group => group.SelectMany((left, index) => group.Skip(index + 1), (left, right) => (left, right)))
            .ToArray();
        return new ChoiceEffect(
            choice,
            [
                .. choice.Options.Select(option =>
                {
                    SpecifiedEstimate[] chosen = [.. curve.Estimates.Where(estimate => estimate.Specification.Options[position] == option)];
                    return new OptionEffect(
                        option,
                        chosen.Length,
                        ArrayStatistics.MedianInplace([.. chosen.Select(estimate => estimate.Value)]),
                        chosen.Count(estimate => estimate.Agrees),
                        chosen.Count(estimate => estimate.Decision == Decision.Supported),
                        chosen.Count(estimate => estimate.Decision == Decision.Refuted));
                }),
            ],
            pairs.Length,
            ArrayStatistics.MedianInplace([.. pairs.Select(pair => Math.Abs(SixDigits(pair.left) - SixDigits(pair.right)))]),
            pairs.Count(pair => pair.left.Agrees != pair.right.Agrees),
            pairs.Count(pair => IsReversal(pair.left.Decision, pair.right.Decision)));
    }

    private static double SixDigits(SpecifiedEstimate estimate) =>
        double.Parse(estimate.Value.ToString("G6", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static bool IsReversal(Decision left, Decision right) =>
        (left, right) is (Decision.Supported, Decision.Refuted) or (Decision.Refuted, Decision.Supported);

    private static string Others(Specification specification, int position) =>
        new Specification([.. specification.Options.Where((_, index) => index != position)]).Name;
}
