using CslRepro.Models.Lstm;
using CslRepro.Models.Textbook;
using CslRepro.Numerics;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Lstm;

[Properties(Arbitrary = [typeof(LstmGenerators)])]
public class LstmModelTests
{
    [Property(Replay = "(201,1)", MaxTest = 50)]
    public void Predictions_agree_with_the_textbook(LstmProblem problem)
    {
        var outputs = new LstmModel<double>(problem.Settings, problem.Weights).Predict(problem.Sentences);
        var textbook = new TextbookLstm(problem.Settings, problem.Weights);
        for (var s = 0; s < problem.Sentences.Length; s++)
        {
            Assert.InRange(LstmWeightsExtensions.RelativeDistance(textbook.Predict(problem.Sentences[s]), outputs.Row(s).ToArray()), 0, 1e-13);
        }
    }

    [Property(Replay = "(202,1)", MaxTest = 50)]
    public void Recordings_hold_the_predictions_of_all_beginnings(LstmProblem problem)
    {
        var model = new LstmModel<double>(problem.Settings, problem.Weights);
        var recordings = model.Record(problem.Sentences);
        for (var s = 0; s < problem.Sentences.Length; s++)
        {
            var sentence = problem.Sentences[s];
            var beginnings = Enumerable.Range(1, sentence.Length).Select(length => sentence[..length]).ToArray();
            Assert.Equal(model.Predict(beginnings).Elements, recordings[s].Outputs.Elements);
            Assert.Equal(sentence.Length, recordings[s].Hidden.Rows);
            Assert.Equal(sentence.Length, recordings[s].Cells.Rows);

            var outputs = new Matrix<double>(sentence.Length, problem.Weights.Outputs);
            for (var t = 0; t < sentence.Length; t++)
            {
                problem.Weights.DenseBias.CopyTo(outputs.Row(t));
            }

            MatrixProduct.Multiply(recordings[s].Hidden, problem.Weights.DenseKernel, outputs, accumulate: true);
            Assert.Equal(outputs.Elements, recordings[s].Outputs.Elements);
        }
    }

    [Property(Replay = "(203,1)", MaxTest = 50)]
    public void Hidden_states_stay_within_one_and_below_the_tanh_of_the_cells(LstmProblem problem)
    {
        foreach (var recording in new LstmModel<double>(problem.Settings, problem.Weights).Record(problem.Sentences))
        {
            for (var t = 0; t < recording.Hidden.Rows; t++)
            {
                for (var u = 0; u < recording.Hidden.Columns; u++)
                {
                    var tanh = ExactMath.Tanh(recording.Cells[t, u]);
                    Assert.InRange(recording.Hidden[t, u], Math.Min(0, tanh), Math.Max(0, tanh));

                    // A cell gains less than one a word.
                    Assert.InRange(recording.Cells[t, u], -(t + 1), t + 1);
                }
            }
        }
    }

    [Fact]
    public void The_cells_follow_the_equations_worked_by_hand()
    {
        // One unit, hard gates, no recurrence. The word adds 1 to the input gate, 2 to the forget gate, 0.5 to the cell gate, -1 to the output gate:
        // i = 0.7, f = 0.9, g = tanh(0.5), o = 0.3; c_1 = 0.7 g, c_2 = 0.9 c_1 + 0.7 g; y = 2 h + 10.
        var weights = new LstmWeights<double>(
            new Matrix<double>(1, 4, [1, 2, 0.5, -1]), new Matrix<double>(1, 4), [0, 0, 0, 0], new Matrix<double>(1, 1, [2.0]), [10]);
        var settings = new LstmSettings { Units = 1, GateActivation = GateActivation.HardSigmoid };
        var recording = new LstmModel<double>(settings, weights).Record([0, 0]);
        var g = Math.Tanh(0.5);
        Assert.Equal(0.7 * g, recording.Cells[0, 0], 1e-15);
        Assert.Equal(1.33 * g, recording.Cells[1, 0], 1e-15);
        Assert.Equal(0.3 * Math.Tanh(1.33 * g), recording.Hidden[1, 0], 1e-15);
        Assert.Equal(10 + (0.6 * Math.Tanh(1.33 * g)), recording.Outputs[1, 0], 1e-14);
    }
}
