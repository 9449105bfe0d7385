using CslRepro.Corpora;
using CslRepro.LanguageTask.Interchange;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Lstm;
using CslRepro.Umap;
using Xunit;

namespace CslRepro.Tests.Properties.Interchange;

/// <summary>Readers get files with seeded damage: each is read or refused with an error that names it, at once and without much memory.</summary>
public sealed class DamagedInputTests : IDisposable
{
    private const int Rounds = 300;

    // Files here have a few kilobytes; languages of up to 50 objects are made for some corpora.
    private const long MostAllocated = 64 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static readonly Language Language = Language.Create(4);

    private readonly TemporaryFolder folder = new();

    public static TheoryData<string> Kinds =>
        ["corpus", "corpus-manifest", "points-npy", "points-csv", "esn-model", "lstm-model", "esn-weights", "lstm-weights"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_damaged_file_is_read_or_refused_with_its_name(string kind)
    {
        var (read, files) = Prepare(kind);
        read();
        var cancellation = TestContext.Current.CancellationToken;
        var round = 0;
        var refused = await Task.Run(Run, cancellation).WaitAsync(Patience, cancellation);
        Assert.True(refused > Rounds / 2, $"Only {refused} of {Rounds} damaged files were refused: the damage is too small to mean anything.");

        int Run()
        {
            var refusals = 0;
            for (; round < Rounds; round++)
            {
                var random = new RandomStream((ulong)round, $"damage/{kind}");
                var path = files[Mutation.Below(random, files.Length)];
                var whole = File.ReadAllBytes(path);
                File.WriteAllBytes(path, Mutation.Of(whole, random));
                var before = GC.GetAllocatedBytesForCurrentThread();
                try
                {
                    read();
                }
                catch (Exception exception) when (exception is InvalidDataException or IOException)
                {
                    // A wrong matrix may come to light at another one that no longer fits it, so the folder is what every message has.
                    Assert.Contains(folder.Path, exception.Message, StringComparison.Ordinal);
                    refusals++;
                }
                catch (Exception exception)
                {
                    Assert.Fail($"{kind}, round {round}, {Path.GetFileName(path)}: {exception}");
                }

                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostAllocated);
                File.WriteAllBytes(path, whole);
            }

            return refusals;
        }
    }

    public void Dispose() => folder.Dispose();

    private (Action Read, string[] Files) Prepare(string kind)
    {
        switch (kind)
        {
            case "corpus":
                CorpusFile.Write(CorpusGenerator.Generate(SmallCorpus), folder["corpus.txt"]);
                return (() => CorpusFile.Read(folder["corpus.txt"]), [folder["corpus.txt"]]);
            case "corpus-manifest":
                CorpusManifest.Write(folder.Path, [(SmallCorpus, true), (SmallCorpus with { Seed = 1 }, true)]);
                return (() => CorpusManifest.Read(folder.Path).CheckFiles(folder.Path), [folder[CorpusManifest.FileName]]);
            case "points-npy" or "points-csv":
                var points = folder[kind.Replace('-', '.')];
                PointFile.Write(points, Random(8, 3));
                return (() => PointFile.Read(points), [points]);
            case "esn-model":
                EsnModelFile.Save(Esn(), folder["model"], Language.Words, Language.ConceptNames);
                return (() => EsnModelFile.Load(folder["model"], Language.Words), Files());
            case "lstm-model":
                LstmModelFile.Save(Lstm(), folder["model"], Language.Words, Language.ConceptNames);
                return (() => LstmModelFile.Load<float>(folder["model"], Language.Words), Files());
            case "esn-weights":
                EsnModelFile.Save(Esn(), folder["model"], Language.Words, Language.ConceptNames);
                WriteNames();
                return (() => WeightsFolder.Read(folder["model"], Language, EsnSettings.FinalLearning), Files());
            default:
                LstmModelFile.Save(Lstm(), folder["model"], Language.Words, Language.ConceptNames);
                WriteNames();
                return (() => WeightsFolder.Read(folder["model"], Language, new LstmSettings()), Files());
        }
    }

    private static CorpusSettings SmallCorpus => new()
    {
        Objects = 3,
        OneObjectTrain = 5,
        TwoObjectTrain = 5,
        OneObjectValidation = 2,
        TwoObjectValidation = 2,
        OneObjectTest = 3,
        TwoObjectTest = 3,
    };

    private static Matrix<float> Random(int rows, int columns)
    {
        var matrix = new Matrix<float>(rows, columns);
        new RandomStream(7, "damage/weights").Fill(matrix.Elements);
        return matrix;
    }

    private static EsnModel Esn() =>
        new(new Reservoir(Random(5, 5), Random(5, 1 + Language.Words.Count), 0.05), Random(Language.OutputCount, 6).Convert<double>());

    private static LstmModel<float> Lstm() => new(
        new LstmSettings { Units = 2 },
        new LstmWeights<float>(Random(Language.Words.Count, 8), Random(2, 8), new float[8], Random(2, Language.OutputCount), new float[Language.OutputCount]));

    // The manifest of our own is not read with weights.
    private void WriteNames()
    {
        File.Delete(Path.Combine(folder["model"], "model.json"));
        File.WriteAllText(Path.Combine(folder["model"], "vocabulary.txt"), string.Join('\n', Language.Words));
        File.WriteAllText(Path.Combine(folder["model"], "concepts.txt"), string.Join('\n', Language.ConceptNames));
    }

    private string[] Files() => [.. Directory.GetFiles(folder["model"]).Order(StringComparer.Ordinal)];
}
