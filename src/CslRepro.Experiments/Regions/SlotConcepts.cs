using CslRepro.Corpora;

namespace CslRepro.Experiments.Regions;

/// <summary>The six things that a scene can say: category, position and colour of either slot.</summary>
internal static class SlotConcepts
{
    /// <summary>Names with the way to the value, which is <see cref="ObjectDescription.Absent"/> where nothing is said; slot 1 first.</summary>
    public static IReadOnlyList<(string Name, Func<Scene, int> Value)> All { get; } =
    [
        ("category-1", scene => scene.First.Category),
        ("position-1", scene => scene.First.Position),
        ("colour-1", scene => scene.First.Colour),
        ("category-2", scene => scene.Second.Category),
        ("position-2", scene => scene.Second.Position),
        ("colour-2", scene => scene.Second.Colour),
    ];

    /// <summary>One of the six, by its slot (0 or 1) and the role of the word that states it.</summary>
    public static Func<Scene, int> Of(int slot, WordRole role) => All[(3 * slot) + (role - WordRole.Category)].Value;

    /// <summary>A label of all that is said of one object.</summary>
    public static int Label(ObjectDescription said) => (((said.Category + 1) * 10) + said.Position + 1) * 10 + said.Colour + 1;

    /// <summary>Numbers of values of the six, in their order.</summary>
    public static IReadOnlyList<int> Counts(Language language)
    {
        int[] slot = [language.Categories.Count, language.Positions.Count, language.Colours.Count];
        return [.. slot, .. slot];
    }
}
