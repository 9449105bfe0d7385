namespace CslRepro.Reports.Tables;

/// <summary>A cell of a table, with what a dialect may show of it beyond its text.</summary>
/// <param name="Text">The text, without any markup.</param>
public readonly record struct Cell(string Text)
{
    /// <summary>Where the text leads, relative to the page; null if nowhere.</summary>
    public string? Target { get; init; }

    /// <summary>Whether the text stands out.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Whether the text is a verdict, which a dialect may colour by its word.</summary>
    public bool IsVerdict { get; init; }

    /// <summary>A second text in the same cell, smaller or after the first; may be empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>A cell with nothing but its text.</summary>
    public static implicit operator Cell(string text) => new(text);

    /// <summary>A cell with nothing but its text.</summary>
    public static Cell FromString(string text) => new(text);
}
