using CslRepro.Corpora;

namespace CslRepro.Analysis.Units;

/// <summary>Sorts words into <see cref="WordClass"/>.</summary>
public static class WordClasses
{
    /// <summary>The class of a word.</summary>
    /// <param name="word">The word, as index into <see cref="Language.Words"/>.</param>
    /// <returns>Its class; it does not depend on where the word stands.</returns>
    public static WordClass Of(Language language, int word)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (word == language.BeginWord || word == language.EndWord)
        {
            return WordClass.Frame;
        }

        var name = language.Words[word];
        return word == language.AndWord ? WordClass.And
            : language.Categories.Contains(name) || language.Positions.Contains(name) || language.Colours.Contains(name) ? WordClass.Content
            : WordClass.Function;
    }

    /// <summary>The words of some classes.</summary>
    /// <returns>Indices into <see cref="Language.Words"/>, ascending.</returns>
    public static IReadOnlyList<int> WordsOf(Language language, params IReadOnlyList<WordClass> classes)
    {
        ArgumentNullException.ThrowIfNull(language);
        return [.. Enumerable.Range(0, language.Words.Count).Where(word => classes.Contains(Of(language, word)))];
    }

    /// <summary>All words but BEGIN and END: those that a response to a word is compared with.</summary>
    /// <returns>Indices into <see cref="Language.Words"/>, ascending.</returns>
    public static IReadOnlyList<int> Spoken(Language language) => WordsOf(language, WordClass.Content, WordClass.Function, WordClass.And);
}
