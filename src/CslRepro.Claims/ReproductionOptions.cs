using CslRepro.Claims.Catalogue;
using CslRepro.Claims.Experiments;
using CslRepro.Models.Lstm;

namespace CslRepro.Claims;

/// <summary>What a reproduction runs with.</summary>
/// <param name="Profile">How much is spent.</param>
/// <param name="LstmEngine">Trains the LSTMs.</param>
/// <param name="TimedPairs">Implementations whose times are compared.</param>
public sealed record ReproductionOptions(Profile Profile, ILstmEngine LstmEngine, IReadOnlyList<EnginePair> TimedPairs)
{
    /// <summary>The claims to decide; all if empty.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Runs the instances; by default a new one with <see cref="Threads"/>. Sharing one between profiles saves their common runs.</summary>
    public InstanceScheduler? Scheduler { get; init; }

    /// <summary>Evidence of another profile: what is the same in every profile, <see cref="Evidence.Maps"/> and <see cref="Evidence.Activity"/>, is taken from there.</summary>
    public Evidence? Earlier { get; init; }

    /// <summary>How many instances run at once, 1 or more; results do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
