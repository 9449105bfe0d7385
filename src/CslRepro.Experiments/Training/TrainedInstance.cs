using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Training;

/// <summary>One trained instance with its model.</summary>
/// <param name="Result">How it did on its test set.</param>
/// <param name="Corpus">What it was trained and tested on.</param>
/// <param name="TestOutputs">Its outputs after each test sentence, a row of D numbers a sentence.</param>
/// <param name="TrainSeconds">Duration of building and training the model, without corpus and test.</param>
public sealed record TrainedInstance(RunResult Result, Corpus Corpus, Matrix<double> TestOutputs, double TrainSeconds, TrainedModel Model)
{
    /// <summary>The test sentences.</summary>
    public IReadOnlyList<Sentence> TestSentences => [.. Corpus.Test.Select(example => example.Sentence)];

    /// <summary>The network that was trained.</summary>
    /// <exception cref="InvalidOperationException">The model is no network, such as the theoretical model.</exception>
    public INetwork Network => (Model as TrainedNetwork)?.Network
        ?? throw new InvalidOperationException($"{Result.Condition} is measured as a network, but is none.");

    /// <summary>Records the network on the test sentences.</summary>
    /// <returns>States after every word, of the kind that the paper shows (an LSTM's cells), and outputs.</returns>
    /// <exception cref="InvalidOperationException">The model is no network.</exception>
    public Recording Record() => Record(TestSentences);

    /// <summary>Records the network on sentences of its language.</summary>
    /// <inheritdoc cref="Record()"/>
    public Recording Record(IReadOnlyList<Sentence> sentences) => Recording.Of(Network, Corpus.Language, sentences);

    /// <summary>The network, where only one kind can be asked: a measure of readouts needs a readout.</summary>
    /// <typeparam name="TNetwork">The kind.</typeparam>
    /// <exception cref="InvalidOperationException">The network is of another kind.</exception>
    public TNetwork NetworkAs<TNetwork>()
        where TNetwork : class, INetwork =>
        Network as TNetwork
            ?? throw new InvalidOperationException($"{Result.Condition} is measured as {typeof(TNetwork).Name}, but is {Network.Kind.TitleWithArticle}.");
}
