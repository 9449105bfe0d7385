using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.LanguageTask.Keywords;

/// <summary>A sentence with the teacher that is to be learnt with it.</summary>
/// <param name="Sentence">The sentence.</param>
/// <param name="Teacher">D numbers, those of slot 1 first.</param>
internal readonly record struct Lesson(Sentence Sentence, float[] Teacher)
{
    /// <summary>
    /// The lessons of a training set. Sentences there are word indices; which clauses they are made of, and which of their words carry content, the corpus
    /// knows. Teachers are the training set's own: they may have been dealt out anew.
    /// </summary>
    /// <param name="corpus">The corpus that the training set is of.</param>
    /// <param name="data">All of its training sentences or some of them.</param>
    /// <returns>A lesson for each sentence, in their order.</returns>
    /// <exception cref="ArgumentException">A sentence is none of the corpus's training sentences, or teachers are of another language.</exception>
    public static IReadOnlyList<Lesson> Of(Corpus corpus, TrainingData data)
    {
        if (data.Targets.Columns != corpus.Language.OutputCount)
        {
            throw new ArgumentException(
                $"Teachers have {data.Targets.Columns} outputs, but {corpus.Language.Objects} objects need {corpus.Language.OutputCount}.", nameof(data));
        }

        var sentences = new Dictionary<string, Sentence>(StringComparer.Ordinal);
        foreach (var example in corpus.Train)
        {
            sentences[Text(example.Sentence.Words)] = example.Sentence;
        }

        var teachers = data.Targets.Convert<float>();
        var lessons = new Lesson[data.Sequences.Count];
        for (var i = 0; i < lessons.Length; i++)
        {
            lessons[i] = sentences.TryGetValue(Text(data.Sequences[i]), out var sentence)
                ? new Lesson(sentence, teachers.Row(i).ToArray())
                : throw new ArgumentException(
                    $"Sentence {i} to be learnt is none of the corpus's training sentences; the theoretical model learns those, or some of them.",
                    nameof(data));
        }

        return lessons;
    }

    private static string Text(IEnumerable<int> words) => string.Join(' ', words);
}
