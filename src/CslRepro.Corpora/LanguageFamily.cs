using CslRepro.Corpora.Grammar;

namespace CslRepro.Corpora;

/// <summary>
/// The languages of one grammar, one for each number of objects: a language of n objects takes the grammar's first n. Immutable; several families can stand
/// side by side.
/// </summary>
public sealed class LanguageFamily
{
    private readonly ContextFreeGrammar grammar;
    private readonly Lazy<Language>[] languages;

    private LanguageFamily(ContextFreeGrammar grammar, int minObjects, int maxObjects)
    {
        this.grammar = grammar;
        MinObjects = minObjects;
        MaxObjects = maxObjects;

        // A language never changes, so each is made once.
        languages =
        [
            .. Enumerable.Range(minObjects, maxObjects - minObjects + 1)
                .Select(objects => new Lazy<Language>(() => new Language(this, grammar.WithObjects(objects)))),
        ];
    }

    /// <summary>The paper's languages: figure 4's grammar, 3 ... 50 objects (section 3.2).</summary>
    public static LanguageFamily Paper { get; } = new(GrammarReader.ReadOwn(), Language.MinObjects, Language.MaxObjects);

    /// <summary>The smallest number of objects.</summary>
    public int MinObjects { get; }

    /// <summary>The largest number of objects.</summary>
    public int MaxObjects { get; }

    /// <summary>Reads a grammar that is written as csl-grammar.txt is: the same kinds of symbols, other words and forms.</summary>
    /// <param name="text">The grammar.</param>
    /// <param name="name">Its name in messages, such as a file's.</param>
    /// <returns>Its languages, from 1 object to all that it has.</returns>
    /// <exception cref="InvalidDataException">The text is no such grammar; the message names the line.</exception>
    public static LanguageFamily Read(string text, string name)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        var grammar = GrammarReader.Read(text, name);
        return new LanguageFamily(grammar, 1, grammar.Only(SymbolKind.Category).Words.Length);
    }

    /// <summary>The language of a number of objects. Always the same instance for the same number.</summary>
    /// <param name="objects">Number of objects n, <see cref="MinObjects"/> ... <see cref="MaxObjects"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no language of so many objects.</exception>
    public Language Of(int objects) => objects >= MinObjects && objects <= MaxObjects
        ? languages[objects - MinObjects].Value
        : throw new ArgumentOutOfRangeException(nameof(objects), objects, $"The number of objects must lie in {MinObjects} ... {MaxObjects}.");

    /// <summary>For how many objects a word comes into the language.</summary>
    /// <param name="word">Any text.</param>
    /// <returns>The smallest n whose objects hold the word, or null if it is no object.</returns>
    internal int? ObjectsNeededFor(string word)
    {
        var index = grammar.Only(SymbolKind.Category).Words.ToList().IndexOf(word);
        return index < 0 ? null : Math.Max(index + 1, MinObjects);
    }
}
