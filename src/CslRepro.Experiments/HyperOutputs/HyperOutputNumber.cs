using System.Globalization;

namespace CslRepro.Experiments.HyperOutputs;

/// <summary>Names of the numbers that <see cref="HyperOutputProbe"/> measures on the 1000 test sentences.</summary>
public static class HyperOutputNumber
{
    /// <summary>Share of outputs outside [-0.5, 1.5] before END.</summary>
    public const string OutsideBeforeEnd = "outside-before-end";

    /// <summary>Mean rise of a concept's output at its word, in the slot spoken of.</summary>
    public const string RiseAtKeyword = "rise-at-keyword";

    /// <summary>Mean absolute change of the concept's output at the sentence's other words.</summary>
    public const string ChangeElsewhere = "change-elsewhere";

    /// <summary>
    /// Of the characteristics that a sentence states of both objects with different values: share of answers that are the other object's value.
    /// </summary>
    public const string OtherObject = "answer-other-object";

    /// <summary>Share of these answers that are some other wrong value, a value.</summary>
    public const string OtherValue = "answer-other-value";

    /// <summary>Share of outputs that have a level near a place, over the test sentences: see <see cref="Analysis.OutputLevels"/>.</summary>
    /// <param name="place">The place, such as 0.6.</param>
    public static string LevelNear(double place) => string.Create(CultureInfo.InvariantCulture, $"level-near-{place}");

    /// <summary>Mean final output of concepts of which two-object sentences state something.</summary>
    /// <param name="stated">own: of this slot's object alone; other: of the other object alone; both; neither: another value of both objects.</param>
    public static string Mean(string stated) => "mean-output-" + stated;
}
