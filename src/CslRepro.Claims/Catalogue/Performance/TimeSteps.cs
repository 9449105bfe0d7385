using CslRepro.Experiments.Counts;
using CslRepro.Models.Esn;
using CslRepro.Models.Lstm;

namespace CslRepro.Claims.Catalogue.Performance;

/// <summary>
/// How many steps of a training follow one another, each of which needs the one before: words heard, words gone back over, and updates of weights. A framework
/// that starts each array operation by itself takes about as long for a small step as for a large one, so that its time goes by steps.
/// </summary>
internal static class TimeSteps
{
    /// <summary>Final learning hears each sentence once and updates the readout after it.</summary>
    public static double Of(CostResult cost, EsnSettings settings) => settings.Learning == Learning.Final
        ? cost.Sentences.Sum(sentence => sentence.Length + 1)
        : throw new ArgumentException("Steps are counted for final learning alone.", nameof(settings));

    /// <summary>Each epoch goes forth and back over the longest sentence of each batch and updates the weights after it.</summary>
    public static double Of(CostResult cost, LstmSettings settings) =>
        (double)settings.Epochs * cost.Sentences.Chunk(settings.BatchSize).Sum(batch => (2 * batch.Max(sentence => sentence.Length)) + 1);
}
