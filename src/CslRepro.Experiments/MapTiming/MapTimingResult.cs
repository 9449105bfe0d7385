namespace CslRepro.Experiments.MapTiming;

/// <summary>Times of maps beside times of training, all in one process on one thread, the sides in turn. Durations differ between runs and machines.</summary>
/// <param name="Sizes">One entry for each number of units, ascending.</param>
public sealed record MapTimingResult(IReadOnlyList<MapTimes> Sizes);
