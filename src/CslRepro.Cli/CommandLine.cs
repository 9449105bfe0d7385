using System.CommandLine;
using CslRepro.Cli.Commands;

namespace CslRepro.Cli;

/// <summary>The program: parses the command line, runs the command, and turns every foreseeable error into one line and an exit code.</summary>
internal static class CommandLine
{
    private const string Description =
        """
        Reproduces the paper "A Journey in ESN and LSTM Visualisations on a Language Task" (Variengien and Hinaut, 2020): every claim a seeded test with a verdict.

        Exit codes: 0 done; 1 a verdict differs from the catalogue; 2 the input was not right, one line on standard error says what, nothing was written; 130 stopped by Ctrl+C.
        """;

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var root = new RootCommand(Description);
        root.Add(ReproduceCommand.Create(output));
        root.Add(TrainCommand.Create(output));
        root.Add(CorpusCommand.Create(output));
        var parsed = root.Parse(arguments);
        if (parsed.Errors.Count > 0)
        {
            return Fail(error, string.Join(" ", parsed.Errors.Select(item => item.Message)) + " See --help.");
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = output, Error = error }, cancellation).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            error.WriteLine("cslrepro: stopped; nothing was left half-written.");
            return ExitCodes.Cancelled;
        }
        catch (Exception exception) when (IsForeseen(exception))
        {
            return Fail(error, exception.Message);
        }
    }

    private static bool IsForeseen(Exception exception) =>
        exception is BadInputException or ArgumentException or IOException or UnauthorizedAccessException or InvalidDataException or ArithmeticException
            or InvalidOperationException or DllNotFoundException or FormatException;

    private static int Fail(TextWriter error, string message)
    {
        error.WriteLine("cslrepro: " + message.ReplaceLineEndings(" "));
        return ExitCodes.BadInput;
    }
}
