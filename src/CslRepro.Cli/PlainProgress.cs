using CslRepro.Harness.Runs;
using CslRepro.Harness.Statistics;

namespace CslRepro.Cli;

/// <summary>Says how far an experiment is in whole lines, now and then: for logs, where a bar cannot redraw itself.</summary>
/// <param name="error">Where the lines go.</param>
/// <param name="clock">Tells the time.</param>
internal sealed class PlainProgress(TextWriter error, TimeProvider clock) : IProgress<RunProgress>
{
    /// <summary>The time between two lines.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private readonly RemainingTime remaining = new(clock);
    private long last = clock.GetTimestamp();

    /// <inheritdoc/>
    public void Report(RunProgress value)
    {
        lock (gate)
        {
            var text = remaining.Describe(value);
            if (clock.GetElapsedTime(last) >= Interval)
            {
                last = clock.GetTimestamp();
                error.WriteLine($"{value.Experiment}: {text}");
                error.Flush();
            }
        }
    }
}
