using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.LanguageTask;

/// <summary>How a model did on a set of sentences (paper, section 2.4.2).</summary>
/// <param name="Valid">For each sentence whether every characteristic that it states is there and right.</param>
/// <param name="Exact">For each sentence whether it is valid and nothing beyond what it states is there.</param>
/// <param name="Rmse">Root of the mean squared difference between final outputs and teachers, over all sentences and outputs.</param>
public sealed record Evaluation(IReadOnlyList<bool> Valid, IReadOnlyList<bool> Exact, double Rmse)
{
    /// <summary>Number of sentences.</summary>
    public int Sentences => Valid.Count;

    /// <summary>Number of sentences that are not valid.</summary>
    public int InvalidCount => Valid.Count(valid => !valid);

    /// <summary>Number of sentences that are not exact.</summary>
    public int InexactCount => Exact.Count(exact => !exact);

    /// <summary>Share of sentences that are not valid, in [0, 1].</summary>
    public double ValidError => (double)InvalidCount / Sentences;

    /// <summary>Share of sentences that are not exact, in [0, 1].</summary>
    public double ExactError => (double)InexactCount / Sentences;

    /// <summary>Judges outputs.</summary>
    /// <param name="language">Names the outputs.</param>
    /// <param name="examples">The sentences with the scenes that were seen.</param>
    /// <param name="outputs">One row of D final outputs for each sentence.</param>
    /// <param name="thresholdFactor">The threshold factor f, above 0.</param>
    /// <returns>The judgement of every sentence.</returns>
    /// <exception cref="ArgumentException">There are no sentences, the shapes do not fit, or an output is not a number.</exception>
    public static Evaluation Of(
        Language language, IReadOnlyList<Example> examples, Matrix<double> outputs, double thresholdFactor = SceneReader.PaperThresholdFactor)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentNullException.ThrowIfNull(outputs);
        if (examples.Count == 0 || outputs.Rows != examples.Count)
        {
            throw new ArgumentException($"{examples.Count} sentences, but {outputs.Rows} rows of outputs; both must be equal and above 0.", nameof(outputs));
        }

        var reader = new SceneReader(language, thresholdFactor);
        var valid = new bool[examples.Count];
        var exact = new bool[examples.Count];
        var teacher = new float[language.OutputCount];
        var squares = 0.0;
        for (var i = 0; i < examples.Count; i++)
        {
            var row = outputs.Row(i);
            var stated = examples[i].Sentence.Stated;
            var scene = reader.Read(row);
            valid[i] = scene.Contains(stated);
            exact[i] = scene == stated;
            examples[i].Seen.WriteTeacher(language, teacher);
            for (var output = 0; output < row.Length; output++)
            {
                var difference = row[output] - teacher[output];
                squares = Math.FusedMultiplyAdd(difference, difference, squares);
            }
        }

        return new Evaluation(valid, exact, Math.Sqrt(squares / ((double)examples.Count * language.OutputCount)));
    }
}
