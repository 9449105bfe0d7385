using System.Collections.Frozen;
using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.LanguageTask.Keywords;

/// <summary>
/// The theoretical model of section 2.4.3: it knows which words carry content and forgets all else. It keeps, for each
/// unordered key of content words (objects, positions, colours) that a clause has had, the half of the teacher that was
/// seen with it: the last one seen, in whichever slot. As a key holds words and not their roles, "orange" the object and
/// "orange" the colour are the same to it. Immutable once trained.
/// </summary>
public sealed class KeywordModel
{
    private readonly Language language;
    private readonly KeywordKeys keys;
    private readonly FrozenDictionary<string, float[]> halves;

    private KeywordModel(Language language, KeywordKeys keys, Dictionary<string, float[]> halves)
    {
        this.language = language;
        this.keys = keys;
        this.halves = halves.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>Number of different keys that were seen.</summary>
    public int KeyCount => halves.Count;

    /// <summary>Trains in one pass over examples; where a key comes again, the later one replaces what was kept.</summary>
    /// <param name="examples">The training examples in their order.</param>
    /// <param name="language">The language that they are of.</param>
    /// <param name="keys">What makes two clauses the same to it.</param>
    public static KeywordModel Train(IEnumerable<Example> examples, Language language, KeywordKeys keys = KeywordKeys.Sets)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(language);
        return Learn(
            examples.Select(example =>
            {
                var teacher = new float[language.OutputCount];
                example.Seen.WriteTeacher(language, teacher);
                return new Lesson(example.Sentence, teacher);
            }),
            language,
            keys);
    }

    /// <summary>Trains in one pass over sentences with their teachers, which need not be what was seen beside them.</summary>
    /// <inheritdoc cref="Train(IEnumerable{Example}, Language, KeywordKeys)"/>
    internal static KeywordModel Learn(IEnumerable<Lesson> lessons, Language language, KeywordKeys keys)
    {
        var halves = new Dictionary<string, float[]>(StringComparer.Ordinal);
        foreach (var (sentence, teacher) in lessons)
        {
            halves[Key(sentence.First, keys)] = teacher[..language.SlotSize];
            if (sentence.Second is { } second)
            {
                halves[Key(second, keys)] = teacher[language.SlotSize..];
            }
        }

        return new KeywordModel(language, keys, halves);
    }

    /// <summary>The outputs for some sentences.</summary>
    /// <param name="sentences">Sentences of the language that the model was trained on.</param>
    /// <returns>
    /// A row for each sentence, with <see cref="Language.OutputCount"/> columns of 0 and 1 in the order of
    /// <see cref="Language.ConceptNames"/>. The half of a clause whose key was never seen is zero, and so is slot 2 of a
    /// one-object sentence.
    /// </returns>
    public Matrix<float> Predict(IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var outputs = new Matrix<float>(sentences.Count, language.OutputCount);
        for (var i = 0; i < sentences.Count; i++)
        {
            var row = outputs.Row(i);
            Recall(sentences[i].First, row[..language.SlotSize]);
            if (sentences[i].Second is { } second)
            {
                Recall(second, row[language.SlotSize..]);
            }
        }

        return outputs;
    }

    private static string Key(Clause clause, KeywordKeys keys)
    {
        var content = clause.Words.Where((_, place) => clause.Roles[place] != WordRole.Function);
        return string.Join(' ', (keys == KeywordKeys.Sets ? content.Distinct() : content).Order());
    }

    private void Recall(Clause clause, Span<float> slot)
    {
        if (halves.TryGetValue(Key(clause, keys), out var half))
        {
            half.CopyTo(slot);
        }
    }
}
