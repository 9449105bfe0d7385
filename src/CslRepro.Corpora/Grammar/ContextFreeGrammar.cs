using System.Collections.Immutable;

namespace CslRepro.Corpora.Grammar;

/// <summary>The grammar of the task as read from its file, checked by <see cref="GrammarReader"/>.</summary>
internal sealed class ContextFreeGrammar
{
    private readonly ImmutableDictionary<string, GrammarSymbol> byName;

    /// <summary>Takes symbols that have been checked.</summary>
    /// <param name="symbols">All symbols in the file's order.</param>
    public ContextFreeGrammar(ImmutableArray<GrammarSymbol> symbols)
    {
        Symbols = symbols;
        byName = symbols.ToImmutableDictionary(symbol => symbol.Name, StringComparer.Ordinal);
    }

    /// <summary>All symbols in the file's order.</summary>
    public ImmutableArray<GrammarSymbol> Symbols { get; }

    /// <summary>The symbol of a name.</summary>
    /// <param name="name">A name that is defined.</param>
    public GrammarSymbol this[string name] => byName[name];

    /// <summary>The only symbol of a kind.</summary>
    /// <param name="kind">Any kind but <see cref="SymbolKind.Words"/>.</param>
    public GrammarSymbol Only(SymbolKind kind) => Symbols.Single(symbol => symbol.Kind == kind);

    /// <summary>The grammar with no more than the first categories.</summary>
    /// <param name="objects">How many categories to keep.</param>
    /// <returns>A grammar that differs in the category symbol alone.</returns>
    public ContextFreeGrammar WithObjects(int objects) =>
        new([.. Symbols.Select(symbol => symbol.Kind == SymbolKind.Category ? symbol.With(symbol.Expansions[..objects]) : symbol)]);

    /// <summary>All words in the order in which they first stand in the file.</summary>
    /// <returns>Each word once.</returns>
    public ImmutableArray<string> WordsInOrder() =>
        [.. Symbols.SelectMany(symbol => symbol.Expansions).SelectMany(WordsOf).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> WordsOf(ImmutableArray<GrammarItem> items) => items.SelectMany(item => item switch
    {
        GrammarItem.Word word => [word.Text],
        GrammarItem.Optional optional => WordsOf(optional.Items),
        _ => Enumerable.Empty<string>(),
    });
}
