using CslRepro.Models;
using CslRepro.Models.Backpropagation;
using CslRepro.Models.Lstm;
using CslRepro.Models.Textbook;
using CslRepro.Numerics;
using CslRepro.Tests.Properties.Networks;

namespace CslRepro.Tests.Properties.Lstm;

public sealed class LstmContract : BackpropagationContract
{
    protected override BackpropagationSettings Trained { get; } = new LstmSettings { Units = 9, Epochs = 10, LearningRate = 0.02, Epsilon = 1e-3 };

    private protected override IReadOnlyList<ParameterShape> ShapesOf(int words, int units, int outputs) => LstmWeights<double>.ShapesOf(words, units, outputs);

    private protected override INetwork Build(BackpropagationSettings settings, IReadOnlyList<Matrix<double>> parts) =>
        new LstmModel<double>((LstmSettings)settings, LstmWeights<double>.Of(parts));

    private protected override IReadOnlyList<Matrix<double>> PartsOf(INetwork network) => ((LstmModel<float>)network).Weights.ConvertTo<double>().Parts;

    private protected override (double Loss, double[] Gradients) Compute(
        BackpropagationSettings settings, IReadOnlyList<Matrix<double>> parts, int[][] sentences, Matrix<double> targets)
    {
        var stepper = new LstmStepper<double>((LstmSettings)settings, LstmWeights<double>.Of(parts), 5);
        return (stepper.ComputeGradients(sentences, targets), stepper.Gradients.Flat());
    }

    private protected override double[] PredictSlowly(IReadOnlyList<Matrix<double>> parts, int[] sentence)
    {
        var weights = LstmWeights<double>.Of(parts);
        return new TextbookLstm(new LstmSettings { Units = weights.Units }, weights).Predict(sentence);
    }
}
