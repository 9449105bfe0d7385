using CslRepro.Models;
using CslRepro.Models.Backpropagation;
using CslRepro.Models.Gru;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using CslRepro.Tests.Properties.Networks;

namespace CslRepro.Tests.Properties.Gru;

public sealed class GruContract : RecurrentContract
{
    protected override BackpropagationSettings Trained { get; } = new GruSettings { Units = 9, Epochs = 10, LearningRate = 0.02, Epsilon = 1e-3 };

    private protected override IReadOnlyList<ParameterShape> ShapesOf(int words, int units, int outputs) => GruWeights<double>.ShapesOf(words, units, outputs);

    private protected override INetwork Build(BackpropagationSettings settings, IReadOnlyList<Matrix<double>> parts) =>
        new GruModel<double>((GruSettings)settings, GruWeights<double>.Of(parts));

    private protected override IReadOnlyList<Matrix<double>> PartsOf(INetwork network) =>
        [.. ((GruModel<float>)network).Weights.Parts.Select(part => part.Convert<double>())];

    private protected override RecurrentComputation<T> Arithmetic<T>(
        BackpropagationSettings settings, IReadOnlyList<Matrix<T>> parts, int longest, SimdWidth width) =>
        GruWeights<T>.Of(parts).CreateComputation((GruSettings)settings, longest, width);

    private protected override PlainRecurrent<T> Plain<T>(IReadOnlyList<Matrix<T>> parts) => new PlainGru<T>(parts);

    private protected override double[] PredictSlowly(IReadOnlyList<Matrix<double>> parts, int[] sentence) =>
        SlowGru.Predict(GruWeights<double>.Of(parts), sentence);
}
