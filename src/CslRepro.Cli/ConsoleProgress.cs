using CslRepro.Harness.Runs;
using Spectre.Console;

namespace CslRepro.Cli;

/// <summary>Shows each experiment's progress as a bar, with what is left beside it.</summary>
internal sealed class ConsoleProgress(ProgressContext context) : IProgress<RunProgress>
{
    private readonly Dictionary<string, ProgressTask> bars = [];
    private readonly RemainingTime remaining = new(TimeProvider.System);

    public void Report(RunProgress value)
    {
        lock (bars)
        {
            if (!bars.TryGetValue(value.Experiment, out var bar))
            {
                bar = context.AddTask(Markup.Escape(value.Experiment), maxValue: Math.Max(1, value.Total));
                bars.Add(value.Experiment, bar);
            }

            // Threads may report out of turn.
            if (value.Done >= bar.Value)
            {
                bar.Value = value.Done;
                bar.Description = Markup.Escape($"{value.Experiment}: {remaining.Describe(value)}");
            }
        }
    }
}
