using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.LanguageTask;
using CslRepro.Models;
using CslRepro.Models.Gru;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Lstm;
using Xunit;

namespace CslRepro.Tests.Properties.Gru;

public sealed class GruTests
{
    private static readonly int[][] Sentences = ToyTask.Sentences(41, 1);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Units on both sides of a vector's length; sentences of unequal length, with a word that comes twice.
    public static TheoryData<int, int[][]> Problems => new()
    {
        { 1, [[0]] },
        { 3, [[0, 1, 0, 2]] },
        { 4, [[2, 1], [0, 1, 2, 2, 0]] },
        { 9, [[1, 1, 1], [0], [2, 0, 1, 2]] },
    };

    [Theory]
    [MemberData(nameof(Problems))]
    public void Gradients_agree_with_central_differences_of_the_slow_loops(int units, int[][] sentences)
    {
        var (weights, targets) = Draw(units, sentences.Length);
        var network = new GruNetwork<double>(weights, 5);
        var loss = network.ComputeGradients(new PackedSentences(sentences, 3), targets, [.. Enumerable.Range(0, sentences.Length)]);
        Assert.Equal(SlowGru.Loss(weights, sentences, targets), loss, 1e-13);
        RequireClose(SlowGru.Gradients(weights, sentences, targets), network.Gradients.All.ToArray(), 1e-8);
    }

    [Theory]
    [MemberData(nameof(Problems))]
    public void One_step_of_training_is_one_step_of_Adam(int units, int[][] sentences)
    {
        var (weights, targets) = Draw(units, sentences.Length);
        var settings = new GruSettings { Units = units, Epochs = 1, BatchSize = sentences.Length, LearningRate = 0.01, Beta1 = 0.8, Beta2 = 0.9, Epsilon = 0.01 };
        var trained = GruTrainer.Train(settings, weights, sentences, targets, 0, null, Cancellation);
        var expected = SlowGru.FirstStep(SlowGru.Flat(weights), SlowGru.Gradients(weights, sentences, targets), settings);
        RequireClose(expected, SlowGru.Flat(trained.Weights), 1e-9);
    }

    [Fact]
    public void A_training_in_batches_follows_the_slow_loops()
    {
        // Three steps, the last with a smaller batch. Adam's memory is carried along by hand.
        int[][] sentences = [[0, 1], [2], [1, 2, 0], [0], [2, 2, 1]];
        var (weights, targets) = Draw(3, 5);
        var settings = new GruSettings { Units = 3, Epochs = 1, LearningRate = 0.05 };
        var flat = SlowGru.Flat(weights);
        double[] means = new double[flat.Length], squares = new double[flat.Length];
        for (var first = 0; first < 5; first += 2)
        {
            var count = Math.Min(2, 5 - first);
            var step = (first / 2) + 1;
            var gradients = SlowGru.Gradients(WithFlat(weights, flat), sentences[first..(first + count)], targets.RowRange(first, count));
            for (var i = 0; i < flat.Length; i++)
            {
                means[i] = (0.9 * means[i]) + (0.1 * gradients[i]);
                squares[i] = (0.999 * squares[i]) + (0.001 * gradients[i] * gradients[i]);
                var rate = 0.05 * Math.Sqrt(1 - Math.Pow(0.999, step)) / (1 - Math.Pow(0.9, step));
                flat[i] -= rate * means[i] / (Math.Sqrt(squares[i]) + 1e-7);
            }
        }

        // Differences of 1e-10 in a gradient near zero are divided by its root: the tolerance is wider than above.
        RequireClose(flat, SlowGru.Flat(GruTrainer.Train(settings, weights, sentences, targets, 0, null, Cancellation).Weights), 1e-5);
    }

    [Fact]
    public void Outputs_and_recordings_agree_with_the_slow_loops()
    {
        var (weights, _) = Draw(9, 1);
        var model = new GruModel<double>(new GruSettings { Units = 9 }, weights);
        int[][] sentences = [[0, 1, 2, 1], [2], [1, 0]];
        var outputs = model.Predict(sentences);
        var recordings = model.Record(sentences);
        for (var s = 0; s < sentences.Length; s++)
        {
            RequireClose(SlowGru.Predict(weights, sentences[s]), outputs.Row(s).ToArray(), 1e-14);
            for (var t = 0; t < sentences[s].Length; t++)
            {
                RequireClose(SlowGru.Predict(weights, sentences[s][..(t + 1)]), recordings[s].Outputs.Row(t).ToArray(), 1e-14);
                var read = new double[3];
                new GruNetwork<double>(weights, 1).Head(recordings[s].Hidden.Row(t), read);
                Assert.Equal(recordings[s].Outputs.Row(t).ToArray(), read);
            }
        }
    }

    [Fact]
    public void Padding_changes_no_bit()
    {
        int[][] padded = [.. Sentences.Select(sentence => (int[])[.. sentence, .. Enumerable.Repeat(-1, 18 - sentence.Length)])];
        var (plain, with) = (Train(new GruSettings { Epochs = 1 }, 1), Train(new GruSettings { Epochs = 1 }, 1, padded));
        Assert.Equal(plain.Weights.Digest(), with.Weights.Digest());
        Assert.Equal(plain.Predict(Sentences).Elements, plain.Predict(padded).Elements);
    }

    [Fact]
    public void Same_seed_same_bits_and_other_seeds_and_orders_others()
    {
        var settings = new GruSettings { Epochs = 2 };
        string[] digests =
        [
            .. Enum.GetValues<TrainingOrder>().Select(order => Train(settings with { Order = order }, 1).Weights.Digest()),
            Train(settings, 2).Weights.Digest(),
        ];
        Assert.Equal(digests.Length, digests.Distinct().Count());
        Assert.Equal(digests[0], Train(settings, 1).Weights.Digest());
        Assert.Equal(digests[2], Train(settings with { Order = TrainingOrder.ShuffledEachEpoch }, 1).Weights.Digest());
    }

    [Fact]
    public void Initial_weights_follow_Keras_laws()
    {
        var weights = GruInitialiser.Create<double>(new GruSettings(), 20, 22, 3);
        Assert.Equal((3 * ((20 * 20) + (20 * 20) + (2 * 20))) + (20 * 22) + 22, weights.ParameterCount);
        Assert.All(weights.Bias.Elements.ToArray(), bias => Assert.Equal(0, bias));
        RequireUniform(weights.Kernel, Math.Sqrt(6.0 / 80));
        RequireUniform(weights.DenseKernel, Math.Sqrt(6.0 / 42));
        var products = new Matrix<double>(20, 20);
        MatrixProduct.MultiplyByTransposed(weights.RecurrentKernel, weights.RecurrentKernel, products);
        for (var i = 0; i < 400; i++)
        {
            Assert.Equal(i % 21 == 0 ? 1 : 0, products.Elements[i], 1e-14);
        }

        // As an LSTM's: of its own seed and label.
        Assert.NotEqual(weights.Kernel[0, 0], GruInitialiser.Create<double>(new GruSettings(), 20, 22, 4).Kernel[0, 0]);
    }

    [Fact]
    public void The_loss_falls_and_every_epoch_is_told()
    {
        var losses = new List<double>();
        var model = GruTrainer.Train(
            new GruSettings { Epochs = 12 }, Sentences, ToyTask.Targets<float>(Sentences), ToyTask.Words, 1, epoch =>
            {
                Assert.Equal(losses.Count + 1, epoch.Number);
                losses.Add(epoch.Loss);
            },
            Cancellation);
        Assert.Equal(12, losses.Count);
        Assert.All(losses.Zip(losses.Skip(1)), pair => Assert.True(pair.Second < pair.First));
        Assert.NotEqual(model.Weights.Digest(), GruInitialiser.Create<float>(new GruSettings(), ToyTask.Words, ToyTask.Outputs, 1).Digest());
    }

    [Fact]
    public void It_learns_the_papers_task_and_only_from_right_teachers()
    {
        var condition = TaskConditions.Of("gru", new ModelDescription.Gru(new GruSettings()));
        var trainer = new InstanceTrainer(new ExactLstmEngine());
        var learnt = trainer.Train(condition, 0, Cancellation);
        Assert.InRange(learnt.Result.ValidError, 0, 0.02);
        Assert.InRange(learnt.Result.ExactError, 0, 0.1);
        Assert.Equal(learnt.Gru!.Weights.Digest(), learnt.Result.OutcomeDigest);
        Assert.Equal(learnt.Gru!.Predict(TrainingData.Sentences(learnt.Corpus.Test)).Convert<double>().Elements, learnt.TestOutputs.Elements);
        Assert.InRange(trainer.Train(condition.As("untrained", settings => settings with { Trained = false }), 0, Cancellation).Result.ValidError, 0.8, 1);
        Assert.InRange(trainer.Train(condition.As("shuffled", settings => settings with { ShuffledTeachers = true }), 0, Cancellation).Result.ValidError, 0.8, 1);
    }

    [Fact]
    public void Multiply_adds_are_counted_by_hand()
    {
        // One sentence of 1 word and one of 3, 2 units, 5 words, 4 outputs, batches of 1, 3 epochs: 2 later words of 4, 2 sentences, 2 batches, 66 parameters.
        var cost = GruCost.OfTraining(new GruSettings { Units = 2, BatchSize = 1, Epochs = 3 }, [1, 3], 5, 4);
        Assert.Equal(66, GruInitialiser.Create<float>(new GruSettings { Units = 2 }, 5, 4, 0).ParameterCount);
        Assert.Equal(3 * ((9 * 4 * 2) + (13 * 2 * 4) + (3 * 2 * 4 * 2) + (4 * 2 * 66)), cost);
    }

    [Fact]
    public void What_does_not_fit_is_refused()
    {
        var settings = new GruSettings();
        RequireRefused("Sentence 1 holds the word number 20", () => GruTrainer.Train(settings, [[1], [20]], new Matrix<float>(2, 3), 20, 0, cancellation: Cancellation));
        RequireRefused("Sentence 1 has no words", () => GruTrainer.Train(settings, [[1], [-1]], new Matrix<float>(2, 3), 20, 0, cancellation: Cancellation));
        RequireRefused("need 2 x 3 targets, got 3 x 3", () => GruTrainer.Train(settings, [[1], [2]], new Matrix<float>(3, 3), 20, 0, cancellation: Cancellation));
        RequireRefused("Units", () => GruTrainer.Train(settings with { Units = 0 }, [[1]], new Matrix<float>(1, 3), 20, 0, cancellation: Cancellation));
        RequireRefused("Epsilon", () => GruTrainer.Train(settings with { Epsilon = 0 }, [[1]], new Matrix<float>(1, 3), 20, 0, cancellation: Cancellation));
        RequireRefused("needs a 20 x 63 kernel", () => new GruModel<float>(settings with { Units = 21 }, GruInitialiser.Create<float>(settings, 20, 3, 0)));
        var infinite = new Matrix<float>(1, 1, [float.PositiveInfinity]);
        Assert.Contains("epoch 1, batch 1", Assert.Throws<ArithmeticException>(() => GruTrainer.Train(settings, [[1]], infinite, 20, 0, cancellation: Cancellation)).Message, StringComparison.Ordinal);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        Assert.Throws<OperationCanceledException>(() => GruTrainer.Train(settings, [[1]], new Matrix<float>(1, 1), 20, 0, cancellation: cancelled.Token));
    }

    private static GruModel<float> Train(GruSettings settings, ulong seed, int[][]? sentences = null) =>
        GruTrainer.Train(settings, sentences ?? Sentences, ToyTask.Targets<float>(Sentences), ToyTask.Words, seed, cancellation: Cancellation);

    /// <summary>Weights (biases too) and targets anywhere, for 3 words and 3 outputs.</summary>
    private static (GruWeights<double> Weights, Matrix<double> Targets) Draw(int units, int sentences)
    {
        var random = new RandomStream(5, "test problem");
        var parameters = new GruParameters<double>(3, units, 3);
        foreach (ref var parameter in parameters.All)
        {
            parameter = (2 * random.NextDouble()) - 1;
        }

        var targets = new Matrix<double>(sentences, 3);
        foreach (ref var target in targets.Elements)
        {
            target = random.NextDouble();
        }

        return (parameters.ToWeights(), targets);
    }

    private static GruWeights<double> WithFlat(GruWeights<double> shape, double[] flat)
    {
        var parameters = new GruParameters<double>(shape);
        flat.CopyTo(parameters.All);
        return parameters.ToWeights();
    }

    private static void RequireClose(double[] expected, double[] actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, tolerance));
    }

    private static void RequireUniform(Matrix<double> matrix, double limit)
    {
        var scaled = matrix.Elements.ToArray().Select(x => x / limit).ToArray();
        Assert.All(scaled, x => Assert.InRange(x, -1, 1));
        Assert.Equal(0, scaled.Average(), 4 / Math.Sqrt(3.0 * scaled.Length));
        Assert.Equal(1.0 / 3, scaled.Average(x => x * x), 4 * Math.Sqrt(4.0 / 45 / scaled.Length));
        Assert.True(scaled.Max() > 1 - (20.0 / scaled.Length));
    }

    private static void RequireRefused(string message, Func<object> train) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(train).Message, StringComparison.Ordinal);
}
