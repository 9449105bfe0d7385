using System.Security.Cryptography;
using CslRepro.Corpora;
using CslRepro.Experiments.Published;
using CslRepro.LanguageTask;
using CslRepro.LanguageTask.Interchange;
using CslRepro.LanguageTask.Models;
using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Tests.Snapshots;
using Xunit;

namespace CslRepro.Tests.Properties.Published;

/// <summary>The files of networks/authors-lstm, and the network that the program carries.</summary>
public class AuthorsLstmTests
{
    private static readonly string Folder = Path.Combine(RepositoryRoot.Find(), "networks", "authors-lstm");

    private const double RmseOfSeed0 = 0.29968767406918173;

    private static Corpus Corpus { get; } = CorpusGenerator.Generate(new CorpusSettings());

    [Fact]
    public void Every_file_has_its_checksum()
    {
        var expected = File.ReadAllLines(Path.Combine(Folder, "SHA256SUMS")).ToDictionary(line => line[66..], line => line[..64]);
        var found = Directory.GetFiles(Folder).Where(path => Path.GetExtension(path) is ".npy" or ".txt")
            .ToDictionary(path => Path.GetFileName(path), path => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))));
        Assert.Equal(expected.OrderBy(item => item.Key, StringComparer.Ordinal), found.OrderBy(item => item.Key, StringComparer.Ordinal));

        // The checksums themselves: arrays that came with others would be another network.
        Assert.Equal("ea7c18039806dc71499370ee4413b4bfe8b8f2a6897b73fe839840b4a07951c2", expected["kernel.npy"]);
        Assert.Equal("15a54ba96348c22c77b481dd280dd6491c1625f990e953e405df547ac0c3a634", expected["recurrent-kernel.npy"]);
        Assert.Equal("ffa396092b41543516b90015dc2764c04fd90aaf527d47d5b065c58c562bd50a", expected["bias.npy"]);
        Assert.Equal("3d49151dd48b18a97a81a3f05c6e16084f418831e0fb44ced91a9e05c937e029", expected["dense-kernel.npy"]);
        Assert.Equal("65e500ff61d0184e44df9b1e1e695c2acbc854235e9a0bf2fc16128b7a0453e1", expected["dense-bias.npy"]);
    }

    [Fact]
    public void The_program_carries_the_network_that_the_folder_holds()
    {
        var read = WeightsFolder.Read(Folder, Corpus.Language, new LstmSettings());
        var carried = Trained();
        Assert.Equal(read.Network.Digest(), carried.Network.Digest());
        Assert.Equal(PublishedLstm.Authors.Digest, carried.Network.Digest());
        Assert.Equal(Enumerable.Range(0, 22), read.Mapping.Concepts);
    }

    [Fact]
    public void On_the_canonical_corpus_it_answers_as_it_always_did()
    {
        var corpus = CorpusFile.Read(Path.Combine(RepositoryRoot.Find(), "corpora", "objects-4-seed-0.txt"));
        var outputs = Trained().Predict([.. corpus.Test.Select(example => example.Sentence)]);
        var result = Evaluation.Of(corpus.Language, corpus.Test, outputs);
        Assert.Equal((1000, 620, 745, RmseOfSeed0), (result.Sentences, result.InvalidCount, result.InexactCount, result.Rmse));
    }

    [Fact]
    public void Neither_seed_nor_training_set_changes_it()
    {
        var other = CorpusGenerator.Generate(new CorpusSettings { Seed = 7 });
        var trained = Train(PublishedLstm.Authors, other, 8);
        Assert.Equal((Trained().Network.Digest(), 0L), (trained.Network.Digest(), trained.TrainingCost));
    }

    [Fact]
    public void What_is_not_known_of_it_is_refused()
    {
        Assert.Contains("not known", Assert.Throws<InvalidOperationException>(() => PublishedLstm.Authors.Create(Corpus, 0)).Message, StringComparison.Ordinal);
        var changed = PublishedLstm.Authors with { Digest = new string('0', 64) };
        Assert.Contains(
            PublishedLstm.Authors.Digest,
            Assert.Throws<InvalidOperationException>(() => Train(changed, Corpus)).Message,
            StringComparison.Ordinal);
        var large = CorpusGenerator.Generate(new CorpusSettings { Objects = 5 });
        Assert.Contains(
            "\"spoon\"",
            Assert.Throws<ArgumentException>(() => Train(PublishedLstm.Authors, large)).Message,
            StringComparison.Ordinal);
    }

    private static TrainedNetwork Trained() => Train(PublishedLstm.Authors, Corpus);

    private static TrainedNetwork Train(PublishedLstm model, Corpus corpus, ulong seed = 0) =>
        (TrainedNetwork)model.Train(corpus, TrainingData.From(corpus), seed, new ExactTrainer(), null, TestContext.Current.CancellationToken);
}
