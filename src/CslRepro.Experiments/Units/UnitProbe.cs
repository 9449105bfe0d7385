using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.Units;

/// <summary>What outputs and units of a network do at words (paper, sections 4.1 to 4.3, 9.2, 9.3): all numbers of <see cref="UnitNumber"/>.</summary>
public sealed record UnitProbe : Probe
{
    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = Record(instance);
        var (chosen, measured) = CellMeasures.Halves(recording);
        return
        [
            .. OutputMeasures.Of(recording, instance),
            .. CellMeasures.Of(recording, chosen, measured),
            .. instance.Esn is { } esn
                ? ReadoutMeasures.Of(recording, esn, chosen, measured, instance.Result.Seed)
                : CellMeasures.OfShuffledWords(recording, instance.Result.Seed),
        ];
    }

    /// <summary>Records an instance on its test sentences.</summary>
    /// <param name="instance">An ESN or an LSTM.</param>
    /// <returns>The recording, of an LSTM with its cells.</returns>
    internal static Recording Record(TrainedInstance instance)
    {
        Sentence[] sentences = [.. instance.Corpus.Test.Select(example => example.Sentence)];
        return instance switch
        {
            { Esn: { } esn } => Recording.Of(esn, instance.Corpus.Language, sentences),
            { Lstm: { } lstm } => Recording.Of(lstm, instance.Corpus.Language, sentences),
            _ => throw new ArgumentException("Only networks have units.", nameof(instance)),
        };
    }
}
