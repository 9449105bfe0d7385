using CslRepro.Corpora;
using CslRepro.Explorer;
using CslRepro.LanguageTask;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Tests.Explorer;

/// <summary>A page of small networks that learn little: enough for everything that a page can show.</summary>
internal static class SmallPage
{
    public const string Hostile = "</script><script>alert(1)</script>";

    public static Corpus Corpus { get; } = TestCorpus.Of(4, 0, 120);

    public static StateTable Table { get; } = TestSentences.States(Corpus);

    public static RecordedNetwork Esn(int threads = 1) =>
        new NetworkRecorder(Table, threads, instances: 2).Train("esn-cl", EsnSettings.ContinuousLearning with { Units = 60 }, Corpus);

    public static RecordedNetwork Lstm(int threads = 1) =>
        new NetworkRecorder(Table, threads, instances: 2).Train("lstm", new LstmSettings { Epochs = 6 }, Corpus);

    public static PageData Data(int threads = 1) => PageBuilder.Build(
        Table,
        PageBuilder.Describe(Corpus, Table.Examples.Count),
        Corpus.Seed,
        DrawnNetwork.Of(Esn(threads), threads),
        DrawnNetwork.Of(Lstm(threads), threads));

    /// <summary>The same with text that would run if it were taken for markup, in every place that text can come from.</summary>
    public static PageData MadeHostile(PageData data) => data with
    {
        Title = "<img src=x onerror=alert(1)>",
        Corpus = Hostile,
        Words = [.. data.Words.Select(word => word is "the" or "is" ? word + Hostile : word)],
        Categories = [.. data.Categories.Select(name => $"{name}<img src=x onerror=alert(1)>")],
        Networks = [.. data.Networks.Select(network => network with { Name = network.Name + Hostile, Source = $"<!--<script>\u2028{Hostile}" })],
    };
}
