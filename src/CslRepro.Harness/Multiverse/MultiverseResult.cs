namespace CslRepro.Harness.Multiverse;

/// <summary>What became of quantities under every combination of open choices.</summary>
/// <param name="Plan">What was computed.</param>
/// <param name="Curves">A curve for each quantity, in the plan's order.</param>
public sealed record MultiverseResult(MultiversePlan Plan, IReadOnlyList<SpecificationCurve> Curves);
