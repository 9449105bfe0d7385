using CslRepro.Harness;
using CslRepro.Harness.Runs;
using Spectre.Console;

namespace CslRepro.Cli;

/// <summary>Shows progress while runs are made: bars on a terminal, lines in a log.</summary>
internal static class RunDisplay
{
    /// <summary>Does the work and shows how far it is.</summary>
    /// <typeparam name="T">What the work gives.</typeparam>
    /// <param name="error">Where progress goes.</param>
    public static async Task<T> ShowAsync<T>(TextWriter error, Func<IProgress<RunProgress>, Task<T>> work)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });
        if (!console.Profile.Out.IsTerminal)
        {
            return await work(new PlainProgress(error, TimeProvider.System)).ConfigureAwait(false);
        }

        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(context => work(new ConsoleProgress(context)))
            .ConfigureAwait(false);
    }
}
