namespace CslRepro.Faults;

/// <summary>What came of a fault.</summary>
/// <param name="Fault">The fault.</param>
/// <param name="CaughtBy">The tests that failed first; empty if it survived.</param>
/// <param name="Failures">How many tests failed in that test program.</param>
internal sealed record Outcome(Fault Fault, IReadOnlyList<string> CaughtBy, int Failures);
