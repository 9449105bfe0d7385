using System.Text;

namespace CslRepro.Reports.Tables;

/// <summary>Tables of plain text, their columns aligned.</summary>
public sealed class TerminalDialect : ITableDialect
{
    private TerminalDialect()
    {
    }

    /// <summary>The dialect.</summary>
    public static TerminalDialect Instance { get; } = new();

    /// <inheritdoc/>
    public string Table(IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        ArgumentNullException.ThrowIfNull(titles);
        ArgumentNullException.ThrowIfNull(rows);
        string[][] lines = [[.. titles], .. rows.Select(row => row.Select(Write).ToArray())];
        var widths = titles.Select((_, column) => lines.Max(line => line[column].Length)).ToArray();
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(string.Join("  ", line.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd()).Append('\n');
        }

        return text.ToString();
    }

    private static string Write(Cell cell) =>
        (cell.Note.Length == 0 ? cell.Text : $"{cell.Text} {cell.Note}".TrimStart()).Replace("\n", "; ", StringComparison.Ordinal);
}
