using System.Collections.Immutable;
using System.Reflection;

namespace CslRepro.Corpora.Grammar;

/// <summary>Reads a grammar file; the file's own comments describe the notation.</summary>
internal static class GrammarReader
{
    private const string ResourceName = "csl-grammar.txt";

    private static readonly SymbolKind[] NeededOnce =
        [SymbolKind.Sentence, SymbolKind.Clause, SymbolKind.Category, SymbolKind.Position, SymbolKind.Colour];

    /// <summary>Reads the grammar that is part of this assembly.</summary>
    /// <returns>The grammar of the paper's task.</returns>
    public static ContextFreeGrammar ReadOwn()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(ResourceName)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {ResourceName}.");
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd(), ResourceName);
    }

    /// <summary>Reads a grammar from the text of its file.</summary>
    /// <param name="file">The file's name, for messages.</param>
    /// <returns>
    /// A grammar whose symbols are defined, whose word lists are single words, and whose sentence has the shape that <see cref="Sentence"/> has.
    /// </returns>
    /// <exception cref="InvalidDataException">Something is wrong; the message names file and line and says what would be right.</exception>
    public static ContextFreeGrammar Read(string text, string file)
    {
        var symbols = new List<GrammarSymbol>();
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var tokens = new GrammarLine(file, i + 1, lines[i]);
            if (tokens.AtEnd)
            {
                continue;
            }

            if (tokens.Peek == "|")
            {
                if (symbols.Count == 0)
                {
                    throw tokens.Error("a line that begins with | continues a definition, but there is none above");
                }

                tokens.Take();
                symbols[^1] = symbols[^1].With(symbols[^1].Expansions.AddRange(tokens.TakeExpansions()));
            }
            else
            {
                symbols.Add(Definition(tokens));
            }
        }

        Check(symbols, file, lines.Length);
        return new ContextFreeGrammar([.. symbols]);
    }

    private static GrammarSymbol Definition(GrammarLine tokens)
    {
        var word = tokens.Take();
        if (!Enum.GetValues<SymbolKind>().Any(value => NameOf(value) == word))
        {
            throw tokens.Error($"a definition begins with its kind ({string.Join(", ", Enum.GetValues<SymbolKind>().Select(NameOf))}), not with {word}");
        }

        var kind = Enum.GetValues<SymbolKind>().Single(value => NameOf(value) == word);
        var name = tokens.AtEnd ? string.Empty : tokens.Take();
        if (!GrammarLine.IsSymbol(name))
        {
            throw tokens.Error($"after {word} comes the symbol's name, which begins with a capital letter");
        }

        if (tokens.AtEnd || tokens.Take() != "=")
        {
            throw tokens.Error($"after the name {name} comes =");
        }

        return new GrammarSymbol(kind, name, tokens.TakeExpansions(), tokens.Number);
    }

    private static void Check(List<GrammarSymbol> symbols, string file, int lastLine)
    {
        foreach (var repeated in symbols.GroupBy(symbol => symbol.Name).Where(group => group.Count() > 1))
        {
            throw Error(file, repeated.Last().Line, $"{repeated.Key} is defined already in line {repeated.First().Line}; a name is defined once");
        }

        foreach (var kind in NeededOnce)
        {
            var found = symbols.Where(symbol => symbol.Kind == kind).ToList();
            if (found.Count != 1)
            {
                throw Error(
                    file,
                    found.Count == 0 ? lastLine : found[1].Line,
                    $"there is one symbol of the kind {NameOf(kind)} in a grammar, here are {found.Count}");
            }
        }

        var kinds = symbols.ToDictionary(symbol => symbol.Name, symbol => symbol.Kind);
        foreach (var symbol in symbols)
        {
            CheckSymbol(symbol, kinds, file);
        }
    }

    private static void CheckSymbol(GrammarSymbol symbol, Dictionary<string, SymbolKind> kinds, string file)
    {
        if (symbol.IsWordList)
        {
            if (symbol.Expansions.Any(expansion => expansion is not [GrammarItem.Word]))
            {
                throw Error(file, symbol.Line, $"every expansion of {symbol.Name} must be a single word, because it is of the kind {NameOf(symbol.Kind)}");
            }

            if (symbol.Words.GroupBy(word => word).FirstOrDefault(group => group.Count() > 1) is { } repeated)
            {
                throw Error(file, symbol.Line, $"{symbol.Name} lists {repeated.Key} twice; each word stands once");
            }

            return;
        }

        foreach (var name in symbol.Expansions.SelectMany(References))
        {
            if (!kinds.TryGetValue(name, out var kind))
            {
                throw Error(file, symbol.Line, $"{symbol.Name} uses {name}, which is not defined; define it, or write a word in small letters or quotes");
            }

            if (kind == SymbolKind.Sentence || (kind == SymbolKind.Clause && symbol.Kind == SymbolKind.Clause))
            {
                throw Error(file, symbol.Line, $"{symbol.Name} must not contain {name}: a sentence is made of clauses, a clause of words");
            }
        }

        // The shape of the class Sentence: one clause, or two with a word between them, in a frame of one word each.
        if (symbol.Kind == SymbolKind.Sentence
            && !(symbol.Expansions is
                [[
                    GrammarItem.Word,
                    GrammarItem.Reference first,
                    GrammarItem.Optional { Items: [GrammarItem.Word, GrammarItem.Reference second] },
                    GrammarItem.Word,
                ]]
                && kinds[first.Name] == SymbolKind.Clause
                && kinds[second.Name] == SymbolKind.Clause))
        {
            throw Error(file, symbol.Line, $"{symbol.Name} must read: a word, the clause symbol, an optional part of a word and the clause symbol, a word");
        }
    }

    private static IEnumerable<string> References(ImmutableArray<GrammarItem> items) => items.SelectMany(item => item switch
    {
        GrammarItem.Reference reference => [reference.Name],
        GrammarItem.Optional optional => References(optional.Items),
        _ => Enumerable.Empty<string>(),
    });

    private static string NameOf(SymbolKind kind) => kind switch
    {
        SymbolKind.Sentence => "sentence",
        SymbolKind.Clause => "clause",
        SymbolKind.Words => "words",
        SymbolKind.Category => "category",
        SymbolKind.Position => "position",
        _ => "colour",
    };

    private static InvalidDataException Error(string file, int line, string problem) => new($"{file}, line {line}: {problem}.");
}
