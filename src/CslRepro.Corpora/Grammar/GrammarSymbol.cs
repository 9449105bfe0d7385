using System.Collections.Immutable;

namespace CslRepro.Corpora.Grammar;

/// <summary>A symbol of the grammar with its expansions. Immutable.</summary>
internal sealed class GrammarSymbol
{
    /// <summary>Takes what a definition says.</summary>
    /// <param name="kind">What the symbol is for.</param>
    /// <param name="expansions">Its expansions in the file's order.</param>
    /// <param name="line">The line of the grammar file where it is defined, counted from 1.</param>
    public GrammarSymbol(SymbolKind kind, string name, ImmutableArray<ImmutableArray<GrammarItem>> expansions, int line)
    {
        Kind = kind;
        Name = name;
        Expansions = expansions;
        Line = line;
        IsWordList = kind is not (SymbolKind.Sentence or SymbolKind.Clause);
        Words = IsWordList ? [.. expansions.Select(expansion => expansion is [GrammarItem.Word word] ? word.Text : string.Empty)] : [];
    }

    /// <summary>What the symbol is for.</summary>
    public SymbolKind Kind { get; }

    /// <summary>The symbol's name.</summary>
    public string Name { get; }

    /// <summary>The expansions in the file's order.</summary>
    public ImmutableArray<ImmutableArray<GrammarItem>> Expansions { get; }

    /// <summary>The line of the grammar file where it is defined, counted from 1.</summary>
    public int Line { get; }

    /// <summary>Whether every expansion is a single word, as the kind demands.</summary>
    public bool IsWordList { get; }

    /// <summary>The words of a word list, in order (empty text where an expansion is no single word); empty for other kinds.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>What a word of a word list states.</summary>
    public WordRole Role => Kind switch
    {
        SymbolKind.Category => WordRole.Category,
        SymbolKind.Position => WordRole.Position,
        SymbolKind.Colour => WordRole.Colour,
        _ => WordRole.Function,
    };

    /// <summary>The same symbol with other expansions.</summary>
    public GrammarSymbol With(ImmutableArray<ImmutableArray<GrammarItem>> expansions) => new(Kind, Name, expansions, Line);

    /// <summary>A word of a word list with what it states.</summary>
    /// <param name="index">The word's place in <see cref="Words"/>.</param>
    /// <returns>The word as part of a derivation.</returns>
    public DerivedWord Derive(int index) => new(Words[index], Role, Role == WordRole.Function ? 0 : index);
}
