namespace CslRepro.Harness.Store;

/// <summary>What a store says of itself: its file store.json.</summary>
/// <param name="Format">Name and version of the format; see <see cref="StoreFolder.Format"/>.</param>
/// <param name="Shard">Which share of a run it holds; null for a whole one.</param>
internal sealed record StoreHeader(string Format, ShardIdentity? Shard);
