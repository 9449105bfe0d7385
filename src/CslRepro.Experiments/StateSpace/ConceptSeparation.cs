using CslRepro.Corpora;
using CslRepro.Numerics;

namespace CslRepro.Experiments.StateSpace;

/// <summary>How far the outputs tell the concepts of slot 2 apart: for each concept its output where it is stated, minus elsewhere.</summary>
internal static class ConceptSeparation
{
    /// <summary>Measures it.</summary>
    /// <param name="outputs">The final outputs, a row of D numbers for each sentence.</param>
    /// <returns>
    /// For each concept of slot 2, in the order of the outputs, the mean of its output over the sentences that state it there, minus the mean over those that
    /// state another value of the same characteristic there. 0 where either has no sentence.
    /// </returns>
    public static double[] OfSecondSlot(Language language, IReadOnlyList<Example> examples, Matrix<double> outputs)
    {
        var (own, others) = (new RunningMean[language.SlotSize], new RunningMean[language.SlotSize]);
        for (var i = 0; i < examples.Count; i++)
        {
            var stated = examples[i].Sentence.Stated.Second;
            var slot = outputs.Row(i)[language.SlotSize..];
            var first = 0;
            foreach (var (value, count) in new[]
            {
                (stated.Category, language.Categories.Count), (stated.Position, language.Positions.Count), (stated.Colour, language.Colours.Count),
            })
            {
                var told = value == ObjectDescription.Absent ? 0 : count;
                for (var k = 0; k < told; k++)
                {
                    var means = k == value ? own : others;
                    means[first + k] = means[first + k].With(slot[first + k]);
                }

                first += count;
            }
        }

        return [.. own.Zip(others, (a, b) => a.Count == 0 || b.Count == 0 ? 0 : a.Mean - b.Mean)];
    }

    private readonly record struct RunningMean(double Sum, int Count)
    {
        public double Mean => Sum / Count;

        public RunningMean With(double value) => new(Sum + value, Count + 1);
    }
}
