namespace CslRepro.Reports.Tables;

/// <summary>A column of a table: its title, and what it says of an item.</summary>
/// <typeparam name="T">What the table has a row for each of.</typeparam>
public sealed record Column<T>(string Title, Func<T, Cell> Cell);
