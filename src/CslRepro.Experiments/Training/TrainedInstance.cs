using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Training;

/// <summary>One trained instance with its model.</summary>
/// <param name="Result">How it did on its test set.</param>
/// <param name="Corpus">What it was trained and tested on.</param>
/// <param name="TestOutputs">Its outputs after each test sentence, a row of D numbers a sentence.</param>
/// <param name="TrainSeconds">Duration of building and training the model, without corpus and test.</param>
/// <param name="Esn">The network if it is an ESN.</param>
/// <param name="Lstm">The network if it is an LSTM.</param>
public sealed record TrainedInstance(
    RunResult Result, Corpus Corpus, Matrix<double> TestOutputs, double TrainSeconds, EsnModel? Esn, LstmModel<float>? Lstm)
{
    /// <summary>The network if it is a GRU.</summary>
    public GruModel<float>? Gru { get; init; }
}
