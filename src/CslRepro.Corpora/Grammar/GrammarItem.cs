using System.Collections.Immutable;

namespace CslRepro.Corpora.Grammar;

/// <summary>One item of an expansion.</summary>
internal abstract record GrammarItem
{
    /// <summary>A word that stands there as it is.</summary>
    /// <param name="Text">The word.</param>
    internal sealed record Word(string Text) : GrammarItem;

    /// <summary>A symbol, to be expanded.</summary>
    /// <param name="Name">The symbol's name.</param>
    internal sealed record Reference(string Name) : GrammarItem;

    /// <summary>Items that stand there together or not at all.</summary>
    /// <param name="Items">The items.</param>
    internal sealed record Optional(ImmutableArray<GrammarItem> Items) : GrammarItem;
}
