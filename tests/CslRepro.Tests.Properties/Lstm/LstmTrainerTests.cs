using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Models.Textbook;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Tests.Properties.Networks;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

public class LstmTrainerTests
{
    private static readonly int[][] Sentences = ToyTask.Sentences(41, 1);
    private static readonly Matrix<float> Targets = ToyTask.Targets<float>(Sentences);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Order_and_dropout_have_seeds_of_their_own()
    {
        // From the same initial weights, what the seed still decides is the order, or what is dropped, or nothing.
        var settings = new LstmSettings { Epochs = 2 };
        Assert.Equal(TrainFromSame(settings, 1), TrainFromSame(settings, 2));
        foreach (var other in
            new[]
            {
                settings with { Dropout = 0.2 },
                settings with { Order = TrainingOrder.Shuffled },
                settings with { Order = TrainingOrder.ShuffledEachEpoch },
            })
        {
            Assert.NotEqual(TrainFromSame(settings, 1), TrainFromSame(other, 1));
            Assert.NotEqual(TrainFromSame(other, 1), TrainFromSame(other, 2));
        }

        Assert.NotEqual(
            TrainFromSame(settings with { Order = TrainingOrder.Shuffled }, 1),
            TrainFromSame(settings with { Order = TrainingOrder.ShuffledEachEpoch }, 1));
        Assert.Equal(
            TrainFromSame(settings with { Order = TrainingOrder.Shuffled, Epochs = 1 }, 1),
            TrainFromSame(settings with { Order = TrainingOrder.ShuffledEachEpoch, Epochs = 1 }, 1));
    }

    [Theory]
    [InlineData(TrainingOrder.Program)]
    [InlineData(TrainingOrder.Shuffled)]
    [InlineData(TrainingOrder.ShuffledEachEpoch)]
    public void Order_and_dropout_are_drawn_as_documented(TrainingOrder order)
    {
        const ulong seed = 15;
        var settings = new LstmSettings { Epochs = 2, Dropout = 0.3, Order = order };
        var initial = LstmInitialiser.Create<double>(settings, ToyTask.Words, ToyTask.Outputs, seed);
        var targets = ToyTask.Targets<double>(Sentences);
        var textbook = new TextbookLstm(settings, initial);
        var shuffle = new RandomStream(seed, "lstm/order");
        var dropout = new RandomStream(seed, "lstm/dropout");
        var indices = Enumerable.Range(0, Sentences.Length).ToArray();
        double expectedLoss = 0, loss = 0;
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            expectedLoss = 0;
            if (order == TrainingOrder.ShuffledEachEpoch || (order == TrainingOrder.Shuffled && epoch == 0))
            {
                shuffle.Shuffle<int>(indices);
            }

            foreach (var batch in indices.Chunk(settings.BatchSize))
            {
                var sentences = Array.ConvertAll(batch, index => Sentences[index]);
                var scales = Array.ConvertAll(sentences, sentence => Array.ConvertAll(sentence, _ => dropout.NextSingle() < 0.3 ? 0 : 1 / 0.7));
                var rows = new Matrix<double>(batch.Length, ToyTask.Outputs, [.. batch.SelectMany(index => targets.Row(index).ToArray())]);
                expectedLoss += batch.Length * textbook.ComputeGradients(sentences, rows, scales) / indices.Length;
                textbook.ApplyAdam();
            }
        }

        var model = LstmTrainer.Train(settings, initial, Sentences, targets, seed, SimdWidth.Best, Watch, Cancellation);
        Assert.Equal(expectedLoss, loss, 1e-11);
        Assert.InRange(LstmWeightsExtensions.RelativeDistance(textbook.Weights.Flat(), model.Weights.Flat()), 0, 1e-11);

        bool Watch(int number, double ofEpoch, Func<LstmModel<double>> model)
        {
            loss = ofEpoch;
            return true;
        }
    }

    [Fact]
    public void An_epoch_allocates_nothing()
    {
        var settings = new LstmSettings { Epochs = 5, Dropout = 0.2, Order = TrainingOrder.ShuffledEachEpoch };
        var allocations = new EpochAllocations(settings.Epochs);
        var initial = LstmInitialiser.Create<float>(settings, ToyTask.Words, ToyTask.Outputs, 9);
        LstmTrainer.Train(settings, initial, Sentences, Targets, 9, SimdWidth.Best, (_, _, _) =>
        {
            allocations.Note();
            return true;
        }, Cancellation);
        allocations.AssertNone();
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_refused()
    {
        var settings = new LstmSettings();
        RequireRefused("need 2 x 3 targets, got 3 x 3", () => LstmTrainer.Train(settings, [[1], [2]], new Matrix<float>(3, 3), 20, 0));
        RequireRefused("Units", () => LstmTrainer.Train(settings with { Units = 0 }, [[1]], new Matrix<float>(1, 3), 20, 0));
        RequireRefused("Dropout", () => LstmTrainer.Train(settings with { Dropout = 1 }, [[1]], new Matrix<float>(1, 3), 20, 0));
        RequireRefused("LearningRate", () => LstmTrainer.Train(settings with { LearningRate = double.NaN }, [[1]], new Matrix<float>(1, 3), 20, 0));
        RequireRefused("needs a 20 x 84 kernel", () => LstmTrainer.Train(
            settings with { Units = 21 }, LstmInitialiser.Create<float>(settings, 20, 3, 0), [[1]], new Matrix<float>(1, 3), 0));
    }

    private static void RequireRefused(string message, Func<object> train) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(train).Message, StringComparison.Ordinal);

    private static string Train(LstmSettings settings, ulong seed) =>
        LstmTrainer.Train(settings, Sentences, Targets, ToyTask.Words, seed).Weights.Digest();

    private static string TrainFromSame(LstmSettings settings, ulong seed)
    {
        var initial = LstmInitialiser.Create<float>(settings, ToyTask.Words, ToyTask.Outputs, 12);
        return LstmTrainer.Train(settings, initial, Sentences, Targets, seed).Weights.Digest();
    }
}
