namespace CslRepro.Corpora;

/// <summary>
/// What is said or seen of one object: a value for each characteristic, or <see cref="Absent"/>.
/// Source: section 2.4.1.
/// </summary>
/// <param name="Category">Index into <see cref="Language.Categories"/>, or <see cref="Absent"/>.</param>
/// <param name="Position">Index into <see cref="Language.Positions"/>, or <see cref="Absent"/>.</param>
/// <param name="Colour">Index into <see cref="Language.Colours"/>, or <see cref="Absent"/>.</param>
public readonly record struct ObjectDescription(int Category, int Position, int Colour)
{
    /// <summary>The value of a characteristic that is not there.</summary>
    public const int Absent = -1;

    /// <summary>No object: all characteristics are absent. (The default value of this type is not "nothing".)</summary>
    public static ObjectDescription Nothing => new(Absent, Absent, Absent);

    /// <summary>Whether all characteristics are absent.</summary>
    public bool IsNothing => this == Nothing;

    /// <summary>Whether all characteristics are there.</summary>
    public bool IsComplete => Category != Absent && Position != Absent && Colour != Absent;

    /// <summary>Whether this has every characteristic that another description has, with the same value.</summary>
    /// <param name="other">The other description, such as what a clause states.</param>
    /// <returns>True if nothing of the other is missing or different here.</returns>
    public bool Contains(ObjectDescription other) =>
        (other.Category == Absent || other.Category == Category)
        && (other.Position == Absent || other.Position == Position)
        && (other.Colour == Absent || other.Colour == Colour);
}
