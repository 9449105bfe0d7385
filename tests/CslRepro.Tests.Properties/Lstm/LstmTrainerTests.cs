using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Models.Textbook;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

public class LstmTrainerTests
{
    private static readonly int[][] Sentences = ToyTask.Sentences(41, 1);
    private static readonly Matrix<float> Targets = ToyTask.Targets<float>(Sentences);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public static TheoryData<int, double, GateActivation, TrainingOrder, int> Trainings => new()
    {
        { 20, 0, GateActivation.Sigmoid, TrainingOrder.Program, 2 },
        { 40, 0.2, GateActivation.Sigmoid, TrainingOrder.Program, 2 },
        { 80, 0, GateActivation.Sigmoid, TrainingOrder.Shuffled, 2 },
        { 20, 0.5, GateActivation.HardSigmoid, TrainingOrder.ShuffledEachEpoch, 3 },
        { 13, 0, GateActivation.HardSigmoid, TrainingOrder.Program, 1 },
        { 33, 0.1, GateActivation.Sigmoid, TrainingOrder.Program, 5 },
    };

    [Theory]
    [MemberData(nameof(Trainings))]
    public void Every_vector_width_gives_the_same_bits(int units, double dropout, GateActivation gates, TrainingOrder order, int batchSize)
    {
        var settings = new LstmSettings { Units = units, Dropout = dropout, GateActivation = gates, Order = order, BatchSize = batchSize, Epochs = 3 };
        var scalar = TrainAt<float>(settings, SimdWidth.Scalar);
        Assert.Equal(scalar, TrainAt<float>(settings, SimdWidth.Bits128));
        Assert.Equal(scalar, TrainAt<float>(settings, SimdWidth.Bits256));
        Assert.Equal(scalar, TrainAt<float>(settings, SimdWidth.Bits512));

        scalar = TrainAt<double>(settings, SimdWidth.Scalar);
        Assert.Equal(scalar, TrainAt<double>(settings, SimdWidth.Bits128));
        Assert.Equal(scalar, TrainAt<double>(settings, SimdWidth.Bits256));
        Assert.Equal(scalar, TrainAt<double>(settings, SimdWidth.Bits512));
    }

    [Fact]
    public void Same_seed_same_bits_and_other_seeds_others()
    {
        var settings = new LstmSettings { Epochs = 2, Dropout = 0.2, Order = TrainingOrder.ShuffledEachEpoch };
        Assert.Equal(Train(settings, 1), Train(settings, 1));
        Assert.NotEqual(Train(settings, 1), Train(settings, 2));
    }

    [Fact]
    public void Order_and_dropout_have_seeds_of_their_own()
    {
        // From the same initial weights, what the seed still decides is the order, or what is dropped, or nothing.
        var settings = new LstmSettings { Epochs = 2 };
        Assert.Equal(TrainFromSame(settings, 1), TrainFromSame(settings, 2));
        foreach (var other in new[] { settings with { Dropout = 0.2 }, settings with { Order = TrainingOrder.Shuffled }, settings with { Order = TrainingOrder.ShuffledEachEpoch } })
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

    [Fact]
    public async Task Trainings_at_the_same_time_do_not_disturb_each_other()
    {
        var settings = new LstmSettings { Epochs = 3, Dropout = 0.1 };
        var alone = Enumerable.Range(0, 6).Select(seed => Train(settings, (ulong)seed)).ToArray();
        var together = await Task.WhenAll(Enumerable.Range(0, 6).Select(seed => Task.Run(() => Train(settings, (ulong)seed))));
        Assert.Equal(alone, together);
    }

    [Theory]
    [InlineData(GateActivation.Sigmoid, 2)]
    [InlineData(GateActivation.HardSigmoid, 2)]
    [InlineData(GateActivation.Sigmoid, 3)]
    public void A_training_agrees_with_the_textbook_within_rounding(GateActivation gates, int batchSize)
    {
        // 41 sentences: the last batch is a smaller one.
        var settings = new LstmSettings { GateActivation = gates, BatchSize = batchSize, Epochs = 2 };
        var initial = LstmInitialiser.Create<double>(settings, ToyTask.Words, ToyTask.Outputs, 3);
        var targets = ToyTask.Targets<double>(Sentences);
        var textbook = new TextbookLstm(settings, initial);
        var expectedLoss = textbook.Train(Sentences, targets);
        var loss = 0.0;
        var model = LstmTrainer.Train(settings, initial, Sentences, targets, 3, epoch =>
        {
            loss = epoch.Loss;
            return true;
        }, Cancellation);
        Assert.InRange(LstmWeightsExtensions.RelativeDistance(textbook.Weights.Flat(), model.Weights.Flat()), 0, 1e-11);
        Assert.Equal(expectedLoss, loss, 1e-11);
        Assert.Equal(textbook.Predict(Sentences[7]), model.Predict([Sentences[7]]).Elements.ToArray(), (expected, actual) => Math.Abs(expected - actual) < 1e-11);
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
        for (var epoch = 0; epoch < settings.Epochs; epoch++)
        {
            if (order == TrainingOrder.ShuffledEachEpoch || (order == TrainingOrder.Shuffled && epoch == 0))
            {
                shuffle.Shuffle<int>(indices);
            }

            foreach (var batch in indices.Chunk(settings.BatchSize))
            {
                var sentences = Array.ConvertAll(batch, index => Sentences[index]);
                var scales = Array.ConvertAll(sentences, sentence => Array.ConvertAll(sentence, _ => dropout.NextSingle() < 0.3 ? 0 : 1 / 0.7));
                var rows = new Matrix<double>(batch.Length, ToyTask.Outputs, [.. batch.SelectMany(index => targets.Row(index).ToArray())]);
                textbook.ComputeGradients(sentences, rows, scales);
                textbook.ApplyAdam();
            }
        }

        var model = LstmTrainer.Train(settings, Sentences, targets, ToyTask.Words, seed, cancellation: Cancellation);
        Assert.InRange(LstmWeightsExtensions.RelativeDistance(textbook.Weights.Flat(), model.Weights.Flat()), 0, 1e-11);
    }

    [Fact]
    public void Single_precision_stays_near_double_in_the_first_steps()
    {
        var settings = new LstmSettings { Epochs = 1, Dropout = 0.2 };
        var wide = LstmTrainer.Train(settings, Sentences, ToyTask.Targets<double>(Sentences), ToyTask.Words, 4, cancellation: Cancellation);
        var narrow = LstmTrainer.Train(settings, Sentences, Targets, ToyTask.Words, 4, cancellation: Cancellation);
        Assert.InRange(LstmWeightsExtensions.RelativeDistance(wide.Weights.Flat(), narrow.Weights.ConvertTo<double>().Flat()), 1e-12, 1e-5);
    }

    [Fact]
    public void It_learns()
    {
        // One output is enough to follow: is the first word from the first half? Guessing the mean leaves a loss of a quarter.
        var sentences = ToyTask.Sentences(200, 5);
        var all = ToyTask.Targets<float>(sentences);
        var targets = new Matrix<float>(sentences.Length, 1);
        for (var s = 0; s < sentences.Length; s++)
        {
            targets[s, 0] = all[s, 20];
        }

        var losses = new List<double>();
        var settings = new LstmSettings { LearningRate = 5e-3, Epochs = 30 };
        var model = LstmTrainer.Train(settings, sentences, targets, ToyTask.Words, 6, epoch =>
        {
            Assert.Equal(losses.Count + 1, epoch.Number);
            losses.Add(epoch.Loss);
            return true;
        }, Cancellation);
        Assert.Equal(30, losses.Count);
        Assert.InRange(losses[0], 0.2, 0.4);
        Assert.InRange(losses[^1], 0, 0.02);
        var outputs = model.Predict(sentences);
        var wrong = Enumerable.Range(0, sentences.Length).Count(s => outputs[s, 0] > 0.5f != targets[s, 0] > 0.5f);
        Assert.InRange(wrong, 0, 4);
    }

    [Fact]
    public void An_epochs_model_is_the_model_of_a_shorter_training()
    {
        var copies = new List<LstmModel<float>>();
        LstmTrainer.Train(new LstmSettings { Epochs = 5 }, Sentences, Targets, ToyTask.Words, 7, epoch =>
        {
            copies.Add(epoch.CopyModel());
            return epoch.Number < 3;
        }, Cancellation);
        Assert.Equal(3, copies.Count);
        Assert.Equal(Train(new LstmSettings { Epochs = 2 }, 7), copies[1].Weights.Digest());
        Assert.Equal(Train(new LstmSettings { Epochs = 3 }, 7), copies[2].Weights.Digest());
    }

    [Fact]
    public void No_epochs_leave_the_initial_weights() =>
        Assert.Equal(
            LstmInitialiser.Create<float>(new LstmSettings(), ToyTask.Words, ToyTask.Outputs, 8).Digest(),
            Train(new LstmSettings { Epochs = 0 }, 8));

    [Fact]
    public void An_epoch_allocates_nothing()
    {
        var marks = new List<long>(5);
        var settings = new LstmSettings { Epochs = 5, Dropout = 0.2, Order = TrainingOrder.ShuffledEachEpoch };
        LstmTrainer.Train(settings, Sentences, Targets, ToyTask.Words, 9, _ =>
        {
            marks.Add(GC.GetAllocatedBytesForCurrentThread());
            return true;
        }, Cancellation);
        Assert.Equal(5, marks.Count);
        Assert.Equal(marks[1], marks[4]);
    }

    [Fact]
    public void Padding_between_rows_of_weights_stays_zero()
    {
        // 9 units: gates of 36 columns padded to 48, outputs of 22 padded to 32.
        var settings = new LstmSettings { Units = 9 };
        var engine = LstmComputation<float>.Create(settings, LstmLayout.For<float>(ToyTask.Words, 9, ToyTask.Outputs), 17, SimdWidth.Best);
        engine.SetWeights(LstmInitialiser.Create<float>(settings, ToyTask.Words, ToyTask.Outputs, 14));
        var packed = new PackedSentences(Sentences, ToyTask.Words);
        for (var s = 0; s < 40; s += 2)
        {
            engine.ComputeGradients(packed, Targets, [s, s + 1]);
            engine.ApplyAdam();
        }

        var moved = engine.CopyWeights().Flat().Count(weight => weight != 0);
        Assert.Equal(1300, moved);
        var padded = 0;
        foreach (var weight in engine.PaddedWeights)
        {
            padded += weight != 0 ? 1 : 0;
        }

        Assert.Equal(moved, padded);
    }

    [Fact]
    public void Divergence_is_an_error_that_says_where()
    {
        var targets = Targets.Copy();
        targets[4, 3] = float.PositiveInfinity;
        var error = Assert.Throws<ArithmeticException>(() => LstmTrainer.Train(new LstmSettings(), Sentences, targets, ToyTask.Words, 10, cancellation: Cancellation));
        Assert.Contains("epoch 1, batch 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_training_can_be_cancelled()
    {
        using var source = new CancellationTokenSource();
        var epochs = 0;
        Assert.Throws<OperationCanceledException>(() => LstmTrainer.Train(
            new LstmSettings(),
            Sentences,
            Targets,
            ToyTask.Words,
            11,
            _ =>
            {
                epochs++;
                source.Cancel();
                return true;
            },
            source.Token));
        Assert.Equal(1, epochs);
    }

    [Fact]
    public void Arguments_that_do_not_fit_are_refused()
    {
        var settings = new LstmSettings();
        RequireRefused("Sentence 1 holds the word number 20", () => LstmTrainer.Train(settings, [[1], [20]], new Matrix<float>(2, 3), 20, 0));
        RequireRefused("Sentence 0 holds the word number -2", () => LstmTrainer.Train(settings, [[-2]], new Matrix<float>(1, 3), 20, 0));
        RequireRefused("Sentence 1 has no words", () => LstmTrainer.Train(settings, [[1], [-1]], new Matrix<float>(2, 3), 20, 0));
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

    private static string TrainAt<T>(LstmSettings settings, SimdWidth width)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var initial = LstmInitialiser.Create<T>(settings, ToyTask.Words, ToyTask.Outputs, 13);
        var model = LstmTrainer.Train(settings, initial, Sentences, ToyTask.Targets<T>(Sentences), 13, width, null, CancellationToken.None);
        using var digest = new DigestBuilder();
        return model.Weights.Digest() + digest.Add(model.Predict(Sentences, width)).ToHex();
    }
}
