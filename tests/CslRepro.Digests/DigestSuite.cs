using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Backpropagation;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using CslRepro.Models.Simple;
using CslRepro.Numerics;
using CslRepro.Umap;

namespace CslRepro.Digests;

/// <summary>
/// One digest for each kind of result, from corpora to maps, on problems small enough to run without any vector instruction. Equal digests mean equal bits.
/// </summary>
internal static class DigestSuite
{
    public static IEnumerable<(string Name, string Digest)> Run(int threads)
    {
        yield return ("random numbers", RandomNumbers());
        yield return ("elementary functions, double", FunctionsDouble());
        yield return ("elementary functions, single", FunctionsSingle());
        yield return ("matrix product, double", Product<double>(threads));
        yield return ("matrix product, single", Product<float>(threads));
        yield return ("Cholesky and triangular solves", Factorisation(threads));

        var corpus = CorpusGenerator.Generate(new CorpusSettings
        {
            OneObjectTrain = 12,
            TwoObjectTrain = 18,
            OneObjectValidation = 4,
            TwoObjectValidation = 6,
            OneObjectTest = 10,
            TwoObjectTest = 20,
        });
        yield return ("corpus", corpus.Checksum);

        var data = TrainingData.From(corpus);
        var settings = new EsnSettings { Units = 70 };
        var reservoir = Reservoir.Create(settings, corpus.Language.Words.Count, 0);
        yield return ("reservoir weights", Digest.Of(reservoir.Recurrent, reservoir.Input));
        yield return ("exact spectral radius", Radius(reservoir));
        var trie = PrefixTrie.Build(data.Sequences);
        var states = ReservoirStates.Compute<float>(reservoir, trie, threads: threads);
        yield return ("reservoir states, single", Digest.Of(states));
        yield return ("reservoir states, double", Digest.Of(ReservoirStates.Compute<double>(reservoir, trie, threads: threads)));
        foreach (var (name, esn) in new[]
        {
            ("ESN FL readout", settings),
            ("ESN CL readout", settings with { Learning = Learning.Continuous }),
            ("ridge readout", settings with { Readout = ReadoutAlgorithm.Ridge }),
        })
        {
            var model = EsnTrainer.Train(esn, reservoir, data.Sequences, data.Targets, options: new TrainingOptions { Threads = threads });
            yield return (name, Digest.Of(model.Readout));
            var evaluation = Evaluation.Of(corpus.Language, corpus.Test, model.Predict(TrainingData.Sentences(corpus.Test), threads));
            yield return (name + "'s errors", Digest.Of([evaluation.InvalidCount, evaluation.InexactCount, evaluation.Rmse]));
        }

        foreach (var (name, lstm) in new[]
        {
            ("LSTM weights", new LstmSettings { Units = 20, Epochs = 2 }),
            (
                "LSTM weights, hard sigmoid, dropout, shuffled",
                new LstmSettings
                {
                    Units = 9,
                    Epochs = 2,
                    Dropout = 0.2,
                    GateActivation = GateActivation.HardSigmoid,
                    Order = TrainingOrder.ShuffledEachEpoch,
                }),
            ("LSTM weights, batches of 16", new LstmSettings { Units = 54, Epochs = 2, BatchSize = 16 }),
        })
        {
            var model = LstmTrainer.Train(lstm, data.Sequences, data.Targets.Convert<float>(), corpus.Language.Words.Count, 0);
            yield return (name, model.Weights.Digest());
            yield return (name + ": outputs", Digest.Of(model.Predict(TrainingData.Sentences(corpus.Test))));
        }

        var set = new TrainingSet(data.Sequences, data.Targets, corpus.Language.Words.Count);
        foreach (var (name, trained) in new[]
        {
            ("GRU weights", new GruSettings { Epochs = 2 }),
            ("GRU weights, batches of 16", new GruSettings { Units = 54, Epochs = 2, BatchSize = 16 }),
        })
        {
            var gru = (GruModel<float>)trained.Train(set, 0);
            yield return (name, gru.Weights.Digest());
            yield return (name + ": outputs", Digest.Of(gru.Predict(TrainingData.Sentences(corpus.Test))));
        }

        var simple = (SimpleModel<float>)new SimpleSettings { Units = 54, Epochs = 2, BatchSize = 16 }.Train(set, 0);
        yield return ("simple network's weights, batches of 16", simple.Weights.Digest());

        var umap = new UmapOptions { NeighborCount = 5, Epochs = 20, Threads = threads };
        yield return ("UMAP map", Digest.Of(new Umap.Umap(umap).Fit(states).Embedding));
        yield return ("UMAP map, in place", Digest.Of(new Umap.Umap(umap with { Layout = UmapLayout.InPlace }).Fit(states).Embedding));

        yield return ("a search's trials and curves", SearchDigest.Of(threads));

        foreach (var preset in NetworkKinds.Presets)
        {
            yield return Network(preset, set, TrainingData.Sentences(corpus.Test), threads);
        }
    }

    private static (string Name, string Digest) Network(NetworkPreset preset, TrainingSet data, IReadOnlyList<int[]> test, int threads)
    {
        var settings = preset.Settings with { Units = 13 };
        settings = settings is BackpropagationSettings slow ? slow with { Epochs = 3 } : settings;
        var network = settings.Train(data, 0, new TrainingOptions { Threads = threads });
        using var digest = new DigestBuilder();
        digest.Add(Convert.FromHexString(network.Digest())).Add(network.Predict(test, threads));
        return ($"network {preset.Name}: {settings.LastMoment(data.Sentences.Count)} {settings.MomentUnit}s, weights and outputs", digest.ToHex());
    }

    private static string RandomNumbers()
    {
        var random = new RandomStream(1, "digest");
        var values = new double[3000];
        for (var i = 0; i < values.Length; i += 3)
        {
            values[i] = random.NextDouble();
            values[i + 1] = random.NextNormal();
            values[i + 2] = random.NextInt32(1000);
        }

        return Digest.Of(values);
    }

    private static string FunctionsDouble()
    {
        var values = new List<double>();
        for (var x = -20.0; x <= 20; x += 0.037)
        {
            values.AddRange([ExactMath.Exp(x), ExactMath.Tanh(x), ExactMath.Log(Math.Abs(x))]);
        }

        return Digest.Of(values.ToArray());
    }

    private static string FunctionsSingle()
    {
        var values = new List<float>();
        for (var x = -20f; x <= 20; x += 0.037f)
        {
            values.AddRange([ExactMath.Exp(x), ExactMath.Tanh(x)]);
        }

        return Digest.Of(values.ToArray());
    }

    private static Matrix<T> RandomMatrix<T>(int rows, int columns)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var random = new RandomStream(2, "digest/matrix");
        var matrix = new Matrix<T>(rows, columns);
        foreach (ref var value in matrix.Elements)
        {
            value = T.CreateTruncating(random.NextDouble() - 0.5);
        }

        return matrix;
    }

    private static string Product<T>(int threads)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var a = RandomMatrix<T>(53, 171);
        var b = RandomMatrix<T>(171, 97);
        var product = new Matrix<T>(53, 97);
        MatrixProduct.Multiply(a, b, product, threads: threads);
        var square = new Matrix<T>(171, 171);
        MatrixProduct.SymmetricUpdate(a, square, threads: threads);
        return Digest.Of(product, square);
    }

    private static string Factorisation(int threads)
    {
        var a = RandomMatrix<double>(150, 90);
        var correlation = new Matrix<double>(90, 90);
        for (var i = 0; i < 90; i++)
        {
            correlation[i, i] = 0.1;
        }

        MatrixProduct.SymmetricUpdate(a, correlation, threads: threads);
        Cholesky.Factor(correlation, threads);
        var solution = RandomMatrix<double>(90, 23);
        Cholesky.Solve(correlation, solution, threads);
        return Digest.Of(correlation, solution);
    }

    private static string Radius(Reservoir reservoir) => Digest.Of([SpectralRadius.Of(reservoir.Recurrent.Convert<double>())]);
}
