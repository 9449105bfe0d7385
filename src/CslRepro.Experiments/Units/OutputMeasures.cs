using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Corpora;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.Models;

namespace CslRepro.Experiments.Units;

/// <summary>What outputs do at words.</summary>
internal static class OutputMeasures
{
    private const double Lower = -0.5;
    private const double Upper = 1.5;

    public static IEnumerable<Measurement> Of(Recording recording, INetwork network)
    {
        yield return new Measurement(UnitNumber.OutsideBeforeEnd, OutputRange.ShareOutsideBeforeEnd(recording, Lower, Upper));
        yield return new Measurement(UnitNumber.OutsideAtEnd, OutputRange.ShareOutside(recording, Lower, Upper, step => step.Part == SentencePart.End));

        var rise = KeywordRise.Of(recording);
        yield return new Measurement(UnitNumber.RiseAtKeyword, rise.AtKeyword);
        yield return new Measurement(UnitNumber.RiseOfOtherSlot, rise.OtherSlot);
        yield return new Measurement(UnitNumber.ChangeElsewhere, rise.Elsewhere);

        var orange = AmbiguousWord.Of(recording, "orange", "orange");
        var red = AmbiguousWord.Of(recording, "red", "orange");
        yield return new Measurement(UnitNumber.OrangeRise, orange.RiseAtColour);
        yield return new Measurement(UnitNumber.OrangeAtNoun, orange.ChangeAtNoun);
        yield return new Measurement(UnitNumber.RedRise, red.RiseAtColour);
        yield return new Measurement(UnitNumber.RedAtNoun, red.ChangeAtNoun);

        var language = recording.Language;
        foreach (var (name, opening) in new[] { ("plain", -1), ("and", language.AndWord), ("there", language.WordIndex("there")) })
        {
            var sequences = SlotActivations.Sequences(language, language.Clauses, opening < 0 ? [] : [opening]);
            var slots = SlotActivations.Of(language, language.Clauses, network.Predict(sequences));
            yield return new Measurement(UnitNumber.Slot(name, 1), slots.First);
            yield return new Measurement(UnitNumber.Slot(name, 2), slots.Second);
        }
    }
}
