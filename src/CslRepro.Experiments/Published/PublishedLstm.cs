using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;

namespace CslRepro.Experiments.Published;

/// <summary>
/// The LSTM that the paper's authors published with their program, as it is: it has learnt already, on sentences that nobody has, so that a corpus only tests
/// it. It knows the words of 4 objects.
/// </summary>
/// <param name="Digest">SHA-256 over its weights in our order of words (<see cref="INetwork.Digest"/>): other weights are another model.</param>
public sealed record PublishedLstm(string Digest) : TaskModel
{
    /// <summary>The network in the folder networks/authors-lstm.</summary>
    public static PublishedLstm Authors { get; } = new("1f4d9ddb3eca63663070913fa125d259271adbc1c78334a384c31b75a26c8196");

    /// <summary>Not known.</summary>
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">Always: the weights from which its training started were not published.</exception>
    public override TrainedModel Create(Corpus corpus, ulong seed) =>
        throw new InvalidOperationException("The weights from which the published LSTM started are not known; only the trained ones were published.");

    /// <summary>The network as it was published, whatever the corpus and the seed; nothing is trained.</summary>
    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The weights that this program carries are others than the digest says.</exception>
    public override TrainedModel Train(
        Corpus corpus, TrainingData data, ulong seed, INetworkTrainer trainer, TrainingOptions? options = null, CancellationToken cancellation = default)
    {
        var network = PublishedWeights.Read(corpus.Language);
        return network.Digest() == Digest
            ? new TrainedNetwork(network, 0)
            : throw new InvalidOperationException($"The published LSTM's weights have the digest {network.Digest()}, expected {Digest}.");
    }
}
