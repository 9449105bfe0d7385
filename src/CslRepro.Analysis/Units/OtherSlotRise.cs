using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;

namespace CslRepro.Analysis.Units;

/// <summary>
/// What a word that names a concept of one slot does to the other slot's outputs (paper, section 4.1). The concept's own output there is told from those of
/// the other values of the same characteristic, such as the other colours, which the word moves too.
/// </summary>
/// <param name="SameConcept">Mean change of the same concept's output in the slot that the word does not speak of.</param>
/// <param name="OtherValues">Mean change of the characteristic's other values in that slot.</param>
/// <param name="Words">How many words were looked at.</param>
public sealed record OtherSlotRise(double SameConcept, double OtherValues, int Words)
{
    /// <summary>Measures all words that name a concept of a slot.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="slot">The slot that the words speak of: 0 for first clauses, 1 for second ones.</param>
    /// <returns>The means, each word counting the same.</returns>
    /// <exception cref="ArgumentException">No recorded sentence names a concept of the slot.</exception>
    public static OtherSlotRise Of(Recording recording, int slot)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var (language, outputs) = (recording.Language, recording.Outputs);
        double same = 0, others = 0;
        var count = 0;
        foreach (var step in recording.Steps.Where(step => step.Role != WordRole.Function && step.Slot == slot))
        {
            var mirrored = (Concepts.OutputOf(language, step) + language.SlotSize) % language.OutputCount;
            var first = Concepts.OutputOf(language, 1 - slot, step.Role, 0);
            var values = step.Role switch
            {
                WordRole.Category => language.Categories.Count,
                WordRole.Position => language.Positions.Count,
                _ => language.Colours.Count,
            };
            double Change(int output) => outputs[step.Row, output] - outputs[step.PreviousRow, output];
            same += Change(mirrored);
            others += Enumerable.Range(first, values).Where(output => output != mirrored).Average(Change);
            count++;
        }

        return count > 0
            ? new OtherSlotRise(same / count, others / count, count)
            : throw new ArgumentException($"No recorded sentence names a concept of slot {slot + 1}.", nameof(slot));
    }
}
