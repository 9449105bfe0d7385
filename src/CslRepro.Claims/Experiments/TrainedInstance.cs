using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Claims.Experiments;

/// <summary>One trained instance with its model.</summary>
/// <param name="Result">How it did on its test set.</param>
/// <param name="TrainSeconds">Duration of building and training the model, without corpus and test.</param>
/// <param name="Esn">The network if it is an ESN.</param>
/// <param name="Lstm">The network if it is an LSTM.</param>
public sealed record TrainedInstance(RunResult Result, double TrainSeconds, EsnModel? Esn, LstmModel<float>? Lstm);
