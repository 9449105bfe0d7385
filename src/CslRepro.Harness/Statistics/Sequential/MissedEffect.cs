namespace CslRepro.Harness.Statistics.Sequential;

/// <summary>
/// What an undecided estimate could have missed, and about how many seeds would decide it, with the spread that was observed. For Student's t it is the usual
/// approximation (t of the level + t of the power) × standard error; other estimates use the reach of their own intervals in its place.
/// </summary>
/// <param name="Above">The smallest distance above the limit that this look would have decided with the wanted probability.</param>
/// <param name="Below">The smallest distance below the limit that this look would have decided with the wanted probability.</param>
/// <param name="Seeds">
/// About how many seeds, up to the next registered look, would decide the observed distance from the limit with that probability; beyond the registered
/// looks the bare number, at most <see cref="MostSeeds"/>. Null where no number of seeds would, since the error that stays is too large for the distance.
/// </param>
/// <param name="IsRegistered">Whether one of the registered looks has that many seeds.</param>
public sealed record MissedEffect(double Above, double Below, int? Seeds, bool IsRegistered)
{
    /// <summary>The probability with which an effect is to be decided.</summary>
    public const double Power = 0.8;

    /// <summary>The largest number of seeds that is told: an estimate on its limit would need any number.</summary>
    public const int MostSeeds = 1_000_000;

    /// <summary>What an estimate of a quantity that may have every value could have missed at a look.</summary>
    /// <inheritdoc cref="Of(IEstimate, double, NominalLevels, int, Bounds)"/>
    public static MissedEffect Of(IEstimate estimate, double limit, NominalLevels levels, int look) => Of(estimate, limit, levels, look, Bounds.Real);

    /// <summary>What an estimate could have missed at a look.</summary>
    /// <param name="estimate">The estimate, from as many seeds as the look has.</param>
    /// <param name="limit">The limit that it is compared with.</param>
    /// <param name="levels">The levels of the looks.</param>
    /// <param name="look">The look, from 0.</param>
    /// <param name="bounds">The quantity's bounds, which intervals keep to.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such look.</exception>
    /// <exception cref="ArgumentException">The number is counted, so that no seeds decide it.</exception>
    public static MissedEffect Of(IEstimate estimate, double limit, NominalLevels levels, int look, Bounds bounds)
    {
        ArgumentNullException.ThrowIfNull(estimate);
        ArgumentNullException.ThrowIfNull(levels);
        ArgumentNullException.ThrowIfNull(bounds);
        ArgumentOutOfRangeException.ThrowIfNegative(look);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(look, levels.Levels.Count);
        if (estimate.Instances == 0)
        {
            throw new ArgumentException("A counted number misses nothing.", nameof(estimate));
        }

        var chance = ReachOf(estimate, 1 - Power, bounds);
        var now = ReachOf(estimate, levels.Levels[look], bounds);
        var (seeds, isRegistered) = SeedsFor(estimate, limit, levels, look, bounds);
        return new MissedEffect(now.Down + chance.Up, now.Up + chance.Down, seeds, isRegistered);
    }

    private static (int? Seeds, bool IsRegistered) SeedsFor(IEstimate estimate, double limit, NominalLevels levels, int look, Bounds bounds)
    {
        var distance = estimate.Value - limit;
        var chance = ReachOf(estimate, 1 - Power, bounds);
        var needed = 0.0;
        for (var later = look + 1; later < levels.Levels.Count; later++)
        {
            needed = Needed(levels.Levels[later]);
            if (needed <= levels.Schedule.Seeds[later])
            {
                return (levels.Schedule.Seeds[later], true);
            }
        }

        needed = Math.Max(needed, Needed(levels.Levels[^1]));
        return (double.IsPositiveInfinity(needed) ? null : (int)Math.Min(MostSeeds, Math.Ceiling(needed)), false);

        double Needed(double level)
        {
            var (down, up) = ReachOf(estimate, level, bounds);
            var ratio = (distance > 0 ? down + chance.Up : up + chance.Down) / Math.Abs(distance);
            var square = ratio * ratio;
            var stays = estimate.ShareOfFixedError;
            return distance == 0 ? MostSeeds
                : stays * square >= 1 ? double.PositiveInfinity
                : estimate.Instances * square * (1 - stays) / (1 - (stays * square));
        }
    }

    /// <summary>How far the interval at a level reaches below and above the estimate.</summary>
    private static (double Down, double Up) ReachOf(IEstimate estimate, double level, Bounds bounds)
    {
        var interval = RepeatedInterval.Of(estimate, level, bounds);
        return (estimate.Value - interval.Lower, interval.Upper - estimate.Value);
    }
}
