namespace CslRepro.Harness.Registration;

/// <summary>An entry of the ledger: under which rule a claim was decided, and on which seeds.</summary>
/// <param name="Claim">The claim's identifier.</param>
/// <param name="Rule">The rule's digest.</param>
/// <param name="Seeds">The block of seeds: <see cref="SeedBlock.Finding"/>, or one of a thousand from 1000 on.</param>
/// <param name="Observation">What was observed, in words.</param>
/// <param name="Explanation">The answer about the explanation, in words.</param>
public sealed record DecidingRun(string Claim, string Rule, string Seeds, string Observation, string Explanation);
