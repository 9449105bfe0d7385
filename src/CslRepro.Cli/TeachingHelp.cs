using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace CslRepro.Cli;

/// <summary>The usual help, followed by the command's examples and the exit codes.</summary>
internal sealed class TeachingHelp(HelpAction usual) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <summary>Puts this help in the place of the usual one.</summary>
    public static void Install(RootCommand root)
    {
        foreach (var option in root.Options.OfType<HelpOption>())
        {
            // Lines are broken at the same place on every terminal, so that what is documented is what is printed.
            option.Action = new TeachingHelp(new HelpAction { MaxWidth = 120 });
        }
    }

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is TaughtCommand { Examples.Count: > 0 } command)
        {
            output.WriteLine("Examples:");
            foreach (var (purpose, line) in command.Examples)
            {
                // A line without a purpose of its own goes with the one before.
                if (purpose.Length > 0)
                {
                    output.WriteLine($"  {purpose}");
                }

                output.WriteLine($"    cslrepro {line}");
            }

            output.WriteLine();
        }

        output.WriteLine("Exit codes:");
        foreach (var (code, meaning) in ExitCodes.Meanings)
        {
            output.WriteLine($"  {code,-3}  {meaning}");
        }

        return ExitCodes.Success;
    }
}
