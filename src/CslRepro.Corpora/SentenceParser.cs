using System.Collections.Immutable;
using CslRepro.Corpora.Grammar;

namespace CslRepro.Corpora;

/// <summary>
/// From words back to the derivation and what is stated, by the same grammar that enumerates the clauses.
/// Reading what <see cref="Sentence.Text"/> wrote gives an equal sentence.
/// </summary>
public static class SentenceParser
{
    /// <summary>Reads a sentence from its text.</summary>
    /// <param name="text">The words from BEGIN to END with one space between.</param>
    /// <exception cref="FormatException">
    /// The text is no sentence of the language; the message names the word, its place counted from 1, and what would fit.
    /// </exception>
    public static Sentence Parse(Language language, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Parse(language, text.Split(' '));
    }

    /// <summary>Reads a sentence from its words.</summary>
    /// <param name="words">The words from BEGIN to END.</param>
    /// <exception cref="FormatException">
    /// The words are no sentence of the language; the message names the word, its place counted from 1, and what would fit.
    /// </exception>
    public static Sentence Parse(Language language, IReadOnlyList<string> words)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(words);
        for (var i = 0; i < words.Count; i++)
        {
            if (!language.HasWord(words[i]))
            {
                throw new FormatException(UnknownWord(language, words[i], i));
            }
        }

        var matcher = new SentenceMatcher(language.Grammar, words);
        var derivations = matcher.Derivations();
        if (derivations.Count == 0)
        {
            throw new FormatException(Misfit(matcher, words));
        }

        if (derivations.Count > 1)
        {
            throw new FormatException($"The sentence can be derived in {derivations.Count} ways; the grammar must allow one.");
        }

        var clauses = derivations[0].Select(derivation => language.ClauseOf(string.Join(' ', derivation.Words.Select(word => word.Text)))).ToArray();
        return new Sentence(language, clauses[0], clauses.Length > 1 ? clauses[1] : null);
    }

    /// <summary>All derivations of a row of words: none if they are no sentence, one if they are.</summary>
    /// <param name="words">The words from BEGIN to END.</param>
    /// <returns>For each derivation its clauses.</returns>
    internal static IReadOnlyList<ImmutableArray<Derivation>> Derivations(Language language, IReadOnlyList<string> words) =>
        new SentenceMatcher(language.Grammar, words).Derivations();

    private static string UnknownWord(Language language, string word, int place)
    {
        if (word.Length == 0)
        {
            return $"Word {place + 1} is empty; words stand with exactly one space between, and none before BEGIN and after END.";
        }

        var unknown = $"Word {place + 1}, \"{word}\", is no word of the language with {language.Objects} objects";
        return language.Family.ObjectsNeededFor(word) is { } objects ? $"{unknown}; it comes in with {objects} objects." : unknown + ".";
    }

    private static string Misfit(SentenceMatcher matcher, IReadOnlyList<string> words)
    {
        var wanted = string.Join(" or ", matcher.Expected);
        return matcher.Furthest < words.Count
            ? $"Word {matcher.Furthest + 1}, \"{words[matcher.Furthest]}\", does not fit; there could stand {wanted}."
            : $"The sentence stops after word {words.Count}; there could follow {wanted}.";
    }
}
