using CslRepro.Models;
using CslRepro.Models.Backpropagation;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

public class LstmVectorWidthTests
{
    private static readonly int[][] Sentences = ToyTask.Sentences(41, 1);

    public static TheoryData<int, double, GateActivation, TrainingOrder, int> Trainings => new()
    {
        { 20, 0, GateActivation.Sigmoid, TrainingOrder.Program, 2 },
        { 40, 0.2, GateActivation.Sigmoid, TrainingOrder.Program, 2 },
        { 80, 0, GateActivation.Sigmoid, TrainingOrder.Shuffled, 2 },
        { 20, 0.5, GateActivation.HardSigmoid, TrainingOrder.ShuffledEachEpoch, 3 },
        { 13, 0, GateActivation.HardSigmoid, TrainingOrder.Program, 1 },
        { 33, 0.1, GateActivation.Sigmoid, TrainingOrder.Program, 5 },
        { 20, 0, GateActivation.Sigmoid, TrainingOrder.Program, 16 },
        { 54, 0.1, GateActivation.Sigmoid, TrainingOrder.Shuffled, 16 },
        { 9, 0, GateActivation.Sigmoid, TrainingOrder.Program, 64 },
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
    public void Padding_between_rows_of_weights_stays_zero()
    {
        // 9 units: gates of 36 columns padded to 48, outputs of 22 padded to 32.
        var settings = new LstmSettings { Units = 9 };
        var engine = LstmComputation<float>.Create(settings, LstmWeights<float>.LayoutOf(ToyTask.Words, 9, ToyTask.Outputs), 17, SimdWidth.Best);
        engine.SetWeights(LstmInitialiser.Create<float>(settings, ToyTask.Words, ToyTask.Outputs, 14));
        var targets = ToyTask.Targets<float>(Sentences);
        var packed = new PackedSentences(Sentences, ToyTask.Words);
        for (var s = 0; s < 40; s += 2)
        {
            engine.ComputeGradients(packed, targets, [s, s + 1]);
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

    private static string TrainAt<T>(LstmSettings settings, SimdWidth width)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var initial = LstmInitialiser.Create<T>(settings, ToyTask.Words, ToyTask.Outputs, 13);
        var model = LstmTrainer.Train(settings, initial, Sentences, ToyTask.Targets<T>(Sentences), 13, width, null, CancellationToken.None);
        using var digest = new DigestBuilder();
        return model.Weights.Digest() + digest.Add(model.Predict(Sentences, width)).ToHex();
    }
}
