using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;

namespace CslRepro.Analysis.Units;

/// <summary>How outputs answer to the words that name their concepts (paper, section 4.1 and figure 7).</summary>
/// <param name="AtKeyword">Mean change of the concept's output, in the slot spoken of, at the word that names it.</param>
/// <param name="OtherSlot">Mean change of the same concept's output in the other slot at that word.</param>
/// <param name="Elsewhere">Mean absolute change of the concept's output at the sentence's other words, BEGIN and END left out.</param>
/// <param name="Keywords">How many words were looked at.</param>
public sealed record KeywordRise(double AtKeyword, double OtherSlot, double Elsewhere, int Keywords)
{
    /// <summary>Measures all concepts of all sentences.</summary>
    /// <param name="recording">What the network did.</param>
    /// <returns>The means, each word that names a concept counting the same.</returns>
    /// <exception cref="ArgumentException">No recorded sentence names a concept.</exception>
    public static KeywordRise Of(Recording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var outputs = recording.Outputs;
        double rise = 0, other = 0, elsewhere = 0;
        var count = 0;
        foreach (var sentence in recording.Steps.GroupBy(step => step.Sentence))
        {
            var steps = sentence.ToArray();
            foreach (var step in steps.Where(step => step.Role != WordRole.Function))
            {
                var output = Concepts.OutputOf(recording.Language, step);
                var mirrored = (output + recording.Language.SlotSize) % recording.Language.OutputCount;
                rise += outputs[step.Row, output] - outputs[step.PreviousRow, output];
                other += outputs[step.Row, mirrored] - outputs[step.PreviousRow, mirrored];
                var quiet = steps.Where(candidate => candidate.Position != step.Position && candidate.Position > 0 && candidate.WordsToEnd > 0);
                elsewhere += quiet.Average(candidate => Math.Abs(outputs[candidate.Row, output] - outputs[candidate.PreviousRow, output]));
                count++;
            }
        }

        return count > 0
            ? new KeywordRise(rise / count, other / count, elsewhere / count, count)
            : throw new ArgumentException("No recorded sentence names a concept.", nameof(recording));
    }
}
