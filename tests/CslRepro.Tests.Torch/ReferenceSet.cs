using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.Numerics;

namespace CslRepro.Tests.Torch;

/// <summary>Batches of the basic corpus: each holds a one-object and a two-object sentence, so one of them is padded.</summary>
internal sealed class ReferenceSet
{
    private readonly TrainingData data;

    public ReferenceSet()
    {
        var corpus = CorpusGenerator.Generate(new CorpusSettings());
        data = TrainingData.From(corpus);
        Words = corpus.Language.Words.Count;
    }

    public int Words { get; }

    public int Outputs => data.Targets.Columns;

    public IReadOnlyList<int[]> Sequences => data.Sequences;

    public Matrix<double> Targets => data.Targets;

    public static int[] Batch(int step) => [step, 999 - step];

    public int[][] Sentences(int step) => Array.ConvertAll(Batch(step), row => data.Sequences[row]);

    public Matrix<T> BatchTargets<T>(int step)
        where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
    {
        var rows = Batch(step);
        var result = new Matrix<double>(rows.Length, Outputs);
        for (var i = 0; i < rows.Length; i++)
        {
            data.Targets.Row(rows[i]).CopyTo(result.Row(i));
        }

        return result.Convert<T>();
    }

    /// <summary>The first sentences of both kinds, alternating, as a training set of its own.</summary>
    public (IReadOnlyList<int[]> Sequences, Matrix<double> Targets) Mixed(int batches)
    {
        var rows = Enumerable.Range(0, batches).SelectMany(Batch).ToArray();
        var targets = new Matrix<double>(rows.Length, Outputs);
        for (var i = 0; i < rows.Length; i++)
        {
            data.Targets.Row(rows[i]).CopyTo(targets.Row(i));
        }

        return ([.. rows.Select(row => data.Sequences[row])], targets);
    }
}
