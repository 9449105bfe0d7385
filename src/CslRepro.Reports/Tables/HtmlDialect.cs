using static CslRepro.Reports.Html.HtmlText;

namespace CslRepro.Reports.Tables;

/// <summary>Tables of a web page.</summary>
public sealed class HtmlDialect : ITableDialect
{
    private HtmlDialect()
    {
    }

    /// <summary>The dialect.</summary>
    public static HtmlDialect Instance { get; } = new();

    /// <inheritdoc/>
    public string Table(IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<Cell>> rows) =>
        $"<table>\n<thead><tr>{string.Concat(titles.Select(title => $"<th>{E(title)}</th>"))}</tr></thead>\n<tbody>\n"
            + string.Concat(rows.Select(row => $"<tr>{string.Concat(row.Select(Write))}</tr>\n"))
            + "</tbody>\n</table>\n";

    private static string Write(Cell cell)
    {
        var text = E(cell.Text).Replace("\n", "<br>", StringComparison.Ordinal);
        text = cell.Target is { } target ? $"<a href=\"{E(target)}\">{text}</a>" : text;
        text = cell.IsStrong ? $"<b>{text}</b>" : text;
        text = cell.IsVerdict ? $"<span class=\"{ClassOf(E(cell.Text))}\">{text}</span>" : text;
        var note = cell.Note.Length == 0 ? ""
            : cell.IsVerdict ? $" <strong class=\"unexpected\">{E(cell.Note)}</strong>"
            : $"<br><small>{E(cell.Note)}</small>";
        return $"<td{(cell.IsVerdict ? " class=\"word\"" : "")}>{text}{note}</td>";
    }
}
