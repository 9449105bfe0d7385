using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.Experiments.StateSpace;

/// <summary>How far each output of slot 2 is from its teacher by itself.</summary>
internal static class ConceptErrors
{
    /// <summary>Measures it.</summary>
    /// <param name="outputs">The final outputs, a row of D numbers for each sentence; at least one sentence.</param>
    /// <returns>
    /// For each concept of slot 2, in the order of the outputs, the root of the mean squared difference of output and teacher over the sentences.
    /// </returns>
    public static double[] OfSecondSlot(Language language, IReadOnlyList<Example> examples, Matrix<double> outputs)
    {
        var squares = new double[language.SlotSize];
        var teacher = new float[language.OutputCount];
        for (var i = 0; i < examples.Count; i++)
        {
            examples[i].Seen.WriteTeacher(language, teacher);
            var row = outputs.Row(i);
            for (var concept = 0; concept < squares.Length; concept++)
            {
                var difference = row[language.SlotSize + concept] - teacher[language.SlotSize + concept];
                squares[concept] = Math.FusedMultiplyAdd(difference, difference, squares[concept]);
            }
        }

        return [.. squares.Select(sum => Math.Sqrt(sum / examples.Count))];
    }
}
