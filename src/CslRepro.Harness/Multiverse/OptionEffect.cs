namespace CslRepro.Harness.Multiverse;

/// <summary>What is found under one option of a choice, over all combinations of the others.</summary>
/// <param name="Option">The option.</param>
/// <param name="Combinations">How many combinations have it.</param>
/// <param name="Median">The middle of their estimates.</param>
/// <param name="Agreeing">In how many of them the number by itself is what the claim says.</param>
/// <param name="Supported">In how many of them the seeds support the claim's statement.</param>
/// <param name="Refuted">In how many of them the seeds refute it.</param>
public sealed record OptionEffect(OpenOption Option, int Combinations, double Median, int Agreeing, int Supported, int Refuted);
