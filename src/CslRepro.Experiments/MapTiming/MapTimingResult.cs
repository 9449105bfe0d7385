namespace CslRepro.Experiments.MapTiming;

/// <summary>Times of maps beside times of training, all in one process on one thread, the sides in turn. Durations differ between runs and machines.</summary>
/// <param name="Sizes">One entry for each number of units, ascending.</param>
/// <param name="Sequences">The training sentences as word indices, for counts.</param>
/// <param name="Outputs">Number of outputs D.</param>
public sealed record MapTimingResult(IReadOnlyList<MapTimes> Sizes, IReadOnlyList<int[]> Sequences, int Outputs);
