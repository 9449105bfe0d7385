using CslRepro.Experiments.Search;
using Xunit;

namespace CslRepro.Tests.Properties.Search;

public class ExpectedBestTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void It_is_the_mean_over_all_ways_to_draw(int trials)
    {
        double[] errors = [0.31, 0.02, 0.5, 0.02];
        var draws = (int)Math.Pow(errors.Length, trials);
        var mean = Enumerable.Range(0, draws).Average(draw => Digits(draw, trials).Min(digit => errors[digit]));

        Assert.Equal(mean, ExpectedBest.Of(errors, trials), 1e-12);

        IEnumerable<int> Digits(int number, int count)
        {
            for (var i = 0; i < count; i++, number /= errors.Length)
            {
                yield return number % errors.Length;
            }
        }
    }

    [Fact]
    public void With_very_many_trials_it_is_the_least() => Assert.Equal(0.25, ExpectedBest.Of([0.75, 0.25, 0.5], 1_000_000), 1e-12);

    [Fact]
    public void Without_trials_there_is_no_best()
    {
        Assert.Throws<ArgumentException>(() => ExpectedBest.Of([], 1));
        Assert.Throws<ArgumentException>(() => ExpectedBest.Of([0.5], 0));
    }
}
