using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Torch;
using Xunit;

namespace CslRepro.Tests.Torch;

public class TorchLstmTrainerTests
{
    private static readonly ReferenceSet Data = new();

    public static TheoryData<GateActivation, double, TrainingOrder> Cases { get; } = new()
    {
        { GateActivation.Sigmoid, 0, TrainingOrder.Program },
        { GateActivation.Sigmoid, 0.2, TrainingOrder.Shuffled },
        { GateActivation.Sigmoid, 0, TrainingOrder.ShuffledEachEpoch },
        { GateActivation.HardSigmoid, 0.2, TrainingOrder.ShuffledEachEpoch },
    };

    /// <summary>
    /// Same initial weights, same batches, same dropped words: after 60 steps both trainers have the same network. β2 and ε are
    /// chosen so that it does not matter where ε stands, which is where PyTorch's Adam and Keras' differ, and so that no
    /// gradient near zero makes a step of full size out of rounding (seen: 3e-7 of the largest change of a weight).
    /// </summary>
    [Theory]
    [MemberData(nameof(Cases))]
    public void Training_follows_the_exact_trainer(GateActivation gates, double dropout, TrainingOrder order)
    {
        var settings = new LstmSettings { GateActivation = gates, Dropout = dropout, Order = order, Epochs = 3, Beta2 = 0, Epsilon = 1, LearningRate = 0.1 };
        var (sequences, targets) = Data.Mixed(20);
        var initial = LstmInitialiser.Create<float>(settings, Data.Words, Data.Outputs, 5);

        var ours = new ExactLstmTrainer().Train(settings, sequences, targets.Convert<float>(), Data.Words, 5, TestContext.Current.CancellationToken);
        var torch = new TorchLstmTrainer().Train(settings, sequences, targets.Convert<float>(), Data.Words, 5, TestContext.Current.CancellationToken);

        var change = Distance(ours, initial);
        Assert.InRange(change, 0.01, 10);
        Assert.InRange(Distance(ours, torch), 0, 1e-5 * change);
    }

    [Theory]
    [InlineData(GateActivation.Sigmoid)]
    [InlineData(GateActivation.HardSigmoid)]
    public void A_training_needs_no_more_tensors_the_longer_it_runs(GateActivation gates)
    {
        var (sequences, targets) = Data.Mixed(10);
        var counting = new CountingList(sequences);
        new TorchLstmTrainer().Train(
            new LstmSettings { Epochs = 6, GateActivation = gates }, counting, targets.Convert<float>(), Data.Words, 5, TestContext.Current.CancellationToken);

        // The first epoch makes Adam's tensors and the gradients.
        var ofEpoch = counting.Counts[^(6 * sequences.Count)..].Chunk(sequences.Count).ToArray();
        Assert.InRange(ofEpoch[^1].Max(), 0, ofEpoch[1].Max());
    }

    [Fact]
    public void Training_stops_when_it_is_cancelled()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        var (sequences, targets) = Data.Mixed(2);
        Assert.Throws<OperationCanceledException>(
            () => new TorchLstmTrainer().Train(new LstmSettings(), sequences, targets.Convert<float>(), Data.Words, 5, source.Token));
    }

    [Fact]
    public void Targets_that_are_not_finite_are_noticed()
    {
        var (sequences, targets) = Data.Mixed(2);
        targets[1, 3] = double.NaN;
        Assert.Throws<ArithmeticException>(() => new TorchLstmTrainer().Train(
            new LstmSettings { Epochs = 1 }, sequences, targets.Convert<float>(), Data.Words, 5, TestContext.Current.CancellationToken));
    }

    private static double Distance(LstmWeights<float> left, LstmWeights<float> right) =>
        new[]
        {
            Distance(left.Kernel.Elements, right.Kernel.Elements),
            Distance(left.RecurrentKernel.Elements, right.RecurrentKernel.Elements),
            Distance(left.Bias, right.Bias),
            Distance(left.DenseKernel.Elements, right.DenseKernel.Elements),
            Distance(left.DenseBias, right.DenseBias),
        }.Max();

    private static double Distance(ReadOnlySpan<float> left, ReadOnlySpan<float> right)
    {
        var distance = 0.0;
        for (var i = 0; i < left.Length; i++)
        {
            distance = Math.Max(distance, Math.Abs((double)left[i] - right[i]));
        }

        return distance;
    }
}
