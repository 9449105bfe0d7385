using CslRepro.Models.Lstm;
using CslRepro.Numerics;

namespace CslRepro.Models.Textbook;

/// <summary>Training as <see cref="TextbookLstm"/> does it: the program's order, no dropout.</summary>
public sealed class TextbookLstmTrainer : ILstmTrainer
{
    /// <inheritdoc/>
    /// <exception cref="ArgumentException">The settings ask for dropout or another order.</exception>
    public LstmWeights<float> Train(
        LstmSettings settings, IReadOnlyList<int[]> sequences, Matrix<float> targets, int words, ulong seed, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(targets);
        if (settings.Dropout > 0 || settings.Order != TrainingOrder.Program)
        {
            throw new ArgumentException("The textbook LSTM trains in the program's order and without dropout.", nameof(settings));
        }

        var model = new TextbookLstm(settings, LstmInitialiser.Create<double>(settings, words, targets.Columns, seed));
        model.Train(sequences, targets.Convert<double>());
        return model.Weights.ConvertTo<float>();
    }
}
