using CslRepro.Corpora;

namespace CslRepro.LanguageTask.Interchange;

/// <summary>
/// <c>vocabulary.txt</c>: a word a line, in the one-hot order of the network. The order is free, and there may be words that the language does not have.
/// </summary>
/// <param name="Count">Number of words of the network.</param>
/// <param name="PlaceOf">For each word of the language its place in the file, counted from 0.</param>
internal sealed record VocabularyFile(int Count, int[] PlaceOf)
{
    /// <summary>The file's name in its folder.</summary>
    public const string Name = "vocabulary.txt";

    /// <summary>Reads the vocabulary of a network that must speak a language.</summary>
    /// <param name="folder">The network's folder.</param>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="InvalidDataException">A word stands twice, or the language has a word that is not there.</exception>
    public static VocabularyFile Read(string folder, Language language)
    {
        var path = Path.Combine(folder, Name);
        var words = NameList.Read(path);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < words.Length; i++)
        {
            if (!places.TryAdd(words[i], i))
            {
                throw NameList.Wrong(path, i, $"\"{words[i]}\" stands in line {places[words[i]] + 1} already");
            }
        }

        var missing = language.Words.FirstOrDefault(word => !places.ContainsKey(word));
        return missing is null
            ? new VocabularyFile(words.Length, [.. language.Words.Select(word => places[word])])
            : throw new InvalidDataException($"{path} cannot be used: it lacks \"{missing}\", a word of the corpus of {language.Objects} objects.");
    }
}
