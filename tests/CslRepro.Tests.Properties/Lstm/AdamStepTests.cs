using System.Runtime.Intrinsics;
using CslRepro.Models.Backpropagation;
using CslRepro.Models.Lstm;
using CslRepro.Numerics;
using CslRepro.Numerics.Simd;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

public unsafe class AdamStepTests
{
    [Fact]
    public void Two_steps_give_the_numbers_worked_by_hand()
    {
        // From w = 1, m = v = 0 with gradients 0.5 and -0.25, learning rate 0.1, β1 = 0.9, β2 = 0.999, ε = 0.1:
        // step 1: α = 0.1 sqrt(1 - 0.999) / (1 - 0.9) = 0.0316227766016838, m = 0.05, v = 0.00025, sqrt(v) = 0.0158113883008419,
        //         w = 1 - α 0.05 / 0.1158113883008419 = 0.986347294050419
        // step 2: α = 0.1 sqrt(1 - 0.998001) / (1 - 0.81) = 0.0235316725327454, m = 0.045 - 0.025 = 0.02,
        //         v = 0.00024975 + 0.0000625 = 0.00031225, sqrt(v) = 0.0176705970470723, w = w - α 0.02 / 0.1176705970470723 = 0.982347709936244
        double weight = 1, mean = 0, square = 0, gradient = 0.5;
        var step = 0.1 * Math.Sqrt(0.001) / 0.1;
        AdamStep<Scalar<double, DoubleElement>, double, double>.Run(&weight, &gradient, &mean, &square, 1, step, 0.1, 0.001, 0.1);
        Assert.Equal(0.05, mean, 1e-15);
        Assert.Equal(0.00025, square, 1e-18);
        Assert.Equal(0.986347294050419, weight, 1e-14);

        gradient = -0.25;
        step = 0.1 * Math.Sqrt(1 - 0.998001) / (1 - 0.81);
        AdamStep<Scalar<double, DoubleElement>, double, double>.Run(&weight, &gradient, &mean, &square, 1, step, 0.1, 0.001, 0.1);
        Assert.Equal(0.02, mean, 1e-15);
        Assert.Equal(0.00031225, square, 1e-17);
        Assert.Equal(0.982347709936244, weight, 1e-14);
    }

    [Fact]
    public void The_stepper_corrects_the_bias_of_both_means()
    {
        // With ε negligible the first step is the learning rate against the gradient's sign, whatever its size: both corrections cancel.
        // The second step along the same gradient is so again.
        var problem = LstmProblem.Draw(3, 2, 2, 2, GateActivation.Sigmoid, 0, 5);
        var stepper = new LstmStepper<double>(problem.Settings with { Epsilon = 1e-300, LearningRate = 0.01 }, problem.Weights, problem.Longest);
        stepper.ComputeGradients(problem.Sentences, problem.Targets);
        var gradients = stepper.Gradients.Flat();
        var expected = problem.Weights.Flat();
        for (var repetition = 0; repetition < 2; repetition++)
        {
            stepper.ApplyAdam();
            for (var i = 0; i < expected.Length; i++)
            {
                expected[i] -= 0.01 * Math.Sign(gradients[i]);
            }

            Assert.All(expected.Zip(stepper.Weights.Flat()), pair => Assert.Equal(pair.First, pair.Second, 1e-12));
        }
    }

    [Fact]
    public void Weights_of_absent_words_go_on_moving()
    {
        var problem = LstmProblem.Draw(4, 2, 2, 1, GateActivation.Sigmoid, 0, 6);
        var stepper = new LstmStepper<double>(problem.Settings, problem.Weights, 2);

        // Not as the first word: the forget gate of a first word has nothing to forget, and no gradient.
        stepper.ComputeGradients([[1, 0]], problem.Targets);
        stepper.ApplyAdam();
        var before = stepper.Weights.Kernel;
        stepper.ComputeGradients([[1, 1]], problem.Targets);
        Assert.All(stepper.Gradients.Kernel.Row(0).ToArray(), gradient => Assert.Equal(0, gradient));
        stepper.ApplyAdam();
        var after = stepper.Weights.Kernel;
        for (var column = 0; column < before.Columns; column++)
        {
            Assert.NotEqual(before[0, column], after[0, column]);
        }
    }

    [Fact]
    public void Every_width_gives_the_same_bits()
    {
        var scalar = Steps<Scalar<float, SingleElement>, float>();
        Assert.Equal(scalar, Steps<Simd128<float, SingleElement>, Vector128<float>>());
        Assert.Equal(scalar, Steps<Simd256<float, SingleElement>, Vector256<float>>());
        Assert.Equal(scalar, Steps<Simd512<float, SingleElement>, Vector512<float>>());
    }

    private static string Steps<TSimd, TVector>()
        where TSimd : struct, ISimd<TVector, float>
    {
        const int length = 64;
        var random = new RandomStream(3, "adam");
        float[] weights = new float[length], gradients = new float[length], means = new float[length], squares = new float[length];
        fixed (float* w = weights, g = gradients, m = means, v = squares)
        {
            for (var step = 0; step < 20; step++)
            {
                foreach (ref var gradient in gradients.AsSpan())
                {
                    gradient = (float)random.NextNormal();
                }

                AdamStep<TSimd, TVector, float>.Run(w, g, m, v, length, 1e-3f, 0.1f, 0.001f, 1e-7f);
            }
        }

        using var digest = new DigestBuilder();
        return digest.Add(weights).Add(means).Add(squares).ToHex();
    }
}
