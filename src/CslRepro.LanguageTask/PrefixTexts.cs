using CslRepro.Corpora;
using CslRepro.Models;

namespace CslRepro.LanguageTask;

/// <summary>The beginnings of sentences in words: names of a network's states that hold for every network.</summary>
public static class PrefixTexts
{
    /// <summary>The words of each prefix.</summary>
    /// <param name="trie">Prefixes of sentences.</param>
    /// <param name="language">Their language.</param>
    /// <returns>For each node its words with spaces between, such as "BEGIN the cup"; all different.</returns>
    public static IReadOnlyList<string> Of(PrefixTrie trie, Language language)
    {
        ArgumentNullException.ThrowIfNull(trie);
        ArgumentNullException.ThrowIfNull(language);
        var texts = new string[trie.Count];
        for (var node = 0; node < texts.Length; node++)
        {
            var (parent, word) = (trie.Parents[node], language.Words[trie.Words[node]]);
            texts[node] = parent < 0 ? word : $"{texts[parent]} {word}";
        }

        return texts;
    }
}
