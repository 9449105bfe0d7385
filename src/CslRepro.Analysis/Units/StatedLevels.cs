using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.Analysis.Units;

/// <summary>
/// Final outputs by how many of a sentence's two objects are said to have their concept (paper, section 6.3 and figure 19). Looked at are two-object sentences,
/// and of each the characteristics that it states of both objects: a network that cannot tell the objects apart, but counts words, has a level for each number.
/// </summary>
/// <param name="Means">For each slot the mean output where none, one and both objects are said to have the concept; all outputs of the slot together.</param>
/// <param name="Clarity">Share of an output's variance that the number of objects explains, in [0, 1], mean over the outputs that vary.</param>
public sealed record StatedLevels(IReadOnlyList<IReadOnlyList<double>> Means, double Clarity)
{
    /// <summary>None, one or both objects.</summary>
    public const int Cases = 3;

    /// <summary>Measures final outputs.</summary>
    /// <param name="language">Names the outputs.</param>
    /// <param name="sentences">The sentences; those of one object are left out.</param>
    /// <param name="outputs">One row of D final outputs for each sentence.</param>
    /// <exception cref="ArgumentException">The shapes do not fit, a case does not occur, or no output varies.</exception>
    public static StatedLevels Of(Language language, IReadOnlyList<Sentence> sentences, Matrix<double> outputs)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(sentences);
        ArgumentNullException.ThrowIfNull(outputs);
        if (sentences.Count != outputs.Rows || outputs.Columns != language.OutputCount)
        {
            throw new ArgumentException(
                $"{sentences.Count} sentences and {language.OutputCount} concepts, but {outputs.Rows} x {outputs.Columns} outputs.", nameof(outputs));
        }

        var values = Enumerable.Range(0, language.OutputCount).Select(_ => new[] { new List<double>(), [], [] }).ToArray();
        for (var sentence = 0; sentence < sentences.Count; sentence++)
        {
            var (first, second) = sentences[sentence].Stated;
            Add(sentence, WordRole.Category, language.Categories.Count, first.Category, second.Category);
            Add(sentence, WordRole.Position, language.Positions.Count, first.Position, second.Position);
            Add(sentence, WordRole.Colour, language.Colours.Count, first.Colour, second.Colour);
        }

        var means = Enumerable.Range(0, 2).Select(slot => (IReadOnlyList<double>)[.. Enumerable.Range(0, Cases).Select(objects => Mean(slot, objects))]);
        double[] clarities = [.. values.Select(Explained).Where(double.IsFinite)];
        return clarities.Length > 0
            ? new StatedLevels([.. means], clarities.Average())
            : throw new ArgumentException("No output varies.", nameof(outputs));

        void Add(int sentence, WordRole role, int count, int one, int two)
        {
            if (one == ObjectDescription.Absent || two == ObjectDescription.Absent)
            {
                return;
            }

            for (var slot = 0; slot < 2; slot++)
            {
                for (var value = 0; value < count; value++)
                {
                    var output = Concepts.OutputOf(language, slot, role, value);
                    values[output][(value == one ? 1 : 0) + (value == two ? 1 : 0)].Add(outputs[sentence, output]);
                }
            }
        }

        double Mean(int slot, int objects)
        {
            double[] all = [.. values.Skip(slot * language.SlotSize).Take(language.SlotSize).SelectMany(output => output[objects])];
            return all.Length > 0
                ? all.Average()
                : throw new ArgumentException($"No concept of slot {slot + 1} is said of {objects} objects.", nameof(sentences));
        }
    }

    // NaN for an output that does not vary.
    private static double Explained(List<double>[] cases)
    {
        double[] all = [.. cases.SelectMany(values => values)];
        if (all.Length == 0)
        {
            return double.NaN;
        }

        var mean = all.Average();
        var total = all.Sum(value => (value - mean) * (value - mean));
        var between = cases.Where(values => values.Count > 0)
            .Sum(values => values.Count * (values.Average() - mean) * (values.Average() - mean));
        return between / total;
    }
}
