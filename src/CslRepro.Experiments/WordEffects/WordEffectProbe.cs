using CslRepro.Analysis.Recordings;
using CslRepro.Analysis.Units;
using CslRepro.Experiments.Training;
using CslRepro.Harness.Runs;
using CslRepro.LanguageTask;

namespace CslRepro.Experiments.WordEffects;

/// <summary>What END does to the outputs, and what a content word does to those of the slot that it does not speak of (paper, section 4.1).</summary>
public sealed record WordEffectProbe : Probe
{
    /// <inheritdoc/>
    public override IEnumerable<Measurement> Measure(TrainedInstance instance)
    {
        var recording = instance.Record();
        var language = recording.Language;
        double At(WordClass wordClass) => OutputMovement.Of(recording, step => WordClasses.Of(language, step.Word) == wordClass);
        yield return new Measurement(WordEffectNumber.AtEnd, OutputMovement.Of(recording, step => step.Part == SentencePart.End));
        yield return new Measurement(WordEffectNumber.AtFunction, At(WordClass.Function));
        yield return new Measurement(WordEffectNumber.AtContent, At(WordClass.Content));

        yield return new Measurement(
            WordEffectNumber.StatedAtEnd, OutputMovement.OfStated(recording, step => step.Part == SentencePart.End));
        yield return new Measurement(
            WordEffectNumber.StatedAtFunction, OutputMovement.OfStated(recording, step => WordClasses.Of(language, step.Word) == WordClass.Function));

        var reader = new SceneReader(language);
        yield return new Measurement(
            WordEffectNumber.AnswersChanged,
            recording.Steps.Where(step => step.Part == SentencePart.End)
                .Average(step => reader.Read(recording.Outputs.Row(step.Row)) == reader.Read(recording.Outputs.Row(step.PreviousRow)) ? 0.0 : 1));
        for (var slot = 0; slot < 2; slot++)
        {
            var rise = OtherSlotRise.Of(recording, slot);
            yield return new Measurement(WordEffectNumber.SameConcept(slot + 1), rise.SameConcept);
            yield return new Measurement(WordEffectNumber.OtherValues(slot + 1), rise.OtherValues);
        }
    }
}
