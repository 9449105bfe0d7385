using System.Diagnostics;

namespace CslRepro.Bench.Durations;

/// <summary>How long a piece of work takes.</summary>
/// <param name="Elapsed">Seconds by the clock.</param>
/// <param name="Processor">Seconds of all processors together.</param>
internal readonly record struct Duration(double Elapsed, double Processor)
{
    /// <summary>The least of some repetitions, each kind by itself, after one that is not counted.</summary>
    /// <param name="repetitions">Counted repetitions, at least one.</param>
    /// <param name="work">What is timed.</param>
    /// <param name="scale">How much larger the whole work is than what is timed.</param>
    public static Duration Least(int repetitions, Action work, double scale = 1)
    {
        work();
        var durations = Enumerable.Range(0, repetitions).Select(_ => Of(work)).ToArray();
        return new Duration(durations.Min(duration => duration.Elapsed) * scale, durations.Min(duration => duration.Processor) * scale);
    }

    private static Duration Of(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var start = Stopwatch.GetTimestamp();
        work();
        var elapsed = Stopwatch.GetElapsedTime(start);
        process.Refresh();
        return new Duration(elapsed.TotalSeconds, (process.TotalProcessorTime - processor).TotalSeconds);
    }
}
