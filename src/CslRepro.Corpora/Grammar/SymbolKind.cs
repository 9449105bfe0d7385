namespace CslRepro.Corpora.Grammar;

/// <summary>What a symbol of the grammar is for; the names are those of the grammar file.</summary>
internal enum SymbolKind
{
    /// <summary>The start symbol.</summary>
    Sentence,

    /// <summary>Says something about one object.</summary>
    Clause,

    /// <summary>Single words that state nothing.</summary>
    Words,

    /// <summary>Single words that state what the object is.</summary>
    Category,

    /// <summary>Single words that state where the object is.</summary>
    Position,

    /// <summary>Single words that state the object's colour.</summary>
    Colour,
}
