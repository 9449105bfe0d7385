using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Experiments.Timing;

/// <summary>Two implementations of like kind, an ESN's and an LSTM's, whose times may be compared.</summary>
/// <param name="Name">What they have in common: textbook, framework or optimised.</param>
/// <param name="Esn">Trains ESNs.</param>
/// <param name="Lstm">Trains LSTMs.</param>
/// <param name="SentenceShare">ESNs are timed on every k-th training sentence, and their time is multiplied by the share of words left out; 1 for all.</param>
/// <param name="TimedEpochs">LSTMs are timed for so many epochs, and their time is multiplied up to 35: epochs cost the same each.</param>
public sealed record TrainerPair(string Name, IEsnTrainer Esn, ILstmTrainer Lstm, int SentenceShare, int TimedEpochs);
