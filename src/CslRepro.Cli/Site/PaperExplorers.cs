using CslRepro.Corpora;
using CslRepro.Experiments.Published;
using CslRepro.Explorer;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Site;

namespace CslRepro.Cli.Site;

/// <summary>An explorer page for each network of the paper at 4 objects, on seed 0.</summary>
internal static class PaperExplorers
{
    private const int Objects = 4;
    private const int Instances = 3;
    private const ulong Seed = 0;

    /// <summary>Trains the networks and makes their pages.</summary>
    /// <param name="sentences">Test sentences whose states are shown.</param>
    /// <param name="threads">How many threads may work; the pages do not depend on it.</param>
    public static IReadOnlyList<ExplorerFile> Of(int sentences, int threads, CancellationToken cancellation)
    {
        var corpus = TestCorpus.Of(Objects, Seed, sentences);
        var table = TestSentences.States(corpus);
        var recorder = new NetworkRecorder(table, threads, Instances);
        var (final, continuous, lstm) = (Trained("esn-fl"), Trained("esn-cl"), Trained("lstm"));
        var published = DrawnNetwork.Of(
            recorder.Record("published by the authors", PublishedWeights.Read(corpus.Language)) with { Name = "lstm-published" }, threads, cancellation);
        return
        [
            new(ClaimViews.Final, "ESN with final learning, beside the one with continuous learning", Page(final, continuous)),
            new(ClaimViews.Continuous, "ESN with continuous learning, beside the LSTM", Page(continuous, lstm)),
            new(ClaimViews.Lstm, "LSTM, beside the one that the authors published", Page(lstm, published)),
        ];

        DrawnNetwork Trained(string name)
        {
            var settings = NetworkKinds.Presets.Single(preset => preset.Name == name).Settings;
            return DrawnNetwork.Of(recorder.Train(name, settings, corpus, cancellation), threads, cancellation);
        }

        byte[] Page(params IReadOnlyList<DrawnNetwork> networks) =>
            ExplorerPage.Bytes(PageBuilder.Build(table, PageBuilder.Describe(corpus, table.Examples.Count), corpus.Seed, networks));
    }
}
