using CslRepro.Models.Lstm;
using CslRepro.Models.Textbook;
using CslRepro.Numerics;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

[Properties(Arbitrary = [typeof(LstmGenerators)])]
public class LstmGradientTests
{
    [Property(Replay = "(101,1)", MaxTest = 40)]
    public void Gradients_agree_with_central_differences(LstmProblem problem)
    {
        const double step = 1e-5;
        var stepper = problem.Stepper();
        stepper.ComputeGradients(problem.Sentences, problem.Targets, problem.Scales);
        var gradients = stepper.Gradients.Flat();
        var parameters = problem.Weights.Flat();
        var differences = new double[parameters.Length];
        for (var i = 0; i < parameters.Length; i++)
        {
            var original = parameters[i];
            parameters[i] = original + step;
            var above = Loss(parameters);
            parameters[i] = original - step;
            var below = Loss(parameters);
            parameters[i] = original;
            differences[i] = (above - below) / (2 * step);
        }

        Assert.InRange(LstmWeightsExtensions.RelativeDistance(differences, gradients), 0, 1e-7);

        double Loss(double[] flat)
        {
            stepper.Weights = problem.Weights.WithFlat<double>(flat);
            return stepper.ComputeGradients(problem.Sentences, problem.Targets, problem.Scales);
        }
    }

    [Property(Replay = "(102,1)", MaxTest = 100)]
    public void Loss_and_gradients_agree_with_the_textbook(LstmProblem problem)
    {
        var stepper = problem.Stepper();
        var textbook = new TextbookLstm(problem.Settings, problem.Weights);
        var loss = stepper.ComputeGradients(problem.Sentences, problem.Targets, problem.Scales);
        var expected = textbook.ComputeGradients(problem.Sentences, problem.Targets, problem.Scales);
        Assert.Equal(expected, loss, 1e-13 * expected);
        Assert.InRange(LstmWeightsExtensions.RelativeDistance(textbook.Gradients.Flat(), stepper.Gradients.Flat()), 0, 1e-13);
    }

    [Property(Replay = "(103,1)", MaxTest = 100)]
    public void Gradients_of_a_batch_are_the_mean_of_its_sentences_gradients(LstmProblem problem)
    {
        var stepper = problem.Stepper();
        var loss = stepper.ComputeGradients(problem.Sentences, problem.Targets, problem.Scales);
        var together = stepper.Gradients.Flat();
        var mean = new double[together.Length];
        var meanLoss = 0.0;
        var count = problem.Sentences.Length;
        for (var s = 0; s < count; s++)
        {
            meanLoss += stepper.ComputeGradients([problem.Sentences[s]], problem.Targets.RowRange(s, 1), [problem.Scales[s]]) / count;
            var alone = stepper.Gradients.Flat();
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += alone[i] / count;
            }
        }

        Assert.Equal(meanLoss, loss, 1e-14 * loss);
        Assert.InRange(LstmWeightsExtensions.RelativeDistance(mean, together), 0, 1e-14);
    }

    [Property(Replay = "(104,1)", MaxTest = 100)]
    public void Padding_changes_no_bit(LstmProblem problem)
    {
        var stepper = problem.Stepper();
        var loss = stepper.ComputeGradients(problem.Sentences, problem.Targets, problem.Scales);
        var digest = stepper.Gradients.Digest();

        // As Keras' arrays are: every row as long as the longest, and beyond.
        var padded = problem.Sentences.Select(sentence => (int[])[.. sentence, .. Enumerable.Repeat(-1, 9 - sentence.Length)]).ToArray();
        Assert.Equal(loss, stepper.ComputeGradients(padded, problem.Targets, problem.Scales));
        Assert.Equal(digest, stepper.Gradients.Digest());

        var model = new LstmModel<double>(problem.Settings, problem.Weights);
        Assert.Equal(model.Predict(problem.Sentences).Elements, model.Predict(padded).Elements);
    }

    [Property(Replay = "(105,1)", MaxTest = 100)]
    public void Gradients_do_not_depend_on_what_was_computed_before(LstmProblem problem, LstmProblem other)
    {
        var fresh = problem.Stepper();
        fresh.ComputeGradients(problem.Sentences, problem.Targets, problem.Scales);
        var used = new LstmStepper<double>(problem.Settings, problem.Weights, Math.Max(problem.Longest, other.Longest));
        var count = Math.Min(problem.Sentences.Length, other.Sentences.Length);
        var sentences = other.Sentences.Take(count).Select(sentence => Array.ConvertAll(sentence, word => word % problem.Weights.Words)).ToArray();
        used.ComputeGradients(sentences, new Matrix<double>(count, problem.Weights.Outputs));
        used.ComputeGradients(problem.Sentences, problem.Targets, problem.Scales);
        Assert.Equal(fresh.Gradients.Digest(), used.Gradients.Digest());
    }

    [Fact]
    public void A_dropped_word_leaves_its_row_without_gradient()
    {
        var problem = LstmProblem.Draw(5, 3, 2, 1, GateActivation.Sigmoid, 0, 8);
        var stepper = new LstmStepper<double>(problem.Settings, problem.Weights, 4);
        stepper.ComputeGradients([[0, 1, 2, 0]], problem.Targets, [[1.25, 0, 1.25, 1.25]]);
        Assert.All(stepper.Gradients.Kernel.Row(1).ToArray(), gradient => Assert.Equal(0, gradient));
        Assert.All(stepper.Gradients.Kernel.Row(0).ToArray(), gradient => Assert.NotEqual(0, gradient));
        Assert.All(stepper.Gradients.Kernel.Row(2).ToArray(), gradient => Assert.NotEqual(0, gradient));
    }
}
