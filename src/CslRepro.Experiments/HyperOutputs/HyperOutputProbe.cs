using CslRepro.Analysis;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.HyperOutputs;

/// <summary>Where outputs lie, what they mean, and whether they can be read along the sentence (paper, section 6.3, figures 19 and 20).</summary>
public sealed record HyperOutputProbe : Probe
{
    private const double Lower = -0.5;
    private const double Upper = 1.5;

    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = instance.Record();
        yield return new Measurement(HyperOutputNumber.OutsideBeforeEnd, OutputRange.ShareOutsideBeforeEnd(recording, Lower, Upper));
        var rise = KeywordRise.Of(recording);
        yield return new Measurement(HyperOutputNumber.RiseAtKeyword, rise.AtKeyword);
        yield return new Measurement(HyperOutputNumber.ChangeElsewhere, rise.Elsewhere);

        var confusion = SlotConfusion.Of(instance.Corpus.Language, instance.TestSentences, instance.TestOutputs);
        yield return new Measurement(HyperOutputNumber.OtherObject, confusion.OtherObject);
        yield return new Measurement(HyperOutputNumber.OtherValue, confusion.OtherValue);

        var columns = instance.TestOutputs.Transpose();
        yield return new Measurement(
            HyperOutputNumber.Levels, Enumerable.Range(0, columns.Rows).Average(output => OutputLevels.Count(columns.Row(output))));
        var levels = StatedLevels.Of(instance.Corpus.Language, instance.TestSentences, instance.TestOutputs);
        yield return new Measurement(HyperOutputNumber.LevelClarity, levels.Clarity);
        for (var slot = 0; slot < 2; slot++)
        {
            for (var objects = 0; objects < StatedLevels.Cases; objects++)
            {
                yield return new Measurement(HyperOutputNumber.Level(slot + 1, objects), levels.Means[slot][objects]);
            }
        }
    }
}
