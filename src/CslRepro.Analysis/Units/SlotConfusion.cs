using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.Analysis.Units;

/// <summary>
/// How often a network answers with what the sentence says of the other object (paper, section 6.3). Looked at are the characteristics that a sentence states
/// of both objects with different values; the answer is the value with the largest output.
/// </summary>
/// <param name="OtherObject">Share of answers that are the other object's value.</param>
/// <param name="OtherValue">Share of answers that are some other wrong value, a value: the share that the other object's value would have by chance.</param>
/// <param name="Answers">How many answers were looked at.</param>
public sealed record SlotConfusion(double OtherObject, double OtherValue, int Answers)
{
    /// <summary>Measures final outputs.</summary>
    /// <param name="language">Names the outputs.</param>
    /// <param name="sentences">The sentences; those of one object are left out.</param>
    /// <param name="outputs">One row of D final outputs for each sentence.</param>
    /// <returns>The shares, in [0, 1], each answer counting the same.</returns>
    /// <exception cref="ArgumentException">The shapes do not fit, or no sentence states one characteristic of both objects.</exception>
    public static SlotConfusion Of(Language language, IReadOnlyList<Sentence> sentences, Matrix<double> outputs)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(outputs);
        if (sentences.Count != outputs.Rows || outputs.Columns != language.OutputCount)
        {
            throw new ArgumentException(
                $"{sentences.Count} sentences and {language.OutputCount} concepts, but {outputs.Rows} x {outputs.Columns} outputs.", nameof(outputs));
        }

        double swapped = 0, wrong = 0;
        var answers = 0;
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            var (first, second) = sentences[sentence].Stated;
            foreach (var (role, values, one, two) in new[]
            {
                (WordRole.Category, language.Categories.Count, first.Category, second.Category),
                (WordRole.Position, language.Positions.Count, first.Position, second.Position),
                (WordRole.Colour, language.Colours.Count, first.Colour, second.Colour),
            })
            {
                if (one == ObjectDescription.Absent || two == ObjectDescription.Absent || one == two)
                {
                    continue;
                }

                for (var slot = 0; slot < 2; slot++)
                {
                    var (own, other) = slot == 0 ? (one, two) : (two, one);
                    var answer = Largest(outputs.Row(sentence).Slice(Concepts.OutputOf(language, slot, role, 0), values));
                    swapped += answer == other ? 1 : 0;
                    wrong += answer != own && answer != other ? 1.0 / (values - 2) : 0;
                    answers++;
                }
            }
        }

        return answers > 0
            ? new SlotConfusion(swapped / answers, wrong / answers, answers)
            : throw new ArgumentException("No sentence states a characteristic of both objects with different values.", nameof(sentences));
    }

    private static int Largest(ReadOnlySpan<double> outputs)
    {
        var best = 0;
        for (var i = 1; i < outputs.Length; i++)
        {
            best = outputs[i] > outputs[best] ? i : best;
        }

        return best;
    }
}
