using CslRepro.Numerics;

namespace CslRepro.Corpora;

/// <summary>
/// Draws what is seen beside a sentence (section 2.4.1): what is said, and at random what is left unsaid. Numbers are taken
/// for slot 1, then slot 2, there for category, position, colour, and for nothing that is said.
/// </summary>
internal sealed class SceneSampler(Language language, RandomStream random)
{
    /// <summary>Draws the scene of a sentence.</summary>
    /// <returns>A scene that holds all that the sentence states.</returns>
    public Scene Next(Sentence sentence)
    {
        var first = Complete(sentence.First.Stated);
        if (sentence.Second is { } clause)
        {
            return new Scene(first, Complete(clause.Stated));
        }

        var isEmpty = random.NextInt32(2) == 0;
        return new Scene(first, isEmpty ? ObjectDescription.Nothing : Complete(ObjectDescription.Nothing));
    }

    private ObjectDescription Complete(ObjectDescription stated)
    {
        var category = Fill(stated.Category, language.Categories.Count);
        var position = Fill(stated.Position, language.Positions.Count);
        var colour = Fill(stated.Colour, language.Colours.Count);
        return new ObjectDescription(category, position, colour);
    }

    private int Fill(int stated, int count) => stated == ObjectDescription.Absent ? random.NextInt32(count) : stated;
}
