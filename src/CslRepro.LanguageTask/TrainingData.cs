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

    /// <summary>The number of words of all sentences together.</summary>
    public int Words => Sequences.Sum(sequence => sequence.Length);

    /// <summary>One sentence in so many, from the first one on, with its teacher.</summary>
    /// <param name="share">1 for all, 2 for every second; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is below 1.</exception>
    public TrainingData Every(int share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(share, 1);
        int[] rows = [.. Enumerable.Range(0, Sequences.Count).Where(row => row % share == 0)];
        var targets = new Matrix<double>(rows.Length, Targets.Columns);
        for (var i = 0; i < rows.Length; i++)
        {
            Targets.Row(rows[i]).CopyTo(targets.Row(i));
        }

        return new TrainingData([.. rows.Select(row => Sequences[row])], targets);
    }

    /// <summary>The word indices of examples.</summary>
    /// <returns>One array for each sentence.</returns>
    public static IReadOnlyList<int[]> Sentences(IEnumerable<Example> examples) => [.. examples.Select(example => example.Sentence.Words.ToArray())];
}
