namespace CslRepro.Models.Lstm;

/// <summary>
/// How many multiply-adds an LSTM takes, counted from the equations: one for every multiplication, with or without an addition.
/// One-hot inputs count as what they are, look-ups of a row, so the input kernel's product costs nothing; a sentence's first word
/// has no hidden state before it, so the recurrent kernel's products begin with the second. Not counted: additions by themselves
/// (the look-up's and its gradient's), divisions, square roots, and the activation functions.
/// </summary>
/// <param name="Forward">
/// For each word but a sentence's first, 4 N² for the recurrent kernel; for each word 3 N for the cells (f c, i g, o tanh c);
/// for each sentence N D for the head.
/// </param>
/// <param name="Backward">
/// For each word but a sentence's first, 8 N² for the recurrent kernel (the gradients of the hidden state and of the kernel);
/// for each word 16 N for the cells; for each sentence 2 N D for the head.
/// </param>
/// <param name="Optimiser">For each batch, 4 for each parameter (one for the mean, two for the squares, one for the step).</param>
public readonly record struct LstmCost(long Forward, long Backward, long Optimiser)
{
    /// <summary>All together.</summary>
    public long Total => Forward + Backward + Optimiser;

    /// <summary>The multiply-adds of a training.</summary>
    /// <param name="settings">Units, epochs and batch size count.</param>
    /// <param name="lengths">How many words each training sentence has.</param>
    /// <param name="words">Size of the vocabulary V: through the number of parameters.</param>
    /// <param name="outputs">Number of outputs D.</param>
    /// <returns>The count over all epochs.</returns>
    public static LstmCost OfTraining(LstmSettings settings, IReadOnlyCollection<int> lengths, int words, int outputs)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(lengths);
        long units = settings.Units, epochs = settings.Epochs;
        long sentences = lengths.Count, tokens = lengths.Sum(length => (long)length), later = tokens - sentences;
        var batches = (sentences + settings.BatchSize - 1) / settings.BatchSize;
        var parameters = (4 * units * (words + units + 1)) + ((units + 1) * outputs);
        return new LstmCost(
            epochs * OfPrediction(settings, lengths, outputs).Forward,
            epochs * ((8 * units * units * later) + (16 * units * tokens) + (2 * units * outputs * sentences)),
            epochs * batches * 4 * parameters);
    }

    /// <summary>The multiply-adds of the outputs after the last words.</summary>
    /// <param name="settings">The number of units counts.</param>
    /// <param name="lengths">How many words each sentence has.</param>
    /// <param name="outputs">Number of outputs D.</param>
    /// <returns>The count: all of it forward.</returns>
    public static LstmCost OfPrediction(LstmSettings settings, IReadOnlyCollection<int> lengths, int outputs)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(lengths);
        long units = settings.Units;
        long sentences = lengths.Count, tokens = lengths.Sum(length => (long)length), later = tokens - sentences;
        return new LstmCost((4 * units * units * later) + (3 * units * tokens) + (units * outputs * sentences), 0, 0);
    }
}
