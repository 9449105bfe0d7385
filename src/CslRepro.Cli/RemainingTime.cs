using System.Globalization;
using CslRepro.Harness.Runs;

namespace CslRepro.Cli;

/// <summary>How long an experiment will still take, from the pace since its first report: what a store held already says nothing about the pace.</summary>
internal sealed class RemainingTime(TimeProvider clock)
{
    private readonly Dictionary<string, (long Start, int Done)> first = [];

    /// <summary>What is done, what is left, and how long that may take.</summary>
    /// <param name="progress">The report.</param>
    /// <returns>A phrase such as "12 of 57 runs done, 45 left, about 2 min".</returns>
    public string Describe(RunProgress progress)
    {
        if (!first.TryGetValue(progress.Experiment, out var start))
        {
            first.Add(progress.Experiment, start = (clock.GetTimestamp(), progress.Done));
        }

        var left = progress.Total - progress.Done;
        var text = string.Create(CultureInfo.InvariantCulture, $"{progress.Done} of {progress.Total} runs done, {left} left");
        var made = progress.Done - start.Done;
        return left == 0 || made <= 0 ? text : $"{text}, about {Round(clock.GetElapsedTime(start.Start) * ((double)left / made))}";
    }

    private static string Round(TimeSpan time) =>
        time.TotalSeconds < 90 ? string.Create(CultureInfo.InvariantCulture, $"{Math.Ceiling(time.TotalSeconds):F0} s")
        : time.TotalMinutes < 90 ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalMinutes:F0} min")
        : string.Create(CultureInfo.InvariantCulture, $"{time.TotalHours:F1} h");
}
