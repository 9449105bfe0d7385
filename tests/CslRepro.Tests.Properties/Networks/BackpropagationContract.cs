using CslRepro.Models;
using CslRepro.Models.Backpropagation;
using CslRepro.Numerics;
using Xunit;

namespace CslRepro.Tests.Properties.Networks;

/// <summary>What a network owes that is trained by backpropagation through time. Its plain loops
/// need no gradients: those are differences of its loss.</summary>
public abstract class BackpropagationContract : NetworkContract
{
    protected sealed override NetworkSettings Settings => Trained;

    /// <summary>An ε far above the noise of differences, and a rate with which a few epochs do something.</summary>
    protected abstract BackpropagationSettings Trained { get; }

    protected override double RoundingOfTraining => 1e-3;

    private protected abstract IReadOnlyList<ParameterShape> ShapesOf(int words, int units, int outputs);

    /// <summary>A network of given weights, in double precision.</summary>
    private protected abstract INetwork Build(BackpropagationSettings settings, IReadOnlyList<Matrix<double>> parts);

    /// <summary>A network's weights, widened.</summary>
    private protected abstract IReadOnlyList<Matrix<double>> PartsOf(INetwork network);

    /// <summary>Loss and gradients of one batch, part after part, from the code that trains.</summary>
    private protected abstract (double Loss, double[] Gradients) Compute(
        BackpropagationSettings settings, IReadOnlyList<Matrix<double>> parts, int[][] sentences, Matrix<double> targets);

    /// <summary>The outputs after a sentence in plain loops.</summary>
    private protected abstract double[] PredictSlowly(IReadOnlyList<Matrix<double>> parts, int[] sentence);

    [Fact]
    public void Gradients_agree_with_central_differences_of_plain_loops()
    {
        // Units on both sides of a vector's length; sentences of unequal length, with a word that comes twice.
        (int Units, int[][] Sentences)[] problems = [(1, [[0]]), (3, [[0, 1, 0, 2]]), (4, [[2, 1], [0, 1, 2, 2, 0]]), (9, [[1, 1, 1], [0], [2, 0, 1, 2]])];
        foreach (var (units, sentences) in problems)
        {
            var settings = Trained with { Units = units, BatchSize = sentences.Length };
            var parts = Draw(ShapesOf(3, units, 3), 5);
            var targets = Draw([new ParameterShape("targets", sentences.Length, 3)], 6)[0];
            var (loss, gradients) = Compute(settings, parts, sentences, targets);
            Assert.Equal(LossOf(parts, sentences, targets), loss, 1e-13);
            Assert.Equal(Differences(parts, sentences, targets), gradients, (expected, actual) => Math.Abs(expected - actual) <= 1e-8);
        }
    }

    [Fact]
    public void Outputs_agree_with_plain_loops()
    {
        var parts = Draw(ShapesOf(SmallTask.Words, 9, SmallTask.Outputs), 7);
        var network = Build(Trained with { Units = 9 }, parts);
        var data = SmallTask.Draw(20);
        var outputs = network.Predict(data.Sentences);
        for (var s = 0; s < data.Sentences.Count; s++)
        {
            Assert.Equal(PredictSlowly(parts, data.Sentences[s]), outputs.Row(s).ToArray(), (expected, actual) => Math.Abs(expected - actual) <= 1e-13);
        }
    }

    [Fact]
    public void Initial_weights_are_drawn_as_Keras_draws_them_each_part_with_a_seed_of_its_own()
    {
        var settings = Trained with { Units = 20 };
        var shapes = ShapesOf(20, 20, 22);
        var (parts, others) = (PartsOf(settings.Create(20, 22, Seed)), PartsOf(settings.Create(20, 22, Seed + 1)));
        for (var i = 0; i < shapes.Count; i++)
        {
            var name = shapes[i].Name;
            Assert.Equal((shapes[i].Rows, shapes[i].Columns), (parts[i].Rows, parts[i].Columns));
            Assert.Equal(name.Contains("bias", StringComparison.Ordinal), parts[i].Elements.SequenceEqual(others[i].Elements));
            if (name == "recurrent-kernel")
            {
                RequireOrthonormalRows(parts[i]);
            }
            else if (!name.Contains("bias", StringComparison.Ordinal))
            {
                RequireUniform(parts[i], Math.Sqrt(6.0 / (parts[i].Rows + parts[i].Columns)));
            }
        }

        Assert.All(parts[^1].Elements.ToArray(), bias => Assert.Equal(0, bias));

        // Drawn from one stream, kernel and dense kernel would be proportional.
        Assert.NotEqual(parts[0].Elements[1] / parts[0].Elements[0], parts[^2].Elements[1] / parts[^2].Elements[0], 1e-4);
    }

    [Fact]
    public void Double_precision_is_saved_too()
    {
        using var folder = new TemporaryFolder();
        var network = Build(Trained, Draw(ShapesOf(SmallTask.Words, Trained.Units, SmallTask.Outputs), 8));
        network.Save(folder["a"], SmallTask.WordNames, SmallTask.OutputNames);
        Assert.Equal(network.Digest(), NetworkKinds.Load(folder["a"]).Network.Digest());
    }

    [Fact]
    public void A_file_holds_the_settings_that_can_be_set_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        Trained.Create(SmallTask.Words, SmallTask.Outputs, Seed).Save(folder["a"], SmallTask.WordNames, SmallTask.OutputNames);
        using var manifest = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(folder["a"], "model.json")));
        var written = manifest.RootElement.GetProperty("settings").EnumerateObject().Select(property => property.Name);
        var settable = Trained.GetType().GetProperties().Where(property => property.CanWrite).Select(property => property.Name);
        Assert.Equal(settable.Select(name => char.ToLowerInvariant(name[0]) + name[1..]).Order(StringComparer.Ordinal), written.Order(StringComparer.Ordinal));
        Assert.Equal(["units", "epochs", "batchSize"], written.Take(3));
    }

    [Fact]
    public void Padding_changes_no_bit()
    {
        var data = SmallTask.Draw(12);
        var padded = data with { Sentences = [.. data.Sentences.Select(sentence => (int[])[.. sentence, .. Enumerable.Repeat(-1, 9 - sentence.Length)])] };
        var network = Trained.Train(data, Seed, cancellation: Cancellation);
        Assert.Equal(network.Digest(), Trained.Train(padded, Seed, cancellation: Cancellation).Digest());
        Assert.Equal(network.Predict(data.Sentences).Elements, network.Predict(padded.Sentences).Elements);
        RequireRefused("Sentence 1 has no words", () => Trained.Train(new TrainingSet([[1], [-1]], new Matrix<double>(2, 3), SmallTask.Words), Seed));
    }

    [Fact]
    public void Orders_differ_and_a_moment_is_the_end_of_a_shorter_training()
    {
        var data = SmallTask.Draw(12);
        string Train(BackpropagationSettings settings) => settings.Train(data, Seed, cancellation: Cancellation).Digest();
        Assert.Equal(3, Enum.GetValues<TrainingOrder>().Select(order => Train(Trained with { Order = order })).Distinct().Count());
        var once = Trained with { Epochs = 1 };
        Assert.Equal(Train(once with { Order = TrainingOrder.Shuffled }), Train(once with { Order = TrainingOrder.ShuffledEachEpoch }));
        Assert.Equal(Trained.Create(SmallTask.Words, SmallTask.Outputs, Seed).Digest(), Train(Trained with { Epochs = 0 }));
        var stopped = Trained.Train(data, Seed, new TrainingOptions { Moments = [2], OnMoment = _ => false }, Cancellation);
        Assert.Equal(Train(Trained with { Epochs = 2 }), stopped.Digest());
    }

    [Fact]
    public void Divergence_is_an_error_that_says_where()
    {
        var data = SmallTask.Draw(7);
        data.Targets[4, 2] = double.PositiveInfinity;
        var error = Assert.Throws<ArithmeticException>(() => (Trained with { BatchSize = 2 }).Train(data, Seed, cancellation: Cancellation));
        Assert.Contains($"training of the {Trained.Kind.Title} diverged", error.Message, StringComparison.Ordinal);
        Assert.Contains("epoch 1, batch 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Weights_of_another_shape_are_refused() =>
        RequireRefused(
            "needs a 4 x ", () => Build(Trained with { Units = Trained.Units + 1 }, Draw(ShapesOf(SmallTask.Words, Trained.Units, SmallTask.Outputs), 8)));

    private protected sealed override Func<int[], double[]> TrainSlowly(TrainingSet data)
    {
        var parts = PartsOf(Trained.Create(data.Words, data.Targets.Columns, Seed)).Select(part => part.Copy()).ToArray();
        var length = parts.Sum(part => part.Elements.Length);
        double[] means = new double[length], squares = new double[length];
        var step = 0;
        for (var epoch = 0; epoch < Trained.Epochs; epoch++)
        {
            for (var first = 0; first < data.Sentences.Count; first += Trained.BatchSize)
            {
                var count = Math.Min(Trained.BatchSize, data.Sentences.Count - first);
                var gradients = Differences(parts, [.. data.Sentences.Skip(first).Take(count)], data.Targets.RowRange(first, count));
                MoveByAdam(parts, gradients, means, squares, ++step);
            }
        }

        return sentence => PredictSlowly(parts, sentence);
    }

    private protected sealed override (INetwork Network, INetwork Permuted) Permute(TrainingSet data, int[] order)
    {
        var shapes = ShapesOf(data.Words, Trained.Units, data.Targets.Columns);
        var parts = Draw(shapes, 9);
        return (Build(Trained, parts), Build(Trained, [.. parts.Select((part, i) => Permute(part, shapes[i].Name, order))]));
    }

    /// <summary>Columns of the recurrent layer's parts are units, gate after gate; rows of what reads the units are units.</summary>
    private static Matrix<double> Permute(Matrix<double> part, string name, int[] order)
    {
        var permuted = part.Copy();
        for (var row = 0; row < part.Rows; row++)
        {
            for (var column = 0; column < part.Columns; column++)
            {
                var fromRow = name is "recurrent-kernel" or "dense-kernel" ? order[row] : row;
                var unit = column % order.Length;
                permuted[row, column] = part[fromRow, name.StartsWith("dense", StringComparison.Ordinal) ? column : column - unit + order[unit]];
            }
        }

        return permuted;
    }

    private static void RequireOrthonormalRows(Matrix<double> matrix)
    {
        var products = new Matrix<double>(matrix.Rows, matrix.Rows);
        MatrixProduct.MultiplyByTransposed(matrix, matrix, products);
        for (var i = 0; i < products.Elements.Length; i++)
        {
            Assert.Equal(i % (matrix.Rows + 1) == 0 ? 1 : 0, products.Elements[i], 1e-6);
        }
    }

    private static void RequireUniform(Matrix<double> matrix, double limit)
    {
        var scaled = matrix.Elements.ToArray().Select(x => x / limit).ToArray();
        Assert.All(scaled, x => Assert.InRange(x, -1, 1));
        Assert.Equal(0, scaled.Average(), 4 / Math.Sqrt(3.0 * scaled.Length));
        Assert.Equal(1.0 / 3, scaled.Average(x => x * x), 4 * Math.Sqrt(4.0 / 45 / scaled.Length));
        Assert.True(scaled.Max() > 1 - (20.0 / scaled.Length));
    }

    private void MoveByAdam(Matrix<double>[] parts, double[] gradients, double[] means, double[] squares, int step)
    {
        var rate = Trained.LearningRate * Math.Sqrt(1 - Math.Pow(Trained.Beta2, step)) / (1 - Math.Pow(Trained.Beta1, step));
        var i = 0;
        foreach (var part in parts)
        {
            foreach (ref var weight in part.Elements)
            {
                means[i] = (Trained.Beta1 * means[i]) + ((1 - Trained.Beta1) * gradients[i]);
                squares[i] = (Trained.Beta2 * squares[i]) + ((1 - Trained.Beta2) * gradients[i] * gradients[i]);
                weight -= rate * means[i] / (Math.Sqrt(squares[i]) + Trained.Epsilon);
                i++;
            }
        }
    }

    /// <summary>The mean squared error over sentences and outputs.</summary>
    private double LossOf(IReadOnlyList<Matrix<double>> parts, int[][] sentences, Matrix<double> targets) =>
        Enumerable.Range(0, sentences.Length)
            .SelectMany(s => PredictSlowly(parts, sentences[s]).Select((y, j) => (y - targets[s, j]) * (y - targets[s, j])))
            .Average();

    /// <summary>The loss's derivatives by all parameters as central differences.</summary>
    private double[] Differences(IReadOnlyList<Matrix<double>> parts, int[][] sentences, Matrix<double> targets)
    {
        const double step = 1e-5;
        var result = new List<double>();
        foreach (var part in parts)
        {
            for (var i = 0; i < part.Elements.Length; i++)
            {
                var original = part.Elements[i];
                part.Elements[i] = original + step;
                var above = LossOf(parts, sentences, targets);
                part.Elements[i] = original - step;
                result.Add((above - LossOf(parts, sentences, targets)) / (2 * step));
                part.Elements[i] = original;
            }
        }

        return [.. result];
    }

    /// <summary>Weights anywhere in (-1, 1), biases too.</summary>
    private protected static Matrix<double>[] Draw(IReadOnlyList<ParameterShape> shapes, ulong seed)
    {
        var random = new RandomStream(seed, "test problem");
        return [.. shapes.Select(shape =>
        {
            var part = new Matrix<double>(shape.Rows, shape.Columns);
            foreach (ref var element in part.Elements)
            {
                element = (2 * random.NextDouble()) - 1;
            }

            return part;
        })];
    }
}
