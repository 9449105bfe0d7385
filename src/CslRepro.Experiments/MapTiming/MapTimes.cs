namespace CslRepro.Experiments.MapTiming;

/// <summary>Times of training an ESN and of mapping its states, for one number of units. One entry of each list a repetition.</summary>
/// <param name="Units">Number of units N.</param>
/// <param name="Points">Number of mapped states.</param>
/// <param name="Map">Seconds for the map of all states.</param>
/// <param name="Final">Seconds of FORCE with final learning, states included.</param>
/// <param name="Continuous">Seconds of FORCE with continuous learning, states included.</param>
/// <param name="Offline">Seconds of ridge regression on the final states, states included.</param>
public sealed record MapTimes(
    int Units, int Points, IReadOnlyList<double> Map, IReadOnlyList<double> Final, IReadOnlyList<double> Continuous, IReadOnlyList<double> Offline);
