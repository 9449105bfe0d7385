using CslRepro.Harness;
using CslRepro.Harness.Multiverse;

namespace CslRepro.Claims.Multiverse;

/// <summary>
/// The paper's headline claims under every combination of defensible choices, as registration/multiverse.txt has it. Its seeds decide nothing: a claim is
/// decided under the program's choices, on seeds of its own.
/// </summary>
public static class HeadlineMultiverse
{
    /// <summary>The first seed: no rule is found or decided on it, and no search uses it.</summary>
    public const ulong FirstSeed = 200_000;

    /// <summary>The registered number of seeds of each run.</summary>
    public const int Seeds = 8;

    /// <summary>The registered plan.</summary>
    public static MultiversePlan Registered { get; } = new(HeadlineQuantities.All, FirstSeed, Seeds);

    /// <summary>The registered plan for claims that rest on maps, on the same seeds.</summary>
    public static MultiversePlan OfMaps { get; } = new(MapQuantities.All, FirstSeed, Seeds);

    /// <summary>The registered plan for the other claims that rest on training, on the same seeds.</summary>
    public static MultiversePlan OfTraining { get; } = new(TrainingQuantities.All, FirstSeed, Seeds);

    /// <summary>What is computed for a profile: the smoke profile has two of the registered numbers with two choices each, the others all.</summary>
    /// <param name="profile">How much is spent.</param>
    public static MultiversePlan PlanOf(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return profile == Profile.Smoke ? new MultiversePlan(HeadlineQuantities.Few, FirstSeed, Seeds) : Registered;
    }

    /// <summary>What is computed of <see cref="OfMaps"/> for a profile: all, and nothing for the smoke profile, since each training has a map.</summary>
    /// <param name="profile">How much is spent.</param>
    public static MultiversePlan PlanOfMaps(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return AllButSmoke(OfMaps, profile);
    }

    /// <summary>What is computed of <see cref="OfTraining"/> for a profile: all, and nothing for the smoke profile.</summary>
    /// <param name="profile">How much is spent.</param>
    public static MultiversePlan PlanOfTraining(Profile profile)
    {
        ArgumentNullException.ThrowIfNull(profile);
        return AllButSmoke(OfTraining, profile);
    }

    private static MultiversePlan AllButSmoke(MultiversePlan plan, Profile profile) => profile == Profile.Smoke ? plan with { Quantities = [] } : plan;
}
