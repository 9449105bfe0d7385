namespace CslRepro.Reports.Tables;

/// <summary>Tables of items by columns.</summary>
public static class TableDialectExtensions
{
    /// <summary>Writes a table with a row for each item.</summary>
    /// <param name="dialect">How it is written down.</param>
    /// <param name="columns">What it says of an item.</param>
    public static string Table<T>(this ITableDialect dialect, IReadOnlyList<Column<T>> columns, IEnumerable<T> items)
    {
        ArgumentNullException.ThrowIfNull(dialect);
        return dialect.Table(
            [.. columns.Select(column => column.Title)],
            [.. items.Select(item => (IReadOnlyList<Cell>)[.. columns.Select(column => column.Cell(item))])]);
    }
}
