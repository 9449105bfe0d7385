using CslRepro.Models;
using CslRepro.Models.Backpropagation;
using CslRepro.Models.Simple;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Tests.Properties.Networks;
using Xunit;

namespace CslRepro.Tests.Properties.Simple;

public sealed class SimpleContract : RecurrentContract
{
    protected override BackpropagationSettings Trained { get; } = new SimpleSettings { Units = 9, Epochs = 10, LearningRate = 0.02, Epsilon = 1e-3 };

    private protected override IReadOnlyList<ParameterShape> ShapesOf(int words, int units, int outputs) =>
        SimpleWeights<double>.ShapesOf(words, units, outputs);

    private protected override INetwork Build(BackpropagationSettings settings, IReadOnlyList<Matrix<double>> parts) =>
        new SimpleModel<double>((SimpleSettings)settings, SimpleWeights<double>.Of(parts));

    private protected override IReadOnlyList<Matrix<double>> PartsOf(INetwork network) =>
        [.. ((SimpleModel<float>)network).Weights.Parts.Select(part => part.Convert<double>())];

    private protected override RecurrentComputation<T> Arithmetic<T>(
        BackpropagationSettings settings, IReadOnlyList<Matrix<T>> parts, int longest, SimdWidth width) =>
        SimpleWeights<T>.Of(parts).CreateComputation((SimpleSettings)settings, longest, width);

    private protected override PlainRecurrent<T> Plain<T>(IReadOnlyList<Matrix<T>> parts) => new PlainSimple<T>(parts);

    private protected override double[] PredictSlowly(IReadOnlyList<Matrix<double>> parts, int[] sentence) =>
        SlowSimple.Predict(SimpleWeights<double>.Of(parts), sentence);

    [Fact]
    public void Multiply_adds_are_counted_by_hand()
    {
        // One sentence of 1 word and one of 3, 2 units, 5 words, 4 outputs, batches of 1, 3 epochs: 2 later words of 4, 2 sentences, 2 batches, 28 parameters.
        var settings = new SimpleSettings { Units = 2, BatchSize = 1, Epochs = 3 };
        Assert.Equal(28, settings.Create(5, 4, 0).ParameterCount);
        Assert.Equal(3 * ((3 * 4 * 2) + (2 * 2 * 4) + (3 * 2 * 4 * 2) + (4 * 2 * 28)), settings.CostOfTraining([[0], [1, 2, 3]], 5, 4));
    }
}
