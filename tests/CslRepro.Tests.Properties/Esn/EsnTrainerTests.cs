using CslRepro.Experiments.Training;
using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Textbook;
using CslRepro.Numerics;
using FsCheck.Xunit;
using Xunit;

namespace CslRepro.Tests.Properties.Esn;

[Properties(Arbitrary = [typeof(EsnGenerators)])]
public class EsnTrainerTests
{
    [Property(Replay = "(221,1)", MaxTest = 60)]
    public void Force_in_blocks_agrees_with_force_one_sample_at_a_time(EsnProblem problem)
    {
        var textbook = new TextbookEsnEngine().Train(problem.Settings, problem.Reservoir, problem.Sequences, problem.Targets);
        Assert.InRange(MatrixDistance.Relative(textbook, problem.Train().Readout), 0, 1e-8);
    }

    [Property(Replay = "(222,1)", MaxTest = 60)]
    public void Force_after_k_sentences_equals_ridge_over_those_k(EsnProblem problem)
    {
        var checkpoints = Enumerable.Range(0, problem.Sequences.Length + 1).Where(k => k % 5 == 0).ToArray();
        var seen = new List<int>();
        problem.Train(new EsnTrainingOptions
        {
            Checkpoints = checkpoints,
            OnCheckpoint = (count, readout) =>
            {
                seen.Add(count);
                var part = problem with { Settings = problem.Settings with { Readout = ReadoutAlgorithm.Ridge }, Sequences = problem.Sequences[..count], Targets = problem.Targets.RowRange(0, count) };
                var expected = count == 0 ? new Matrix<double>(readout.Rows, readout.Columns) : part.Train().Readout;
                Assert.InRange(MatrixDistance.Relative(expected, readout), 0, 1e-8);
            },
        });
        Assert.Equal(checkpoints, seen);
    }

    [Property(Replay = "(223,1)", MaxTest = 60)]
    public void P_stays_symmetric_and_positive_definite(EsnProblem problem)
    {
        var trie = PrefixTrie.Build(problem.Sequences);
        var samples = StateSamples.Gather(ReservoirStates.Compute<double>(problem.Reservoir, trie), [.. Enumerable.Range(0, trie.Count)]);
        var force = new ForceReadout(samples.Columns, 1, problem.Settings.Regularisation);
        for (var first = 0; first < samples.Rows; first += 7)
        {
            var count = Math.Min(7, samples.Rows - first);
            force.Update(samples.RowRange(first, count), new Matrix<double>(count, 1));
            Assert.Equal(Digest.Of(force.InverseCorrelation), Digest.Of(force.InverseCorrelation.Transpose()));
            Cholesky.Factor(force.InverseCorrelation.Copy());
        }
    }

    [Property(Replay = "(224,1)", MaxTest = 60)]
    public void Permuting_the_units_leaves_the_outputs_unchanged(EsnProblem problem)
    {
        var units = problem.Reservoir.Units;
        var order = Enumerable.Range(0, units).ToArray();
        new RandomStream(5, "test/permutation").Shuffle<int>(order);
        var recurrent = new Matrix<float>(units, units);
        var input = new Matrix<float>(units, problem.Reservoir.Input.Columns);
        for (var i = 0; i < units; i++)
        {
            problem.Reservoir.Input.Row(order[i]).CopyTo(input.Row(i));
            for (var j = 0; j < units; j++)
            {
                recurrent[i, j] = problem.Reservoir.Recurrent[order[i], order[j]];
            }
        }

        var permuted = problem with { Reservoir = new Reservoir(recurrent, input, problem.Reservoir.Leak) };
        Assert.InRange(MatrixDistance.Relative(problem.Train().Predict(problem.Sequences), permuted.Train().Predict(problem.Sequences)), 0, 1e-8);
    }

    [Property(Replay = "(225,1)", MaxTest = 60)]
    public void The_order_of_training_does_not_change_what_is_known_at_the_end(EsnProblem problem)
    {
        var shuffled = problem with { Settings = problem.Settings with { Order = TrainingOrder.Shuffled } };
        Assert.InRange(MatrixDistance.Relative(problem.Train().Readout, shuffled.Train(new EsnTrainingOptions { Seed = 9 }).Readout), 0, 1e-8);
    }

    [Property(Replay = "(226,1)", MaxTest = 30)]
    public void Threads_change_no_bit_of_the_readout(EsnProblem problem)
    {
        var expected = problem.Train().Digest();
        Assert.Equal(expected, problem.Train(new EsnTrainingOptions { Threads = 2 }).Digest());
        Assert.Equal(expected, problem.Train(new EsnTrainingOptions { Threads = 5 }).Digest());
    }

    [Property(Replay = "(227,1)", MaxTest = 30)]
    public void Recorded_outputs_end_in_the_predicted_ones(EsnProblem problem)
    {
        var model = problem.Train();
        var trie = PrefixTrie.Build(problem.Sequences);
        var recorded = model.Record(trie);
        var predicted = model.Predict(problem.Sequences);
        for (var s = 0; s < problem.Sequences.Length; s++)
        {
            Assert.Equal(predicted.Row(s).ToArray(), recorded.Outputs.Row(trie.NodesOf(s)[^1]).ToArray());
        }
    }

    [Fact]
    public void Single_precision_states_do_not_move_errors()
    {
        var settings = new EsnSettings { Units = 300 };
        for (ulong seed = 0; seed < 3; seed++)
        {
            var single = Inexact(settings, seed);
            var twice = Inexact(settings with { Precision = StatePrecision.Bits64 }, seed);
            Assert.InRange(Math.Abs(single - twice), 0, 3);
            Assert.InRange(twice, 1, 500);
        }
    }

    [Fact]
    public void Checkpoints_of_ridge_regression_are_refused()
    {
        var problem = EsnProblem.Draw(4, 2, 1, 3, 1, 0.5, Learning.Final, 0);
        var ridge = problem with { Settings = problem.Settings with { Readout = ReadoutAlgorithm.Ridge } };
        Assert.Throws<ArgumentException>(() => ridge.Train(new EsnTrainingOptions { Checkpoints = [1] }));
    }

    private static int Inexact(EsnSettings settings, ulong seed)
    {
        var condition = TaskConditions.Of("test", new ModelDescription.Esn(settings));
        var trainer = new InstanceTrainer(new CslRepro.Models.Lstm.ExactLstmEngine());
        return trainer.Train(condition, seed, TestContext.Current.CancellationToken).Result.Inexact;
    }
}
