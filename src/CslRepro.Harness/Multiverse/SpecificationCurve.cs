using CslRepro.Harness.Verdicts;
using MathNet.Numerics.Statistics;

namespace CslRepro.Harness.Multiverse;

/// <summary>
/// A quantity under every combination of choices (U. Simonsohn, J. P. Simmons, L. D. Nelson, "Specification curve analysis", Nature Human Behaviour 4, 2020).
/// </summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Estimates">One for each of its specifications, in their order.</param>
public sealed record SpecificationCurve(MultiverseQuantity Quantity, IReadOnlyList<SpecifiedEstimate> Estimates)
{
    /// <summary>The estimates in ascending order; among equals in the order of the specifications.</summary>
    public IReadOnlyList<SpecifiedEstimate> Sorted { get; } = [.. Estimates.OrderBy(estimate => estimate.Value)];

    /// <summary>The estimate under the choices under which the claim is decided.</summary>
    public SpecifiedEstimate AsDecided => Estimates[0];

    /// <summary>The middle of all estimates.</summary>
    public double Median => ArrayStatistics.MedianInplace([.. Estimates.Select(estimate => estimate.Value)]);

    /// <summary>In how many combinations the number by itself is what the claim says.</summary>
    public int Agreeing => Estimates.Count(estimate => estimate.Agrees);

    /// <summary>In how many combinations the seeds say so.</summary>
    /// <param name="decision">What they say.</param>
    public int Count(Decision decision) => Estimates.Count(estimate => estimate.Decision == decision);

    /// <summary>What hangs on each choice, in their order.</summary>
    public IReadOnlyList<ChoiceEffect> Effects => [.. Quantity.Choices.Select((_, position) => ChoiceEffect.Of(this, position))];

    /// <summary>The joint test of all combinations; null where the quantity is counted or is not compared with one limit.</summary>
    public JointTest? Joint { get; } = JointTest.Of(Quantity.Hypothesis.Criterion, Estimates);
}
