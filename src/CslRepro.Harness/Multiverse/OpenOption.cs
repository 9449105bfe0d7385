using CslRepro.Harness.Runs;

namespace CslRepro.Harness.Multiverse;

/// <summary>One defensible answer to a question that a paper leaves open.</summary>
/// <param name="Name">A short name for tables: small letters, digits and hyphens.</param>
/// <param name="Apply">From settings to those with this answer: the same where the question does not arise.</param>
public sealed record OpenOption(string Name, Func<RunSettings, RunSettings> Apply);
