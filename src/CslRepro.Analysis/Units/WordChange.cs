namespace CslRepro.Analysis.Units;

/// <summary>How much units change at a word, or at the words of a class.</summary>
/// <param name="Count">How often such a word was heard.</param>
/// <param name="Mean">The mean, over these times, of the absolute change summed over the units; NaN if it was never heard.</param>
/// <param name="Deviation">The standard deviation (n - 1) over these times; 0 for one.</param>
public readonly record struct WordChange(int Count, double Mean, double Deviation)
{
    /// <summary>Summarises changes.</summary>
    /// <param name="values">The summed absolute change at each time.</param>
    /// <returns>Number, mean and deviation.</returns>
    internal static WordChange Of(IReadOnlyList<double> values)
    {
        var mean = values.Count == 0 ? double.NaN : values.Sum() / values.Count;
        var squares = values.Sum(value => (value - mean) * (value - mean));
        return new WordChange(values.Count, mean, values.Count > 1 ? Math.Sqrt(squares / (values.Count - 1)) : 0);
    }
}
