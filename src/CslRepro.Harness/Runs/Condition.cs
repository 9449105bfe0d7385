namespace CslRepro.Harness.Runs;

/// <summary>Settings with a name for people. Two conditions with equal settings are one run under two names, which is run once.</summary>
/// <param name="Name">The name in snapshots, reports and command lines; no part of what is run.</param>
/// <param name="Settings">What is run.</param>
public sealed record Condition(string Name, RunSettings Settings);
