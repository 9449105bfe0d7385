namespace CslRepro.Models.Gru;

/// <summary>
/// How many multiply-adds a GRU takes, counted from the equations by the rules of <see cref="Lstm.LstmCost"/>: one for every multiplication, with or without
/// an addition; one-hot inputs are look-ups and cost nothing; a sentence's first word has no hidden state before it; activation functions are not counted.
/// </summary>
public static class GruCost
{
    /// <summary>
    /// The multiply-adds of a training. Forward: 3 N² for each word but a sentence's first, 2 N for each word (r times the hidden units' part, z times h - g),
    /// N D for each sentence. Back: 6 N², 11 N and 2 N D. Optimiser: 4 for each parameter and batch.
    /// </summary>
    /// <param name="settings">Units, epochs and batch size count.</param>
    /// <param name="lengths">How many words each training sentence has.</param>
    /// <param name="words">Size of the vocabulary V: through the number of parameters.</param>
    /// <param name="outputs">Number of outputs D.</param>
    /// <returns>The count over all epochs.</returns>
    public static long OfTraining(GruSettings settings, IReadOnlyCollection<int> lengths, int words, int outputs)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(lengths);
        long units = settings.Units, sentences = lengths.Count, tokens = lengths.Sum(length => (long)length), later = tokens - sentences;
        var batches = (sentences + settings.BatchSize - 1) / settings.BatchSize;
        var parameters = (3 * units * (words + units + 2)) + ((units + 1) * outputs);
        return settings.Epochs * ((9 * units * units * later) + (13 * units * tokens) + (3 * units * outputs * sentences) + (4 * batches * parameters));
    }

    /// <summary>The multiply-adds of the outputs after the last words: the part of a training that goes forward.</summary>
    /// <param name="settings">The number of units counts.</param>
    /// <param name="lengths">How many words each sentence has.</param>
    /// <param name="outputs">Number of outputs D.</param>
    public static long OfPrediction(GruSettings settings, IReadOnlyCollection<int> lengths, int outputs)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(lengths);
        long units = settings.Units, sentences = lengths.Count, tokens = lengths.Sum(length => (long)length), later = tokens - sentences;
        return (3 * units * units * later) + (2 * units * tokens) + (units * outputs * sentences);
    }
}
