using System.CommandLine;
using System.Text.RegularExpressions;
using CslRepro.Cli.Commands;
using CslRepro.Harness;

namespace CslRepro.Cli;

/// <summary>The program: parses the command line, runs the command, and turns every foreseeable error into one line and an exit code.</summary>
internal static partial class CommandLine
{
    private const string Description =
        "Reproduces the paper \"A Journey in ESN and LSTM Visualisations on a Language Task\" (Variengien and Hinaut, 2020): "
            + "every claim a seeded test with a verdict.";

    // A stopped command ends between two steps of its work; this is how long it may take to get there before the process ends anyway.
    private static readonly TimeSpan StopTimeout = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        var parsed = Root(output, error).Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parsed.Errors.Count > 0)
        {
            return Fail(error, ParseError(parsed));
        }

        try
        {
            var configuration = new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                Output = output,
                Error = error,
                ProcessTerminationTimeout = StopTimeout,
            };
            return await parsed.InvokeAsync(configuration, cancellation).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Work on several threads comes back wrapped; the first error is as good as any.
            var first = exception is AggregateException several ? several.Flatten().InnerExceptions[0] : exception;
            if (first is OperationCanceledException)
            {
                error.WriteLine("cslrepro: stopped; nothing was left half-written.");
                return ExitCodes.Cancelled;
            }

            if (!IsForeseen(first))
            {
                throw;
            }

            return Fail(error, first is OutOfMemoryException ? "there is not enough memory for what was asked for." : first.Message);
        }
    }

    /// <summary>All commands with their options.</summary>
    public static RootCommand Root(TextWriter output, TextWriter error)
    {
        var root = new RootCommand(Description)
        {
            ReproduceCommand.Create(output, error),
            MergeCommand.Create(output),
            TrainCommand.Create(output),
            TuneCommand.Create(output, error),
            MultiverseCommand.Create(output, error),
            EvaluateCommand.Create(output),
            RecordCommand.Create(output),
            CorpusCommand.Create(output),
            EmbedCommand.Create(output, error),
            ExploreCommand.Create(output),
            CheckFindingCommand.Create(output),
            SiteCommand.Create(output),
            AuditCommand.Create(output),
            RegisterCommand.Create(output),
            CompareCommand.Create(output, error),
            CrateCommand.Create(output, error),
            VerifyCommand.Create(output, error),
        };
        TeachingHelp.Install(root);
        return root;
    }

    private static string ParseError(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens is [var unknown, ..])
        {
            return command is RootCommand && !unknown.StartsWith('-')
                ? $"There is no command \"{unknown}\"{Suggested(unknown, command.Subcommands)} There are "
                    + $"{string.Join(", ", command.Subcommands.Select(item => item.Name))}."
                : unknown.StartsWith('-')
                    ? $"There is no option \"{unknown}\" of {NameOf(command)}{Suggested(unknown, command.Options)} See {NameOf(command)} --help."
                    : $"\"{unknown}\" does not belong here. See {NameOf(command)} --help.";
        }

        // The library names types as the runtime does.
        var message = ExpectedType().Replace(parsed.Errors[0].Message, match => match.Groups[1].Value switch
        {
            "Int32" => "as a whole number",
            "UInt64" => "as a whole number from 0 on",
            "Double" => "as a number",
            _ => match.Value,
        });
        return $"{message} See {NameOf(command)} --help.";
    }

    private static string Suggested(string unknown, IEnumerable<Symbol> names) =>
        Suggestion.For(unknown, names.Select(item => item.Name));

    private static string NameOf(Command command) => command is RootCommand ? "cslrepro" : $"cslrepro {command.Name}";

    private static bool IsForeseen(Exception exception) =>
        exception is BadInputException or ArgumentException or IOException or UnauthorizedAccessException or InvalidDataException or ArithmeticException
            or InvalidOperationException or DllNotFoundException or FormatException or OutOfMemoryException;

    private static int Fail(TextWriter error, string message)
    {
        // Names of a method's parameters mean nothing to who typed a command.
        error.WriteLine("cslrepro: " + ParameterName().Replace(message, "").ReplaceLineEndings(" "));
        return ExitCodes.BadInput;
    }

    [GeneratedRegex(@"as expected type 'System\.(?:Nullable`1\[System\.)?(\w+)\]?'", RegexOptions.CultureInvariant)]
    private static partial Regex ExpectedType();

    [GeneratedRegex(@" \(Parameter '[^']*'\)", RegexOptions.CultureInvariant)]
    private static partial Regex ParameterName();
}
