using System.Globalization;
using CslRepro.Bench.Kernels;
using CslRepro.Corpora;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Verdicts;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;
using CslRepro.Models.Textbook;
using CslRepro.Numerics;
using CslRepro.Torch;

namespace CslRepro.Bench.Sides;

/// <summary>
/// `sides`: times ours against rivals in the same run, and what the project promises about its own speed, on one thread at n = 4 unless a line says
/// otherwise. Prints Markdown.
/// </summary>
internal static class SidesCommand
{
    private const int Repetitions = 7;

    public static void Run(TextWriter output)
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings());
        var data = TrainingData.From(corpus);
        var words = corpus.Language.Words.Count;
        output.WriteLine("| work | our time, median | best | allocated |");
        output.WriteLine("| --- | --- | --- | --- |");
        WriteOwn(output, "ESN FL: reservoir drawn, trained", () => TrainEsn(EsnSettings.FinalLearning, data, words, []));
        WriteOwn(output, "ESN CL: reservoir drawn, trained (one update a word)", () => TrainEsn(EsnSettings.ContinuousLearning, data, words, []));
        WriteOwn(
            output,
            "the same with 20 readouts on the way",
            () => TrainEsn(EsnSettings.ContinuousLearning, data, words, [.. Enumerable.Range(1, 20).Select(i => 50 * i)]));
        var targets = data.Targets.Convert<float>();
        WriteOwn(output, "LSTM 20, 35 epochs", () => TrainLstm(new LstmSettings(), data, targets, words));
        WriteOwn(output, "LSTM 40, 50 epochs, dropout 0.2", () => TrainLstm(new LstmSettings { Units = 40, Epochs = 50, Dropout = 0.2 }, data, targets, words));
        WriteOwn(output, "LSTM 80, 15 epochs", () => TrainLstm(new LstmSettings { Units = 80, Epochs = 15 }, data, targets, words));
        output.WriteLine();

        output.WriteLine("| kernel, one thread | best | GFLOP/s | share of the core's measured peak |");
        output.WriteLine("| --- | --- | --- | --- |");
        foreach (var kernel in KernelMeasurements.All())
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {kernel.Kernel} | {kernel.Milliseconds:F2} ms | {kernel.Gigaflops:F1} | {kernel.ShareOfPeak:P0} |"));
        }

        output.WriteLine();
        output.WriteLine("| work | rival | ours, median | rival, median | rival / ours, 95 % interval |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        WriteProducts<float>(output, "single");
        WriteProducts<double>(output, "double");
        WriteEsn(output, data, words);
        output.WriteLine(Comparison.Row(
            "LSTM 20, 35 epochs",
            "textbook loops (timed for 1 epoch)",
            () => TrainLstm(new LstmSettings(), data, targets, words),
            () => new TextbookLstmTrainer().Train(new LstmSettings { Epochs = 1 }, data.Sequences, targets, words, 0),
            Repetitions,
            35));
        output.WriteLine(Comparison.Row(
            "LSTM 20, 35 epochs",
            "TorchSharp nn.LSTM (timed for 1 epoch)",
            () => TrainLstm(new LstmSettings(), data, targets, words),
            () => new TorchLstmTrainer().Train(new LstmSettings { Epochs = 1 }, data.Sequences, targets, words, 0),
            Repetitions,
            35));
        output.WriteLine(Comparison.Row(
            "30 instances of ESN FL and LSTM 20, two threads",
            "one thread",
            () => RunInstances(2),
            () => RunInstances(1),
            2));
    }

    private static void WriteProducts<T>(TextWriter output, string precision)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var random = new RandomStream(1, "bench/product");
        var a = new Matrix<T>(1000, 1000);
        var b = new Matrix<T>(1000, 4000);
        var c = new Matrix<T>(1000, 4000);
        foreach (ref var value in a.Elements)
        {
            value = T.CreateTruncating(random.NextDouble());
        }

        foreach (ref var value in b.Elements)
        {
            value = T.CreateTruncating(random.NextDouble());
        }

        var work = $"product 1000 x 1000 by 1000 x 4000, {precision} precision";
        using var torch = new TorchProduct<T>(a, b);
        output.WriteLine(Comparison.Row(work, "libtorch (MKL), one thread", () => MatrixProduct.Multiply(a, b, c), torch.Run, Repetitions));
        if (typeof(T) == typeof(double))
        {
            var left = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfRowMajor(1000, 1000, a.Elements.ToArray().Select(double.CreateTruncating));
            var right = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.DenseOfRowMajor(1000, 4000, b.Elements.ToArray().Select(double.CreateTruncating));
            MathNet.Numerics.Control.UseManaged();
            MathNet.Numerics.Control.UseSingleThread();
            output.WriteLine(Comparison.Row(work, "MathNet, managed, one thread", () => MatrixProduct.Multiply(a, b, c), () => left.Multiply(right), 2));
        }
    }

    private static void WriteEsn(TextWriter output, TrainingData data, int words)
    {
        const int share = 50;
        var reservoir = Reservoir.Create(EsnSettings.FinalLearning, words, 0);
        var part = data.Every(share);
        var scale = (double)data.Words / part.Words;
        foreach (var (name, settings) in new[] { ("ESN FL", EsnSettings.FinalLearning), ("ESN CL", EsnSettings.ContinuousLearning) })
        {
            output.WriteLine(Comparison.Row(
                name + " trained",
                $"textbook loops (timed on every {share}th sentence)",
                () => EsnTrainer.Train(settings, reservoir, data.Sequences, data.Targets),
                () => new TextbookEsnTrainer().Train(settings, reservoir, part.Sequences, part.Targets),
                3,
                scale));
            output.WriteLine(Comparison.Row(
                name + " trained",
                $"TorchSharp (timed on every {share}th sentence)",
                () => EsnTrainer.Train(settings, reservoir, data.Sequences, data.Targets),
                () => new TorchEsnTrainer().Train(settings, reservoir, part.Sequences, part.Targets),
                3,
                scale));
        }
    }

    private static void WriteOwn(TextWriter output, string work, Action action)
    {
        action();
        var seconds = Enumerable.Range(0, Repetitions).Select(_ => Comparison.Seconds(action)).ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        var allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {work} | {Comparison.Median(seconds):F3} s | {seconds.Min():F3} s | {allocated / 1e6:F1} MB |"));
    }

    private static void TrainEsn(EsnSettings settings, TrainingData data, int words, IReadOnlyCollection<int> moments) =>
        EsnTrainer.Train(
            settings,
            Reservoir.Create(settings, words, 0),
            data.Sequences,
            data.Targets,
            options: new TrainingOptions { Moments = moments, OnMoment = _ => true });

    private static void TrainLstm(LstmSettings settings, TrainingData data, Matrix<float> targets, int words) =>
        LstmTrainer.Train(settings, data.Sequences, targets, words, 0);

    private static void RunInstances(int threads)
    {
        var scheduler = new RunScheduler(new InstanceTrainer(new ExactTrainer()), threads);
        var runs = new[] { PerformanceConditions.EsnFinal, PerformanceConditions.Lstm }
            .SelectMany(condition => Enumerable.Range(0, 15).Select(seed => (condition, (ulong)seed)))
            .ToArray();
        scheduler.Run("sides", runs);
    }
}
