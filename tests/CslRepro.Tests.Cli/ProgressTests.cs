using CslRepro.Cli;
using CslRepro.Harness.Runs;
using Xunit;

namespace CslRepro.Tests.Cli;

public sealed class ProgressTests
{
    [Fact]
    public void A_log_gets_a_line_every_half_minute_with_what_is_left()
    {
        var clock = new HandClock();
        using var log = new StringWriter { NewLine = "\n" };
        var progress = new PlainProgress(log, clock);

        // 100 of 400 came from a store, which says nothing about the pace of 3 s a run.
        progress.Report(new RunProgress("share 1/2", 100, 400));
        for (var done = 101; done <= 121; done++)
        {
            clock.Pass(TimeSpan.FromSeconds(3));
            progress.Report(new RunProgress("share 1/2", done, 400));
        }

        Assert.Equal("share 1/2: 110 of 400 runs done, 290 left, about 14 min\nshare 1/2: 120 of 400 runs done, 280 left, about 14 min\n", log.ToString());
    }

    [Theory]
    [InlineData(1, 9, "about 9 s")]
    [InlineData(60, 89, "about 89 min")]
    [InlineData(3600, 2.5, "about 2.5 h")]
    public void Times_are_told_in_fitting_units(double unit, double count, string told)
    {
        var clock = new HandClock();
        var remaining = new RemainingTime(clock);
        remaining.Describe(new RunProgress("x", 0, 2));
        clock.Pass(TimeSpan.FromSeconds(unit * count));
        Assert.EndsWith(told, remaining.Describe(new RunProgress("x", 1, 2)), StringComparison.Ordinal);
        Assert.Equal("2 of 2 runs done, 0 left", remaining.Describe(new RunProgress("x", 2, 2)));
    }

    private sealed class HandClock : TimeProvider
    {
        private long ticks;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public void Pass(TimeSpan time) => ticks += time.Ticks;

        public override long GetTimestamp() => ticks;
    }
}
