using CslRepro.Models;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Experiments.Counts;

/// <summary>Multiply-adds and steps of training on one corpus, and of mapping the states of its training sentences, counted from the equations.</summary>
/// <param name="Sentences">The training sentences as word indices.</param>
/// <param name="Words">Number of words V.</param>
/// <param name="Outputs">Number of outputs D.</param>
public sealed record CostResult(IReadOnlyList<int[]> Sentences, int Words, int Outputs)
{
    private const int MostUnits = 100_000;

    /// <summary>Number of distinct states that the sentences pass: those of equal beginnings are one.</summary>
    public int States { get; } = PrefixTrie.Build(Sentences).Count;

    /// <summary>Training an ESN by the textbook's updates, one after the other.</summary>
    public double Textbook(EsnSettings settings) => EsnCost.Textbook(settings, Sentences, Outputs).Total;

    /// <summary>Training an ESN in the least form known: each distinct beginning once, the readout solved once.</summary>
    public double Least(EsnSettings settings) => EsnCost.Least(settings, Sentences, Outputs).Total;

    /// <summary>Training an LSTM; its textbook form is its least.</summary>
    public double Of(LstmSettings settings) => settings.CostOfTraining(Sentences, Words, Outputs);

    /// <summary>
    /// How many steps of an ESN's training follow one another, each of which needs the one before: words heard, and updates of the readout. A framework that
    /// starts each array operation by itself takes about as long for a small step as for a large one, so that its time goes by steps.
    /// </summary>
    public long Steps(EsnSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        long words = Sentences.Sum(sentence => sentence.Length);
        return words + (settings.Learning == Learning.Final ? Sentences.Count : words);
    }

    /// <summary>The same of an LSTM: each epoch goes forth and back over the longest sentence of each batch, and updates the weights after it.</summary>
    public long Steps(LstmSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return settings.Epochs * Sentences.Chunk(settings.BatchSize).Sum(batch => (2L * batch.Max(sentence => sentence.Length)) + 1);
    }

    /// <summary>
    /// A map of all states: half of the pairs' products for exact neighbours, and for the layout at most two dimensions of 15 edges with 5 random points
    /// each, for 500 epochs.
    /// </summary>
    /// <param name="units">The states' dimension.</param>
    public double Map(int units) => ((double)States * States / 2 * units) + (States * 15.0 * (1 + 5) * 2 * 500);

    /// <summary>The number of units from which on a training costs more than the map of their states.</summary>
    /// <param name="training">Multiply-adds of the training by the number of units; they grow faster than the map's.</param>
    /// <returns>The least such number, 2 ... 100,000: beyond that no reservoir fits into memory.</returns>
    public int UnitsFromWhichDearerThanMap(Func<int, double> training)
    {
        ArgumentNullException.ThrowIfNull(training);
        var (below, above) = (1, MostUnits);
        while (above - below > 1)
        {
            var middle = below + ((above - below) / 2);
            (below, above) = training(middle) > Map(middle) ? (below, middle) : (middle, above);
        }

        return above;
    }
}
