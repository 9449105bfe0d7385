using CslRepro.Models.Esn;
using CslRepro.Numerics;

namespace CslRepro.Models.Textbook;

/// <summary>Training as <see cref="TextbookEsn"/> does it.</summary>
public sealed class TextbookEsnTrainer : IEsnTrainer
{
    /// <inheritdoc/>
    public Matrix<double> Train(
        EsnSettings settings, Reservoir reservoir, IReadOnlyList<int[]> sequences, Matrix<double> targets, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(sequences);
        ArgumentNullException.ThrowIfNull(targets);
        var samples = new List<double[]>();
        var sampleTargets = new List<double[]>();
        for (var s = 0; s < sequences.Count; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            var states = TextbookEsn.States(reservoir, sequences[s]);
            foreach (var state in settings.Learning == Learning.Final ? states[^1..] : states)
            {
                samples.Add([1, .. state]);
                sampleTargets.Add(targets.Row(s).ToArray());
            }
        }

        var weights = TextbookEsn.Force(samples, sampleTargets, settings.Regularisation);
        return new Matrix<double>(weights.Length, weights[0].Length, [.. weights.SelectMany(row => row)]);
    }
}
