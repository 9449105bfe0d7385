using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Results;

/// <summary>A run as results.json has it.</summary>
/// <inheritdoc cref="RunResult"/>
internal sealed record SavedRun(
    string Condition, ulong Seed, long MultiplyAdds, string InputDigest, string OutcomeDigest, IReadOnlyList<Measurement> Measurements)
{
    public RunResult ToResult() => new(Condition, Seed, MultiplyAdds, InputDigest, OutcomeDigest, [.. Measurements]);
}
