namespace CslRepro.Corpora;

/// <summary>
/// Two object slots, of what a sentence states or of what is seen beside it. Source: section 2.4.1.
/// </summary>
/// <param name="First">Slot 1, which the first clause speaks of.</param>
/// <param name="Second">Slot 2, which the second clause speaks of.</param>
public readonly record struct Scene(ObjectDescription First, ObjectDescription Second)
{
    /// <summary>Whether this has everything that another scene has, slot by slot.</summary>
    /// <param name="other">The other scene, such as what a sentence states.</param>
    /// <returns>True if nothing of the other is missing or different here.</returns>
    public bool Contains(Scene other) => First.Contains(other.First) && Second.Contains(other.Second);

    /// <summary>Writes the teacher vector: 1 at each concept of the scene, 0 elsewhere.</summary>
    /// <param name="language">The language whose outputs are meant.</param>
    /// <param name="target"><see cref="Language.OutputCount"/> elements in the order of <see cref="Language.ConceptNames"/>.</param>
    /// <exception cref="ArgumentException">The span has another length.</exception>
    /// <exception cref="InvalidOperationException">The scene holds a value that the language does not have.</exception>
    public void WriteTeacher(Language language, Span<float> target)
    {
        ArgumentNullException.ThrowIfNull(language);
        if (target.Length != language.OutputCount)
        {
            throw new ArgumentException($"A teacher of {language.Objects} objects has {language.OutputCount} elements, got {target.Length}.", nameof(target));
        }

        target.Clear();
        WriteSlot(language, First, target[..language.SlotSize]);
        WriteSlot(language, Second, target[language.SlotSize..]);
    }

    private static void WriteSlot(Language language, ObjectDescription seen, Span<float> slot)
    {
        Mark(seen.Category, language.Categories.Count, slot);
        slot = slot[language.Categories.Count..];
        Mark(seen.Position, language.Positions.Count, slot);
        slot = slot[language.Positions.Count..];
        Mark(seen.Colour, language.Colours.Count, slot);
    }

    private static void Mark(int value, int count, Span<float> units)
    {
        if (value == ObjectDescription.Absent)
        {
            return;
        }

        if ((uint)value >= (uint)count)
        {
            throw new InvalidOperationException($"The scene holds the value {value} of a characteristic that has {count} values (0 ... {count - 1}).");
        }

        units[value] = 1;
    }
}
