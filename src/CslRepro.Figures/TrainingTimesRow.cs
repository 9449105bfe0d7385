namespace CslRepro.Figures;

/// <summary>Seconds of training by one kind of implementation.</summary>
/// <param name="Name">The kind, or "paper".</param>
/// <param name="Lstm">LSTM 20.</param>
/// <param name="EsnFinal">ESN with final learning.</param>
/// <param name="EsnContinuous">ESN with continuous learning.</param>
public sealed record TrainingTimesRow(string Name, double Lstm, double EsnFinal, double EsnContinuous);
