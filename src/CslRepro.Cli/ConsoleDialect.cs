using CslRepro.Reports.Tables;
using Spectre.Console;

namespace CslRepro.Cli;

/// <summary>Tables in a terminal: bordered, wrapped to its width, verdicts in colour where it has colours.</summary>
internal sealed class ConsoleDialect : ITableDialect
{
    // Wide enough for a file or a pipe; a terminal says its own width.
    private const int WidthOfFiles = 160;

    private static readonly Dictionary<string, string> Colours = new()
    {
        ["reproduced"] = "green",
        ["reproduced within a scope"] = "green",
        ["not reproduced"] = "red",
        ["undecided"] = "yellow",
        ["underspecified"] = "blue",
    };

    private ConsoleDialect()
    {
    }

    public static ConsoleDialect Instance { get; } = new();

    public string Table(IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        var table = new Table().Border(TableBorder.Rounded).AddColumns([.. titles]);
        foreach (var row in rows)
        {
            table.AddRow([.. row.Select(Write)]);
        }

        using var text = new StringWriter();
        var isFile = Console.IsOutputRedirected;
        var console = AnsiConsole.Create(
            new AnsiConsoleSettings { Out = new AnsiConsoleOutput(text), Ansi = isFile ? AnsiSupport.No : AnsiSupport.Yes });
        console.Profile.Width = isFile ? WidthOfFiles : Math.Max(1, AnsiConsole.Profile.Width);
        console.Write(table);
        return text.ToString();
    }

    private static string Write(Cell cell)
    {
        var text = Markup.Escape(cell.Text);
        if (cell.IsVerdict && Colours.TryGetValue(cell.Text, out var colour))
        {
            text = $"[{colour}]{text}[/]";
        }

        return cell.Note.Length == 0 ? text : $"{text} ({Markup.Escape(cell.Note)})";
    }
}
