using System.Globalization;

namespace CslRepro.Experiments.WordEffects;

/// <summary>Names of the numbers that <see cref="WordEffectProbe"/> measures on the 1000 test sentences.</summary>
public static class WordEffectNumber
{
    /// <summary>Mean absolute change of an output at END.</summary>
    public const string AtEnd = "output-change-end";

    /// <summary>Mean absolute change of an output at a function word, `and` left out.</summary>
    public const string AtFunction = "output-change-function";

    /// <summary>Mean absolute change of an output at a content word.</summary>
    public const string AtContent = "output-change-content";

    /// <summary>Mean absolute change at END of the outputs of concepts that the sentence states.</summary>
    public const string StatedAtEnd = "stated-change-end";

    /// <summary>Mean absolute change at a function word, `and` left out, of the outputs of concepts that the sentence has stated before.</summary>
    public const string StatedAtFunction = "stated-change-function";

    /// <summary>Share of sentences whose answer after END is another than after the word before.</summary>
    public const string AnswersChanged = "answers-changed-by-end";

    /// <summary>Mean change, in the slot that a content word does not speak of, of the output of the concept that it names.</summary>
    /// <param name="slot">The slot that the word speaks of, 1 or 2.</param>
    public static string SameConcept(int slot) => string.Create(CultureInfo.InvariantCulture, $"other-slot-same-concept-{slot}");

    /// <summary>Mean change there of the other values of the same characteristic.</summary>
    /// <inheritdoc cref="SameConcept"/>
    public static string OtherValues(int slot) => string.Create(CultureInfo.InvariantCulture, $"other-slot-other-values-{slot}");
}
