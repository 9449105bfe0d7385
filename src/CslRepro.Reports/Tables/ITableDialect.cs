namespace CslRepro.Reports.Tables;

/// <summary>How a table is written down: the one place where a table's look is decided, for every report.</summary>
public interface ITableDialect
{
    /// <summary>Writes a table.</summary>
    /// <param name="titles">The titles of the columns.</param>
    /// <param name="rows">The rows, each with a cell for every title.</param>
    /// <returns>The table with its last line break.</returns>
    string Table(IReadOnlyList<string> titles, IReadOnlyList<IReadOnlyList<Cell>> rows);
}
