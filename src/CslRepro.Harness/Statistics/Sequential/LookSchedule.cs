namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// The numbers of seeds at which a hypothesis is looked at, registered before the runs. A hypothesis that is decided at one of them asks for no more.
/// </summary>
public sealed class LookSchedule
{
    /// <summary>The most looks of a schedule.</summary>
    public const int MostLooks = 20;

    private LookSchedule(string name, int[] seeds)
    {
        Name = name;
        Seeds = seeds;
    }

    /// <summary>10, 20, 40, 80 and 160 seeds.</summary>
    public static LookSchedule Standard { get; } = Of("standard", 10, 20, 40, 80, 160);

    /// <summary>10, 20, 40, 80, 160 and 320 seeds.</summary>
    public static LookSchedule Extended { get; } = Of("extended", 10, 20, 40, 80, 160, 320);

    /// <summary>30, 60, 120, 240 and 480 seeds: for quantities with a heavy tail, whose first seeds say little of their mean.</summary>
    public static LookSchedule HeavyTailed { get; } = Of("heavy-tailed", 30, 60, 120, 240, 480);

    /// <summary>The schedules that the harness registers.</summary>
    public static IReadOnlyList<LookSchedule> All { get; } = [Standard, Extended, HeavyTailed];

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The number of seeds at each look, ascending, each at least 2.</summary>
    public IReadOnlyList<int> Seeds { get; }

    /// <summary>The seeds of the last look.</summary>
    public int MostSeeds => Seeds[^1];

    /// <summary>Makes a schedule.</summary>
    /// <param name="name">A name that reports can use.</param>
    /// <param name="seeds">The number of seeds at each look.</param>
    /// <exception cref="ArgumentException">There is no look, or more than <see cref="MostLooks"/>, or the numbers do not ascend from at least 2.</exception>
    public static LookSchedule Of(string name, params IReadOnlyList<int> seeds)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(seeds);
        if (seeds.Count is 0 or > MostLooks)
        {
            throw new ArgumentException($"A schedule has 1 to {MostLooks} looks, got {seeds.Count}.", nameof(seeds));
        }

        for (var look = 0; look < seeds.Count; look++)
        {
            var least = look == 0 ? 2 : seeds[look - 1] + 1;
            if (seeds[look] < least)
            {
                throw new ArgumentException($"Look {look + 1} must have at least {least} seeds, got {seeds[look]}.", nameof(seeds));
            }
        }

        return new LookSchedule(name, [.. seeds]);
    }

    /// <summary>The share of the most seeds that is in at a look.</summary>
    /// <param name="look">The look, from 0.</param>
    public double Share(int look) => (double)Seeds[look] / MostSeeds;

    /// <summary>The seeds of all looks, as in "10, 20, 40".</summary>
    public override string ToString() => string.Join(", ", Seeds);
}
