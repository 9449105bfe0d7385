namespace CslRepro.Tests.Snapshots;

/// <summary>What came out is not what the snapshot holds.</summary>
/// <param name="message">The difference, and how to accept it.</param>
public sealed class SnapshotException(string message) : Exception(message);
