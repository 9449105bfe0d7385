using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;

namespace CslRepro.Experiments.Findings;

/// <summary>
/// A group of states that somebody noticed on a map, as the explorer writes it down: enough to look for it on seeds that nobody has seen.
/// </summary>
/// <param name="Format">Always <see cref="CurrentFormat"/>.</param>
/// <param name="Id">A name for the claim: small letters, digits and hyphens.</param>
/// <param name="Assertion">What is asserted, in a sentence.</param>
/// <param name="Network">The network, such as "esn-cl".</param>
/// <param name="Objects">Number of objects of the language, 3 ... 50.</param>
/// <param name="Seed">The seed of the corpus and of the network on which it was seen.</param>
/// <param name="Sentences">How many test sentences' states it was seen among.</param>
/// <param name="Seen">What was seen there, for people: it decides nothing.</param>
/// <param name="States">The beginnings of sentences whose states are the group, such as "BEGIN the cup".</param>
public sealed record NoticedGroup(
    string Format,
    string Id,
    string Assertion,
    string Network,
    int Objects,
    ulong Seed,
    int Sentences,
    string Seen,
    IReadOnlyList<string> States)
{
    /// <summary>Name and version of the format.</summary>
    public const string CurrentFormat = "cslrepro-finding 1";

    private const int DigestLength = 16;

    /// <summary>The beginning of the SHA-256 over the states: what a rule says of which states it speaks of.</summary>
    [JsonIgnore]
    public string StatesDigest => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', States))))[..DigestLength];
}
