namespace CslRepro.Experiments.Timing;

/// <summary>Training times at n = 4, all in one process on one thread, the sides in turn. Durations differ between runs and machines.</summary>
/// <param name="Pairs">One entry for each kind of implementation.</param>
public sealed record TimingResult(IReadOnlyList<PairTimes> Pairs);
