using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;

namespace CslRepro.Analysis.Units;

/// <summary>
/// What a colour before its noun does to the output of an object, in the slot spoken of: "orange" may be the object until the noun comes (paper,
/// section 4.1 and figure 7).
/// </summary>
/// <param name="RiseAtColour">Mean change of the object's output at the colour.</param>
/// <param name="ChangeAtNoun">Mean change of the object's output at the noun that follows.</param>
/// <param name="Before">Its mean activation before the colour.</param>
/// <param name="AfterColour">Its mean activation after the colour.</param>
/// <param name="AfterNoun">Its mean activation after the noun.</param>
/// <param name="Count">How often this was seen.</param>
public sealed record AmbiguousWord(double RiseAtColour, double ChangeAtNoun, double Before, double AfterColour, double AfterNoun, int Count)
{
    /// <summary>Looks at all places where a colour stands right before a noun.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="colour">The colour, such as "orange", or "red" as control.</param>
    /// <param name="category">The object whose output is looked at, such as "orange"; places where it is the noun itself are left out.</param>
    /// <returns>The means over these places.</returns>
    /// <exception cref="ArgumentException">There is no such place, or no such colour or object.</exception>
    public static AmbiguousWord Of(Recording recording, string colour, string category)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var language = recording.Language;
        var word = language.WordIndex(colour);
        var noun = language.WordIndex(category);
        var value = language.Categories.ToList().IndexOf(category);
        if (value < 0)
        {
            throw new ArgumentException($"\"{category}\" is no object of the language.", nameof(category));
        }

        double before = 0, afterColour = 0, afterNoun = 0;
        var count = 0;
        for (var i = 0; i + 1 < recording.Steps.Length; i++)
        {
            var step = recording.Steps[i];
            var next = recording.Steps[i + 1];
            if (step.Word != word || step.Role != WordRole.Colour || next.Role != WordRole.Category || next.Word == noun)
            {
                continue;
            }

            var output = Concepts.OutputOf(language, step.Slot, WordRole.Category, value);
            before += recording.Outputs[step.PreviousRow, output];
            afterColour += recording.Outputs[step.Row, output];
            afterNoun += recording.Outputs[next.Row, output];
            count++;
        }

        return count > 0
            ? new AmbiguousWord(
                (afterColour - before) / count,
                (afterNoun - afterColour) / count,
                before / count,
                afterColour / count,
                afterNoun / count,
                count)
            : throw new ArgumentException($"No recorded sentence has \"{colour}\" before a noun other than \"{category}\".", nameof(recording));
    }
}
