namespace CslRepro.Experiments.Timing;

/// <summary>Training times of one kind of implementation.</summary>
/// <param name="Name">textbook, framework or optimised.</param>
/// <param name="Lstm">Seconds for LSTM 20, one entry for each repetition.</param>
/// <param name="EsnFinal">Seconds for the ESN with final learning.</param>
/// <param name="EsnContinuous">Seconds for the ESN with continuous learning.</param>
public sealed record PairTimes(string Name, IReadOnlyList<double> Lstm, IReadOnlyList<double> EsnFinal, IReadOnlyList<double> EsnContinuous);
