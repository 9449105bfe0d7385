using System.Collections.Immutable;
using System.Globalization;

namespace CslRepro.Corpora;

/// <summary>How many sentences a split has.</summary>
/// <param name="OneObject">About one object.</param>
/// <param name="TwoObject">About two.</param>
public readonly record struct SplitSize(int OneObject, int TwoObject)
{
    /// <summary>Both together.</summary>
    public int Total => OneObject + TwoObject;

    /// <summary>Counts the sentences of a split.</summary>
    internal static SplitSize Of(ImmutableArray<Example> examples)
    {
        var oneObject = examples.Count(example => example.Sentence.Second is null);
        return new SplitSize(oneObject, examples.Length - oneObject);
    }

    /// <summary>The size as a header line says it.</summary>
    /// <returns>Such as "300 + 700".</returns>
    internal string Text() => string.Create(CultureInfo.InvariantCulture, $"{OneObject} + {TwoObject}");

    /// <summary>Reads what <see cref="Text"/> wrote.</summary>
    /// <param name="text">Such as "300 + 700".</param>
    /// <returns>The size, or null if the text is none.</returns>
    internal static SplitSize? Parse(string text)
    {
        var parts = text.Split(" + ");
        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var oneObject)
            && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var twoObject)
            && (long)oneObject + twoObject <= int.MaxValue
            ? new SplitSize(oneObject, twoObject)
            : null;
    }
}
