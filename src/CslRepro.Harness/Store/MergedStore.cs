namespace CslRepro.Harness.Store;

/// <summary>What a merge joined.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Engine">The name of what computed the runs.</param>
/// <param name="Shards">Number of shares.</param>
/// <param name="Runs">Number of runs.</param>
public sealed record MergedStore(string Profile, string Engine, int Shards, int Runs);
