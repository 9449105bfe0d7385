namespace CslRepro.Harness.Store;

/// <summary>Which share of which run a store holds.</summary>
/// <param name="Profile">The profile's name.</param>
/// <param name="Index">i, 1 ... k.</param>
/// <param name="Count">k.</param>
/// <param name="Engine">The name of what computes the runs.</param>
/// <param name="Code">The version of the code; see <see cref="CodeVersion"/>.</param>
/// <param name="Round">Which runs are divided: <see cref="Looks.Round.Digest"/>.</param>
public sealed record ShardIdentity(string Profile, int Index, int Count, string Engine, string Code, string Round)
{
    /// <summary>The share.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public Shard Shard => new(Index, Count);

    /// <summary>The share as people are told it.</summary>
    /// <returns>Share, profile, engine and the round's digest.</returns>
    public override string ToString() => $"share {Shard} of profile {Profile}, engine {Engine}, round {Round}";
}
