namespace CslRepro.Harness;

/// <summary>
/// How much is spent on the verdicts. A profile chooses numbers of seeds and sizes, never rules. Profiles of one name are equal, whatever they grant to a
/// claim: they plan the same runs and figures.
/// </summary>
public sealed record Profile
{
    private Profile(string name, long multiplyAddsOfClaim, int instances, int controlInstances, int timingRepetitions)
    {
        Name = name;
        MultiplyAddsOfClaim = multiplyAddsOfClaim;
        Instances = instances;
        ControlInstances = controlInstances;
        TimingRepetitions = timingRepetitions;
    }

    /// <summary>A few minutes: decides what few runs can, and shows that everything runs. `dotnet test` grants each claim less.</summary>
    public static Profile Smoke { get; } = new("smoke", 200_000_000_000, 3, 2, 2);

    /// <summary>Decides every claim that its looks can decide, in one or two hours; run by night, and before results are approved.</summary>
    public static Profile Standard { get; } = new("standard", 40_000_000_000_000, 30, 10, 5);

    /// <summary>All profiles, the cheapest first.</summary>
    public static IReadOnlyList<Profile> All { get; } = [Smoke, Standard];

    /// <summary>The name on command lines and in snapshots.</summary>
    public string Name { get; }

    /// <summary>
    /// How many multiply-adds may be spent on deciding one claim. They are counted, not timed, and each claim's by itself, so that no verdict depends on a
    /// machine's speed or on which other claims there are.
    /// </summary>
    public long MultiplyAddsOfClaim { get; }

    /// <summary>Seeds of each condition that figures show.</summary>
    public int Instances { get; }

    /// <summary>Seeds of each control that figures show.</summary>
    public int ControlInstances { get; }

    /// <summary>How often each side of a comparison of times is run, the sides in turn.</summary>
    public int TimingRepetitions { get; }

    /// <summary>One of two values, by profile: for the sizes that one experiment alone needs.</summary>
    /// <typeparam name="T">Type of the values.</typeparam>
    /// <param name="smoke">The smoke profile's.</param>
    /// <param name="standard">The standard profile's.</param>
    /// <returns>This profile's value.</returns>
    public T Choose<T>(T smoke, T standard) => this == Smoke ? smoke : standard;

    /// <summary>This profile with another grant for each claim.</summary>
    /// <param name="multiplyAdds">How many multiply-adds may be spent on deciding one claim, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is negative.</exception>
    public Profile Granting(long multiplyAdds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(multiplyAdds);
        return new(Name, multiplyAdds, Instances, ControlInstances, TimingRepetitions);
    }

    /// <inheritdoc/>
    public bool Equals(Profile? other) => other?.Name == Name;

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);

    /// <summary>Finds a profile by its name.</summary>
    /// <param name="name">smoke or standard.</param>
    /// <exception cref="ArgumentException">There is none of that name.</exception>
    public static Profile Named(string name) =>
        All.FirstOrDefault(profile => profile.Name == name)
        ?? throw new ArgumentException($"There is no profile \"{name}\"; there are {string.Join(", ", All.Select(profile => profile.Name))}.", nameof(name));
}
