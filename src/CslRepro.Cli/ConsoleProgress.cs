using CslRepro.Claims.Experiments;
using Spectre.Console;

namespace CslRepro.Cli;

/// <summary>Shows each experiment's progress as a bar.</summary>
internal sealed class ConsoleProgress(ProgressContext context) : IProgress<RunProgress>
{
    private readonly Dictionary<string, ProgressTask> bars = [];

    public void Report(RunProgress value)
    {
        lock (bars)
        {
            if (!bars.TryGetValue(value.Experiment, out var bar))
            {
                bar = context.AddTask(value.Experiment, maxValue: value.Total);
                bars.Add(value.Experiment, bar);
            }

            bar.Value = Math.Max(bar.Value, value.Done);
        }
    }
}
