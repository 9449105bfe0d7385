using System.Globalization;
using CslRepro.Experiments.Performance;
using CslRepro.Experiments.Training;
using CslRepro.Harness;
using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;
using CslRepro.Models;
using CslRepro.Models.Lstm;
using CslRepro.Torch;
using Xunit;

namespace CslRepro.Tests.Torch;

/// <summary>
/// Whether our trainer and libtorch reach the same errors. Single trainings drift apart, since rounding differs in the last bits; their distribution must not.
/// Opt-in: libtorch takes about half a minute for each of the 20 trainings.
/// </summary>
public class TwentySeedsTests(ITestOutputHelper output)
{
    private const int Seeds = 20;

    [Fact(Explicit = true)]
    public void Final_errors_have_the_same_distribution()
    {
        var own = Errors(new ExactTrainer());
        var torch = Errors(new TorchTrainer());
        var difference = MeanEstimate.PairedDifference(own, torch, 1000);
        var distance = KolmogorovSmirnov(own, torch);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"exact error: own {own.Average():P2}, libtorch {torch.Average():P2}; " +
            $"paired difference {difference.Mean:P2} [{difference.Interval.Lower:P2}, {difference.Interval.Upper:P2}]; " +
            $"Kolmogorov-Smirnov distance {distance:F2}"));

        // Power: with 20 pairs this finds a shift of two thirds of the differences' standard deviation in four of five cases at 5 %.
        Assert.True(difference.Interval.Contains(0), "The means differ.");

        // The critical distance of two samples of 20 at 5 % is 9 / 20.
        Assert.True(distance < 9.0 / Seeds, "The distributions differ.");
    }

    private static double KolmogorovSmirnov(double[] left, double[] right) =>
        left.Concat(right).Max(value => Math.Abs(left.Count(x => x <= value) - right.Count(x => x <= value))) / (double)Seeds;

    private static double[] Errors(INetworkTrainer trainer)
    {
        var scheduler = new RunScheduler(new InstanceTrainer(trainer), Environment.ProcessorCount);
        var runs = Enumerable.Range(0, Seeds).Select(seed => (PerformanceConditions.Lstm, (ulong)seed)).ToArray();
        return [.. scheduler.Run("reference implementation", runs, cancellation: TestContext.Current.CancellationToken).Select(run => run.ExactError)];
    }
}
