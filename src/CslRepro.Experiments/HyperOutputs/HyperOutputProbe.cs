using CslRepro.Analysis;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;

namespace CslRepro.Experiments.HyperOutputs;

/// <summary>Where outputs lie, what they mean, and whether they can be read along the sentence (paper, section 6.3, figures 19 and 20).</summary>
public sealed record HyperOutputProbe : Probe
{
    /// <summary>Where the paper sees the peaks of the outputs at the lowest leak rate.</summary>
    public static IReadOnlyList<double> PublishedPeaks { get; } = [-0.25, 0.6, 1.1];

    /// <summary>How near to a place a level must lie to be one there.</summary>
    public const double Near = 0.1;

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
        var levels = Enumerable.Range(0, columns.Rows).Select(output => OutputLevels.Places(columns.Row(output))).ToArray();
        foreach (var place in PublishedPeaks)
        {
            yield return new Measurement(
                HyperOutputNumber.LevelNear(place), levels.Average(places => places.Any(level => Math.Abs(level - place) <= Near) ? 1.0 : 0));
        }

        foreach (var measurement in Means(instance))
        {
            yield return measurement;
        }
    }

    private static IEnumerable<Measurement> Means(TrainedInstance instance)
    {
        var language = instance.Corpus.Language;
        (string Name, double Sum, int Count)[] cases = [("neither", 0, 0), ("other", 0, 0), ("own", 0, 0), ("both", 0, 0)];
        for (var i = 0; i < instance.TestSentences.Count; i++)
        {
            var (first, second) = instance.TestSentences[i].Stated;
            foreach (var (role, values, one, two) in new[]
            {
                (WordRole.Category, language.Categories.Count, first.Category, second.Category),
                (WordRole.Position, language.Positions.Count, first.Position, second.Position),
                (WordRole.Colour, language.Colours.Count, first.Colour, second.Colour),
            })
            {
                if (one == ObjectDescription.Absent || two == ObjectDescription.Absent)
                {
                    continue;
                }

                for (var slot = 0; slot < 2; slot++)
                {
                    var (own, other) = slot == 0 ? (one, two) : (two, one);
                    for (var value = 0; value < values; value++)
                    {
                        ref var stated = ref cases[(value == own ? 2 : 0) + (value == other ? 1 : 0)];
                        stated.Sum += instance.TestOutputs[i, Concepts.OutputOf(language, slot, role, value)];
                        stated.Count++;
                    }
                }
            }
        }

        return cases.Select(stated => new Measurement(HyperOutputNumber.Mean(stated.Name), stated.Sum / stated.Count));
    }
}
