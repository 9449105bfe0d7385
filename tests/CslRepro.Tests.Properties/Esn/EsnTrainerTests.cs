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
        var textbook = new TextbookEsnTrainer().Train(problem.Settings, problem.Reservoir, problem.Sequences, problem.Targets);
        Assert.InRange(MatrixDistance.Relative(textbook, problem.Train().Readout), 0, 1e-8);
    }

    [Property(Replay = "(222,1)", MaxTest = 60)]
    public void Force_after_k_sentences_equals_ridge_over_those_k(EsnProblem problem)
    {
        var checkpoints = Enumerable.Range(0, problem.Sequences.Length + 1).Where(k => k % 5 == 0).ToArray();
        var seen = new List<int>();
        problem.Train(options: new TrainingOptions
        {
            Moments = checkpoints,
            OnMoment = moment =>
            {
                var (count, readout) = (moment.Number, ((EsnModel)moment.Network).Readout);
                seen.Add(count);
                var part = problem with
                {
                    Settings = problem.Settings with { Readout = ReadoutAlgorithm.Ridge },
                    Sequences = problem.Sequences[..count],
                    Targets = problem.Targets.RowRange(0, count),
                };
                var expected = count == 0 ? new Matrix<double>(readout.Rows, readout.Columns) : part.Train().Readout;
                Assert.InRange(MatrixDistance.Relative(expected, readout), 0, 1e-8);
                return true;
            },
        });
        Assert.Equal(checkpoints, seen);
    }

    [Property(Replay = "(224,1)", MaxTest = 60)]
    public void A_grid_of_regularisers_has_the_bits_of_each_by_itself(EsnProblem problem)
    {
        double[] grid = [1e-6, problem.Settings.Regularisation, 10];
        var ridge = problem.Settings with { Readout = ReadoutAlgorithm.Ridge, Order = TrainingOrder.Program };
        var together = EsnTrainer.TrainGrid(ridge, problem.Reservoir, problem.Sequences, problem.Targets, grid, threads: 2);
        Assert.Equal(
            grid.Select(e => Digest.Of((problem with { Settings = ridge with { Regularisation = e } }).Train().Readout)),
            together.Select(model => Digest.Of(model.Readout)));
    }

    [Fact]
    public void What_cannot_be_a_regulariser_is_refused_before_any_work()
    {
        var states = new Matrix<double>(2, 2);
        var refusal = Assert.Throws<ArgumentOutOfRangeException>(() => RidgeReadout.LearnGrid(states, states, [1, 0]));
        Assert.Equal("regularisations", refusal.ParamName);
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

    [Property(Replay = "(225,1)", MaxTest = 60)]
    public void The_order_of_training_does_not_change_what_is_known_at_the_end(EsnProblem problem)
    {
        var shuffled = problem with { Settings = problem.Settings with { Order = TrainingOrder.Shuffled } };
        Assert.InRange(MatrixDistance.Relative(problem.Train().Readout, shuffled.Train(seed: 9).Readout), 0, 1e-8);
    }

    [Property(Replay = "(226,1)", MaxTest = 30)]
    public void Threads_change_no_bit_of_the_readout(EsnProblem problem)
    {
        var expected = problem.Train().Digest();
        Assert.Equal(expected, problem.Train(options: new TrainingOptions { Threads = 2 }).Digest());
        Assert.Equal(expected, problem.Train(options: new TrainingOptions { Threads = 5 }).Digest());
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
    public void Ridge_regression_has_no_moments_but_the_first_and_the_last()
    {
        // Of all zeros there would be nothing to learn, and every network would be the untrained one.
        var problem = EsnProblem.Draw(4, 2, 1, 3, 1, 0.5, Learning.Final, 0) with { Targets = new Matrix<double>(3, 1, [1, 0, 1]) };
        var ridge = problem.Settings with { Readout = ReadoutAlgorithm.Ridge };
        var data = new TrainingSet(problem.Sequences, problem.Targets, 2);
        var untrained = ridge.Create(2, 1, 0).Digest();
        var trained = Train(new TrainingOptions());
        Assert.NotEqual(untrained, trained);

        // Each moment that is asked for is told by itself, whichever others are, and changes nothing unless the watcher stops there.
        Require([3, 0], null, [(0, untrained), (3, trained)], trained);
        Require([0], null, [(0, untrained)], trained);
        Require([3], null, [(3, trained)], trained);
        Require([], null, [], trained);
        Require([4], null, [], trained);
        Require([0, 3], 0, [(0, untrained)], untrained);
        Require([0], 0, [(0, untrained)], untrained);
        Require([0, 3], 3, [(0, untrained), (3, trained)], trained);

        // Nobody watches, so that nothing between is asked for.
        Assert.Equal(trained, Train(new TrainingOptions { Moments = [1] }));
        foreach (var between in new[] { 1, 2 })
        {
            var error = Assert.Throws<ArgumentException>(() => Require([3, between, 0], null, [], trained));
            Assert.Contains($"has no readout after {between}; use FORCE", error.Message, StringComparison.Ordinal);
        }

        string Train(TrainingOptions options) => ridge.Train(data, 0, options, TestContext.Current.CancellationToken).Digest();

        void Require(int[] moments, int? stop, (int Number, string Digest)[] told, string result)
        {
            var seen = new List<(int Number, string Digest)>();
            Assert.Equal(result, Train(new TrainingOptions { Moments = moments, OnMoment = Tell }));
            Assert.Equal(told, seen);

            bool Tell(TrainingMoment moment)
            {
                seen.Add((moment.Number, moment.Network.Digest()));
                return moment.Number != stop;
            }
        }
    }

    private static int Inexact(EsnSettings settings, ulong seed)
    {
        var condition = TaskConditions.Of("test", settings);
        var trainer = new InstanceTrainer(new ExactTrainer());
        return trainer.Train(condition, seed, TestContext.Current.CancellationToken).Result.Inexact;
    }
}
