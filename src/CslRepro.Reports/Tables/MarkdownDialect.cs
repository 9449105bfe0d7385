namespace CslRepro.Reports.Tables;

/// <summary>Tables as GitHub's Markdown has them.</summary>
public sealed class MarkdownDialect : ITableDialect
{
    private MarkdownDialect()
    {
    }

    /// <summary>The dialect.</summary>
    public static MarkdownDialect Instance { get; } = new();

    /// <inheritdoc/>
    public string Table(IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<Cell>> rows) =>
        Line(titles) + Line(titles.Select(_ => "---")) + string.Concat(rows.Select(row => Line(row.Select(Write))));

    private static string Line(IEnumerable<string> cells) => $"| {string.Join(" | ", cells)} |\n";

    private static string Write(Cell cell)
    {
        var text = Escape(cell.Text);
        text = cell.Target is { } target ? $"[{text}]({target})" : text;
        text = (cell.IsStrong || cell.IsVerdict) && text.Length > 0 ? $"**{text}**" : text;
        return cell.Note.Length == 0 ? text : $"{text} {Escape(cell.Note)}".TrimStart();
    }

    private static string Escape(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace("\n", "<br>", StringComparison.Ordinal);
}
