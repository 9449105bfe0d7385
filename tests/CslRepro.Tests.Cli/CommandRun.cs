using CslRepro.Cli;
using Xunit;

namespace CslRepro.Tests.Cli;

/// <summary>One run of the program, in this process.</summary>
/// <param name="ExitCode">The exit code.</param>
/// <param name="Output">The lines on standard output.</param>
/// <param name="Error">The lines on standard error.</param>
internal sealed record CommandRun(int ExitCode, string[] Output, string[] Error)
{
    public static Task<CommandRun> Of(params string[] arguments) => Of(new StringWriter(), TestContext.Current.CancellationToken, arguments);

    public static async Task<CommandRun> Of(StringWriter output, CancellationToken cancellation, params string[] arguments)
    {
        using var error = new StringWriter();
        var exitCode = await CommandLine.RunAsync(arguments, output, error, cancellation);
        return new CommandRun(exitCode, Lines(output), Lines(error));
    }

    /// <summary>A run that must succeed in silence.</summary>
    public static async Task<string[]> OutputOf(params string[] arguments)
    {
        var run = await Of(arguments);
        Assert.Equal((ExitCodes.Success, ""), (run.ExitCode, string.Join('\n', run.Error)));
        return run.Output;
    }

    /// <summary>A run that must succeed, whatever it tells of its progress.</summary>
    public static async Task<CommandRun> SuccessOf(params string[] arguments)
    {
        var run = await Of(arguments);
        Assert.Equal(ExitCodes.Success, run.ExitCode);
        return run;
    }

    /// <summary>A run that must refuse its input, in one line.</summary>
    public static async Task<string> RefusalOf(params string[] arguments)
    {
        var run = await Of(arguments);
        Assert.Equal((ExitCodes.BadInput, ""), (run.ExitCode, string.Join('\n', run.Output)));
        var line = Assert.Single(run.Error);
        Assert.StartsWith("cslrepro: ", line, StringComparison.Ordinal);
        return line;
    }

    private static string[] Lines(StringWriter writer) => writer.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
