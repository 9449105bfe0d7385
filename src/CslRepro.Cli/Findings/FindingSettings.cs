using CslRepro.Harness.Runs;
using CslRepro.Models;

namespace CslRepro.Cli.Findings;

/// <summary>What a run of a finding is: an instance of a network, and the states that are looked at in it.</summary>
/// <param name="Network">The network and how it is trained.</param>
/// <param name="Objects">Number of objects of the language.</param>
/// <param name="CorpusSeed">The seed of the corpus whose test sentences give the states.</param>
/// <param name="Sentences">How many test sentences.</param>
/// <param name="Group">SHA-256 over the group's states.</param>
internal sealed record FindingSettings(NetworkSettings Network, int Objects, ulong CorpusSeed, int Sentences, string Group) : RunSettings;
