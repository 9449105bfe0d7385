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

    /// <summary>Mean number of levels of an output over the test sentences: see <see cref="Analysis.OutputLevels"/>.</summary>
    public const string Levels = "output-levels";

    /// <summary>
    /// Share of the variance of final outputs that is explained by how many of the two objects are said to have the concept, within each output: 1 where
    /// outputs take a level for each number and no other values. Mean over outputs.
    /// </summary>
    public const string LevelClarity = "level-clarity";

    /// <summary>Mean final output of a slot's concepts, over two-object sentences that state the characteristic of both objects.</summary>
    /// <param name="slot">1 or 2.</param>
    /// <param name="objects">How many of the two objects are said to have the concept: 0, 1 or 2.</param>
    public static string Level(int slot, int objects) => string.Create(CultureInfo.InvariantCulture, $"slot-{slot}-level-{objects}");
}
