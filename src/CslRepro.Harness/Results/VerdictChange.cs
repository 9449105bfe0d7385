using CslRepro.Harness.Verdicts;

namespace CslRepro.Harness.Results;

/// <summary>A claim whose verdict differs between two sets of results.</summary>
/// <param name="Id">The claim's identifier.</param>
/// <param name="Before">The first verdict; null if the first side lacks the claim.</param>
/// <param name="After">The second verdict; null if the second side lacks the claim.</param>
public sealed record VerdictChange(string Id, Verdict? Before, Verdict? After);
