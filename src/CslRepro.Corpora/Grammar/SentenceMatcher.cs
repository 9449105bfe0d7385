using System.Collections.Immutable;

namespace CslRepro.Corpora.Grammar;

/// <summary>
/// Finds every way to derive a row of words from the sentence symbol, by trying all expansions from left to right.
/// It remembers how far any attempt came and what could have stood there, for messages.
/// </summary>
internal sealed class SentenceMatcher(ContextFreeGrammar grammar, IReadOnlyList<string> words)
{
    private readonly List<string> expected = [];

    /// <summary>The place, counted from 0, of the first word that fits no attempt.</summary>
    public int Furthest { get; private set; }

    /// <summary>What would have fitted at <see cref="Furthest"/>.</summary>
    public IReadOnlyList<string> Expected => expected;

    /// <summary>All derivations of all the words.</summary>
    /// <returns>For each derivation its clauses: one or two.</returns>
    public IReadOnlyList<ImmutableArray<Derivation>> Derivations()
    {
        var result = new List<ImmutableArray<Derivation>>();
        foreach (var match in MatchAll(new Partial(0, [], []), grammar.Only(SymbolKind.Sentence).Expansions[0]))
        {
            if (match.End == words.Count)
            {
                result.Add(match.Clauses);
            }
            else
            {
                Miss(match.End, "the end");
            }
        }

        return result;
    }

    private IEnumerable<Partial> MatchAll(Partial start, ImmutableArray<GrammarItem> items)
    {
        IEnumerable<Partial> partials = [start];
        foreach (var item in items)
        {
            partials = partials.SelectMany(partial => Match(partial, item));
        }

        return partials;
    }

    private IEnumerable<Partial> Match(Partial partial, GrammarItem item) => item switch
    {
        GrammarItem.Word word => MatchWord(partial, word.Text),
        GrammarItem.Optional optional => MatchAll(partial, optional.Items).Prepend(partial),
        GrammarItem.Reference reference when grammar[reference.Name] is { IsWordList: true } symbol => MatchOneOf(partial, symbol),
        GrammarItem.Reference reference => MatchClause(partial, grammar[reference.Name]),
        _ => throw new InvalidOperationException($"Unknown item {item}."),
    };

    private IEnumerable<Partial> MatchWord(Partial partial, string text)
    {
        if (partial.End < words.Count && words[partial.End] == text)
        {
            yield return partial.Then(new DerivedWord(text, WordRole.Function, 0));
        }
        else
        {
            Miss(partial.End, $"\"{text}\"");
        }
    }

    private IEnumerable<Partial> MatchOneOf(Partial partial, GrammarSymbol symbol)
    {
        var index = partial.End < words.Count ? symbol.Words.IndexOf(words[partial.End]) : -1;
        if (index >= 0)
        {
            yield return partial.Then(symbol.Derive(index));
        }
        else
        {
            Miss(
                partial.End,
                symbol.Words.Length > 8 ? $"one of {symbol.Words.Length} words such as \"{symbol.Words[0]}\"" : $"\"{string.Join("\", \"", symbol.Words)}\"");
        }
    }

    private IEnumerable<Partial> MatchClause(Partial partial, GrammarSymbol clause)
    {
        for (var form = 0; form < clause.Expansions.Length; form++)
        {
            foreach (var match in MatchAll(new Partial(partial.End, [], []), clause.Expansions[form]))
            {
                yield return partial with { End = match.End, Clauses = partial.Clauses.Add(new Derivation(form, match.Words)) };
            }
        }
    }

    private void Miss(int place, string wanted)
    {
        if (place > Furthest)
        {
            Furthest = place;
            expected.Clear();
        }

        if (place == Furthest && !expected.Contains(wanted))
        {
            expected.Add(wanted);
        }
    }

    /// <summary>What an attempt has matched so far.</summary>
    private readonly record struct Partial(int End, ImmutableArray<DerivedWord> Words, ImmutableArray<Derivation> Clauses)
    {
        public Partial Then(DerivedWord word) => this with { End = End + 1, Words = Words.Add(word) };
    }
}
