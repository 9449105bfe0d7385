using CslRepro.Analysis.Recordings;
using CslRepro.Corpora;

namespace CslRepro.Analysis.Units;

/// <summary>Where concepts lie among the outputs.</summary>
public static class Concepts
{
    /// <summary>The output of a concept.</summary>
    /// <param name="slot">0 or 1.</param>
    /// <param name="role">Category, position or colour.</param>
    /// <param name="value">The value, as index into the language's list for the role.</param>
    /// <returns>An index into <see cref="Language.ConceptNames"/>.</returns>
    /// <exception cref="ArgumentException">Function words have no concept.</exception>
    public static int OutputOf(Language language, int slot, WordRole role, int value)
    {
        ArgumentNullException.ThrowIfNull(language);
        return (slot * language.SlotSize) + value + role switch
        {
            WordRole.Category => 0,
            WordRole.Position => language.Categories.Count,
            WordRole.Colour => language.Categories.Count + language.Positions.Count,
            _ => throw new ArgumentException("Function words have no concept.", nameof(role)),
        };
    }

    /// <summary>The output of the concept that a recorded word names, in the slot that it speaks of.</summary>
    /// <param name="step">A content word.</param>
    /// <returns>An index into <see cref="Language.ConceptNames"/>.</returns>
    /// <exception cref="ArgumentException">The word is a function word.</exception>
    public static int OutputOf(Language language, RecordedStep step)
    {
        var stated = step.Slot == 0 ? step.Stated.First : step.Stated.Second;
        var value = step.Role switch { WordRole.Category => stated.Category, WordRole.Position => stated.Position, _ => stated.Colour };
        return OutputOf(language, step.Slot, step.Role, value);
    }

    /// <summary>The word that names an output's concept.</summary>
    /// <param name="output">An index into <see cref="Language.ConceptNames"/>.</param>
    /// <returns>An index into <see cref="Language.Words"/>.</returns>
    public static int WordOf(Language language, int output)
    {
        ArgumentNullException.ThrowIfNull(language);
        var place = output % language.SlotSize;
        string[] names = [.. language.Categories, .. language.Positions, .. language.Colours];
        return language.WordIndex(names[place]);
    }
}
