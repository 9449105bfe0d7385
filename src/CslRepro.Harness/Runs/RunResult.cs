namespace CslRepro.Harness.Runs;

/// <summary>What one run gave. Two runs of equal settings and seed are equal, on every machine.</summary>
/// <param name="Condition">The condition's name.</param>
/// <param name="Seed">The run's seed.</param>
/// <param name="MultiplyAdds">What the run cost, counted by formula.</param>
/// <param name="InputDigest">A digest of what the run was given; see <see cref="IRunner.InputDigest"/>.</param>
/// <param name="OutcomeDigest">A digest of what the run made.</param>
/// <param name="Measurements">What was measured, by name.</param>
public sealed record RunResult(string Condition, ulong Seed, long MultiplyAdds, string InputDigest, string OutcomeDigest, MeasurementList Measurements);
