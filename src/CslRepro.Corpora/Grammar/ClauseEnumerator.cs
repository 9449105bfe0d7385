using System.Collections.Immutable;

namespace CslRepro.Corpora.Grammar;

/// <summary>
/// Lists all derivations of the clause symbol. The order is that of the choices from left to right: form, then optional
/// parts (left out before put in) and words in the grammar file's order, the leftmost choice changing last.
/// </summary>
internal static class ClauseEnumerator
{
    /// <summary>All derivations of the clause symbol.</summary>
    /// <returns>The derivations in canonical order.</returns>
    public static IEnumerable<Derivation> All(ContextFreeGrammar grammar)
    {
        var forms = grammar.Only(SymbolKind.Clause).Expansions;
        for (var form = 0; form < forms.Length; form++)
        {
            foreach (var words in Expand(grammar, forms[form]))
            {
                yield return new Derivation(form, words);
            }
        }
    }

    private static IEnumerable<ImmutableArray<DerivedWord>> Expand(ContextFreeGrammar grammar, ImmutableArray<GrammarItem> items)
    {
        IEnumerable<ImmutableArray<DerivedWord>> result = [[]];
        foreach (var item in items)
        {
            var choices = Choices(grammar, item).ToList();
            result = result.SelectMany(head => choices.Select(tail => head.AddRange(tail)));
        }

        return result;
    }

    private static IEnumerable<ImmutableArray<DerivedWord>> Choices(ContextFreeGrammar grammar, GrammarItem item) => item switch
    {
        GrammarItem.Word word => [[new DerivedWord(word.Text, WordRole.Function, 0)]],
        GrammarItem.Optional optional => Expand(grammar, optional.Items).Prepend([]),
        GrammarItem.Reference reference => WordChoices(grammar[reference.Name]),
        _ => throw new InvalidOperationException($"Unknown item {item}."),
    };

    private static IEnumerable<ImmutableArray<DerivedWord>> WordChoices(GrammarSymbol symbol) =>
        symbol.Words.Select((_, index) => ImmutableArray.Create(symbol.Derive(index)));
}
