using CslRepro.Analysis.Recordings;
using CslRepro.Numerics;

namespace CslRepro.Experiments.StateSpace;

/// <summary>What a readout is given at the end of each sentence: the constant and the state.</summary>
internal static class FinalSamples
{
    /// <summary>Takes them from a recording.</summary>
    /// <param name="recording">States after every word of some sentences.</param>
    /// <returns>A row for each sentence: 1, then the state of each unit after its last word.</returns>
    public static Matrix<double> Of(Recording recording)
    {
        var samples = new Matrix<double>(recording.Sentences.Count, recording.Units + 1);
        for (var sentence = 0; sentence < samples.Rows; sentence++)
        {
            var state = recording.States.Row(recording.RowOf(sentence, recording.Sentences[sentence].Words.Length - 1));
            var sample = samples.Row(sentence);
            sample[0] = 1;
            for (var unit = 0; unit < state.Length; unit++)
            {
                sample[unit + 1] = state[unit];
            }
        }

        return samples;
    }

    /// <summary>The outputs that a readout gives at the end of each sentence.</summary>
    /// <param name="samples">What it is given, of <see cref="Of"/>.</param>
    /// <param name="readout">W_out, D x (N + 1), the constant's weights first.</param>
    /// <returns>A row of D numbers for each sentence.</returns>
    public static Matrix<double> ReadOut(Matrix<double> samples, Matrix<double> readout)
    {
        var outputs = new Matrix<double>(samples.Rows, readout.Rows);
        MatrixProduct.MultiplyByTransposed(samples, readout, outputs);
        return outputs;
    }
}
