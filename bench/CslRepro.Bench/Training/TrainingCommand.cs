using CslRepro.Bench.Sides;
using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Backpropagation;
using CslRepro.Models.Esn;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using CslRepro.Models.Simple;
using CslRepro.Numerics;
using CslRepro.Torch;

namespace CslRepro.Bench.Training;

/// <summary>
/// `training`: how long networks take to train, each beside another in the same run, on one thread at n = 4: larger batches beside
/// the paper's, kinds of network beside the LSTM of the same size, many regularisers of an ESN beside one, and TorchSharp. Prints Markdown.
/// </summary>
internal sealed class TrainingCommand
{
    private const int Repetitions = 7;

    // Three a decade around the paper's 3.2e-4.
    private static readonly double[] Grid = [.. Enumerable.Range(-9, 19).Select(step => 3.2e-4 * ExactMath.Pow(10, step / 3.0))];

    private readonly TrainingSet set;
    private readonly TrainingData data;
    private readonly Matrix<float> targets;

    private TrainingCommand()
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings());
        data = TrainingData.From(corpus);
        set = new TrainingSet(data.Sequences, data.Targets, corpus.Language.Words.Count);
        targets = data.Targets.Convert<float>();
    }

    public static void Run(TextWriter output) => new TrainingCommand().Write(output);

    private void Write(TextWriter output)
    {
        output.WriteLine("| training | beside it | the training, median | beside it, median | beside it / the training, 95 % interval |");
        output.WriteLine("| --- | --- | --- | --- | --- |");
        var large = new LstmSettings { Units = 160, BatchSize = 16, Epochs = 35 };
        output.WriteLine(Comparison.Row(
            "LSTM 20, batches of 2, 35 epochs", "LSTM 160, batches of 16, 35 epochs", Train(new LstmSettings()), Train(large), Repetitions));
        output.WriteLine(Comparison.Row(
            "LSTM 160, batches of 16, 1 epoch",
            "LSTM 160, batches of 2, 1 epoch",
            Train(large with { Epochs = 1 }),
            Train(large with { Epochs = 1, BatchSize = 2 }),
            Repetitions));
        foreach (var (units, epochs) in new[] { (20, 35), (80, 5), (160, 2) })
        {
            var lstm = Train(new LstmSettings { Units = units, Epochs = epochs });
            var work = $"LSTM {units}, batches of 2, {epochs} epochs";
            output.WriteLine(Comparison.Row(work, $"GRU {units}, the same", lstm, Train(new GruSettings { Units = units, Epochs = epochs }), Repetitions));
            output.WriteLine(Comparison.Row(
                work, $"simple network {units}, the same", lstm, Train(new SimpleSettings { Units = units, Epochs = epochs }), Repetitions));
        }

        var ridge = new EsnSettings { Readout = ReadoutAlgorithm.Ridge };
        var reservoir = Reservoir.Create(ridge, set.Words, 0);
        output.WriteLine(Comparison.Row(
            "ESN FL by ridge regression, one regulariser",
            $"the same, {Grid.Length} regularisers from one pass",
            () => EsnTrainer.Train(ridge, reservoir, data.Sequences, data.Targets),
            () => EsnTrainer.TrainGrid(ridge, reservoir, data.Sequences, data.Targets, Grid),
            Repetitions));
        output.WriteLine(Comparison.Row(
            "LSTM 160, batches of 16, 1 epoch",
            "TorchSharp nn.LSTM, the same",
            Train(large with { Epochs = 1 }),
            () => new TorchLstmTrainer().Train(large with { Epochs = 1 }, data.Sequences, targets, set.Words, 0),
            Repetitions));
    }

    private Action Train(BackpropagationSettings settings) => () => settings.Train(set, 0);
}
