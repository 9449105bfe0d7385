using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.StateSpace;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask.Models;
using CslRepro.Numerics;

namespace CslRepro.Experiments.ClauseTracking;

/// <summary>Whether a network has units that hold which clause is read, and whether its readout stresses them (paper, section 4.3 and abstract).</summary>
public sealed record ClauseTrackingProbe : Probe
{
    // Sorting one value, in multiply-adds, three times over.
    private const int Sorting = 60;

    /// <inheritdoc/>
    public override long MultiplyAdds(TaskSettings task, Corpus corpus) => task.Model is NetworkModel { Settings.Units: var units }
        ? (long)Sorting * units * corpus.Test.Sum(example => example.Sentence.Words.Length)
        : 0;

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = instance.Record();
        var seed = instance.Result.Seed;
        var even = ClauseSeparation.WordsOf(recording, step => step.Sentence % 2 == 0);
        var odd = ClauseSeparation.WordsOf(recording, step => step.Sentence % 2 == 1);
        var random = new RandomStream(seed, "clause tracking/permuted clauses");
        int[] Own(IReadOnlyList<RecordedStep> words) => [.. words.Select(word => word.Slot)];
        double Best(ClauseSeparation chosen, ClauseSeparation measured) =>
            chosen.Units[chosen.Best] < 0 ? -measured.Units[chosen.Best] : measured.Units[chosen.Best];

        var chosen = ClauseSeparation.Of(recording, even, Own(even));
        var measured = ClauseSeparation.Of(recording, odd, Own(odd));
        var permuted = ClauseSeparation.Permuted(even, random);
        var permutedChosen = ClauseSeparation.Of(recording, even, permuted);
        var permutedMeasured = ClauseSeparation.Of(recording, odd, ClauseSeparation.Permuted(odd, random));
        var held = ClauseHold.Of(recording, chosen.Best, even, Own(even), sentence => sentence % 2 == 1);
        var permutedHeld = ClauseHold.Of(recording, permutedChosen.Best, even, permuted, sentence => sentence % 2 == 1);
        double[] magnitudes = [.. measured.Units.Select(Math.Abs)];
        return
        [
            new Measurement(ClauseTrackingNumber.BestUnit, Best(chosen, measured)),
            new Measurement(ClauseTrackingNumber.BestUnitPermuted, Best(permutedChosen, permutedMeasured)),
            new Measurement(ClauseTrackingNumber.BestUnitUnbroken, held.Unbroken),
            new Measurement(ClauseTrackingNumber.BestUnitEnd, held.EndOfTwo - held.EndOfOne),
            new Measurement(ClauseTrackingNumber.BestUnitEndPermuted, permutedHeld.EndOfTwo - permutedHeld.EndOfOne),
            new Measurement(ClauseTrackingNumber.AnyUnit, magnitudes.Average()),
            new Measurement(ClauseTrackingNumber.Emphasis, RankCorrelation.Spearman(magnitudes, ReadoutWeights.Of(instance.Network))),
        ];
    }
}
