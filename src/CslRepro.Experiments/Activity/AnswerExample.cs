using CslRepro.Corpora;
using CslRepro.LanguageTask;
using CslRepro.Numerics;

namespace CslRepro.Experiments.Activity;

/// <summary>One answer of a network, from its outputs to the scene that is read off them (figure 5 and section 2.4.2).</summary>
/// <param name="Sentence">The sentence's words, without BEGIN and END.</param>
/// <param name="Stated">What the sentence says.</param>
/// <param name="Seen">What is seen beside it: the teacher.</param>
/// <param name="Read">The scene that is read off the outputs.</param>
/// <param name="Shares">D shares: the softmax of the outputs within each characteristic of each slot.</param>
public sealed record AnswerExample(string Sentence, Scene Stated, Scene Seen, Scene Read, IReadOnlyList<double> Shares)
{
    /// <summary>Whether every characteristic that the sentence states is there and right.</summary>
    public bool IsValid => Read.Contains(Stated);

    /// <summary>Whether it is valid and nothing beyond what the sentence states is there.</summary>
    public bool IsExact => Read == Stated;

    /// <summary>The first two-object sentences that are answered exactly, validly but not exactly, and not validly.</summary>
    /// <param name="examples">Sentences with the scenes that were seen.</param>
    /// <param name="outputs">A row of D final outputs for each of them.</param>
    /// <returns>Up to three answers, in this order; a kind that does not occur is left out.</returns>
    internal static IReadOnlyList<AnswerExample> OneOfEach(Language language, IReadOnlyList<Example> examples, Matrix<double> outputs)
    {
        var reader = new SceneReader(language);
        AnswerExample Answer(int sentence) => new(
            examples[sentence].Sentence.Text(language)[6..^4],
            examples[sentence].Sentence.Stated,
            examples[sentence].Seen,
            reader.Read(outputs.Row(sentence)),
            SharesOf(language, outputs.Row(sentence)));
        var answers = Enumerable.Range(0, examples.Count).Where(sentence => examples[sentence].Sentence.Second is not null).Select(Answer).ToArray();
        return
        [
            .. answers.Where(answer => answer.IsExact).Take(1),
            .. answers.Where(answer => answer.IsValid && !answer.IsExact).Take(1),
            .. answers.Where(answer => !answer.IsValid).Take(1),
        ];
    }

    /// <summary>The softmax of the outputs within each characteristic.</summary>
    /// <param name="outputs">D outputs.</param>
    /// <returns>D shares that add up to 1 within each characteristic of each slot.</returns>
    internal static double[] SharesOf(Language language, ReadOnlySpan<double> outputs)
    {
        var shares = new double[outputs.Length];
        for (var offset = 0; offset < outputs.Length;)
        {
            foreach (var count in new[] { language.Categories.Count, language.Positions.Count, language.Colours.Count })
            {
                var part = outputs.Slice(offset, count);
                var largest = part[0];
                foreach (var output in part)
                {
                    largest = Math.Max(largest, output);
                }

                var sum = 0.0;
                for (var i = 0; i < count; i++)
                {
                    shares[offset + i] = ExactMath.Exp(part[i] - largest);
                    sum += shares[offset + i];
                }

                for (var i = 0; i < count; i++)
                {
                    shares[offset + i] /= sum;
                }

                offset += count;
            }
        }

        return shares;
    }
}
