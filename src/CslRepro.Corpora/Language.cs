using CslRepro.Corpora.Grammar;

namespace CslRepro.Corpora;

/// <summary>
/// The language of the task for a number of objects: its words, the concepts of its scenes, and all of its clauses.
/// Source: figure 4 and sections 2.4, 3.2; the grammar itself is the file csl-grammar.txt. Immutable.
/// </summary>
public sealed class Language
{
    /// <summary>The smallest number of objects of the paper (figure 6).</summary>
    public const int MinObjects = 3;

    /// <summary>The largest number of objects of the paper (figure 6).</summary>
    public const int MaxObjects = 50;

    private readonly Dictionary<string, int> wordIndex;
    private readonly Dictionary<string, Clause> clauseByText;

    internal Language(LanguageFamily family, ContextFreeGrammar grammar)
    {
        Family = family;
        Grammar = grammar;
        var words = grammar.WordsInOrder();
        Words = words;
        wordIndex = words.Select((word, index) => KeyValuePair.Create(word, index)).ToDictionary(StringComparer.Ordinal);
        Categories = [.. grammar.Only(SymbolKind.Category).Words];
        Positions = [.. grammar.Only(SymbolKind.Position).Words];
        Colours = [.. grammar.Only(SymbolKind.Colour).Words];
        SlotSize = Categories.Count + Positions.Count + Colours.Count;
        ConceptNames = [.. SlotConcepts(1), .. SlotConcepts(2)];

        var sentence = grammar.Only(SymbolKind.Sentence).Expansions[0];
        BeginWord = WordIndex(((GrammarItem.Word)sentence[0]).Text);
        AndWord = WordIndex(((GrammarItem.Word)((GrammarItem.Optional)sentence[2]).Items[0]).Text);
        EndWord = WordIndex(((GrammarItem.Word)sentence[3]).Text);

        Clauses = [.. ClauseEnumerator.All(grammar).Select(ToClause)];
        clauseByText = Clauses.ToDictionary(clause => clause.Text(this), StringComparer.Ordinal);
        OneObjectSentences = [.. Clauses.Select(clause => new Sentence(this, clause))];
    }

    /// <summary>Number of objects n.</summary>
    public int Objects => Categories.Count;

    /// <summary>
    /// All words in one-hot order, the order in which they first stand in the grammar file: BEGIN, and, END, other
    /// function words, positions, colours, objects. 20 words for n = 4; the words of n objects are the first words of n + 1.
    /// </summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The names of the n categories, in output order.</summary>
    public IReadOnlyList<string> Categories { get; }

    /// <summary>The names of the positions, in output order: left, right, middle.</summary>
    public IReadOnlyList<string> Positions { get; }

    /// <summary>The names of the colours, in output order: red, orange, green, blue.</summary>
    public IReadOnlyList<string> Colours { get; }

    /// <summary>Number of outputs for one object slot: n + 3 + 4.</summary>
    public int SlotSize { get; }

    /// <summary>Number of outputs D for both slots: 22 for n = 4.</summary>
    public int OutputCount => 2 * SlotSize;

    /// <summary>
    /// The outputs' names in output order: categories, positions, colours of slot 1, then of slot 2; such as
    /// "slot 1 category orange" and "slot 1 colour orange".
    /// </summary>
    public IReadOnlyList<string> ConceptNames { get; }

    /// <summary>
    /// All 172 n clauses in canonical order: by form, then by the choices from left to right (an optional part left out
    /// before put in, words in the grammar file's order), the leftmost choice changing last.
    /// </summary>
    public IReadOnlyList<Clause> Clauses { get; }

    /// <summary>All one-object sentences, in the order of <see cref="Clauses"/>.</summary>
    public IReadOnlyList<Sentence> OneObjectSentences { get; }

    /// <summary>Number of two-object sentences: that of the clauses squared, 473,344 for n = 4.</summary>
    public long PairCount => (long)Clauses.Count * Clauses.Count;

    /// <summary>The index of the word that begins every sentence.</summary>
    public int BeginWord { get; }

    /// <summary>The index of the word between two clauses.</summary>
    public int AndWord { get; }

    /// <summary>The index of the word that ends every sentence.</summary>
    public int EndWord { get; }

    /// <summary>The languages of the same grammar.</summary>
    internal LanguageFamily Family { get; }

    /// <summary>The grammar with the first n objects.</summary>
    internal ContextFreeGrammar Grammar { get; }

    /// <summary>The paper's language of a number of objects: the first ones of its list of 50. Always the same instance for the same number.</summary>
    /// <param name="objects">Number of objects n, 3 ... 50.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside 3 ... 50.</exception>
    public static Language Create(int objects) => LanguageFamily.Paper.Of(objects);

    /// <summary>The place of a word in <see cref="Words"/>.</summary>
    /// <param name="word">A word of the language.</param>
    /// <returns>0 ... Words.Count - 1.</returns>
    /// <exception cref="ArgumentException">The language has no such word.</exception>
    public int WordIndex(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        return wordIndex.TryGetValue(word, out var index)
            ? index
            : throw new ArgumentException($"\"{word}\" is no word of the language with {Categories.Count} objects.", nameof(word));
    }

    /// <summary>A two-object sentence by its number.</summary>
    /// <param name="index">0 ... <see cref="PairCount"/> - 1: (index of the first clause) x (number of clauses) + (index of the second).</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such pair.</exception>
    public Sentence Pair(long index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, PairCount);
        var (first, second) = Math.DivRem(index, Clauses.Count);
        return new Sentence(this, Clauses[(int)first], Clauses[(int)second]);
    }

    /// <summary>Whether the language has a word.</summary>
    /// <param name="word">Any text.</param>
    /// <returns>True if <see cref="WordIndex"/> would find it.</returns>
    internal bool HasWord(string word) => wordIndex.ContainsKey(word);

    /// <summary>The clause of a text.</summary>
    /// <param name="text">Words with a space between.</param>
    /// <returns>The clause that <see cref="Clauses"/> holds.</returns>
    internal Clause ClauseOf(string text) => clauseByText[text];

    private IEnumerable<string> SlotConcepts(int slot) =>
    [
        .. Categories.Select(name => $"slot {slot} category {name}"),
        .. Positions.Select(name => $"slot {slot} position {name}"),
        .. Colours.Select(name => $"slot {slot} colour {name}"),
    ];

    private Clause ToClause(Derivation derivation, int index)
    {
        var stated = ObjectDescription.Nothing;
        foreach (var word in derivation.Words)
        {
            stated = word.Role switch
            {
                WordRole.Category => stated with { Category = word.Value },
                WordRole.Position => stated with { Position = word.Value },
                WordRole.Colour => stated with { Colour = word.Value },
                _ => stated,
            };
        }

        return new Clause(
            index,
            derivation.Form,
            [.. derivation.Words.Select(word => WordIndex(word.Text))],
            [.. derivation.Words.Select(word => word.Role)],
            stated);
    }
}
