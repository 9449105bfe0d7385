using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.LanguageTask;

/// <summary>Examples in the form in which models take them.</summary>
/// <param name="Sequences">Word indices of each sentence.</param>
/// <param name="Targets">One row of D teacher values for each sentence.</param>
public sealed record TrainingData(IReadOnlyList<int[]> Sequences, Matrix<double> Targets)
{
    /// <summary>The training set of a corpus.</summary>
    /// <param name="teacherShuffle">If given, deals the teachers out anew among the sentences.</param>
    /// <returns>Sentences in the program's order with their teachers.</returns>
    public static TrainingData From(Corpus corpus, RandomStream? teacherShuffle = null)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var seen = corpus.Train.Select(example => example.Seen).ToArray();
        teacherShuffle?.Shuffle<Scene>(seen);
        var targets = new Matrix<double>(seen.Length, corpus.Language.OutputCount);
        var teacher = new float[corpus.Language.OutputCount];
        for (var i = 0; i < seen.Length; i++)
        {
            seen[i].WriteTeacher(corpus.Language, teacher);
            var row = targets.Row(i);
            for (var output = 0; output < teacher.Length; output++)
            {
                row[output] = teacher[output];
            }
        }

        return new TrainingData(Sentences(corpus.Train), targets);
    }

    /// <summary>The word indices of examples.</summary>
    /// <returns>One array for each sentence.</returns>
    public static IReadOnlyList<int[]> Sentences(IEnumerable<Example> examples) => [.. examples.Select(example => example.Sentence.Words.ToArray())];
}
