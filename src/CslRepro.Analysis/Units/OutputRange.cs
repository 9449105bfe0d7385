using CslRepro.Analysis.Recordings;

namespace CslRepro.Analysis.Units;

/// <summary>How far outputs leave the range of their teachers while a sentence is still being heard (paper, section 4.1 and figure 7).</summary>
public static class OutputRange
{
    /// <summary>The share of outputs outside a range, over all words before END of all sentences and all outputs.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="lower">The range's lower end, which belongs to it.</param>
    /// <param name="upper">The range's upper end, which belongs to it.</param>
    /// <returns>A share in [0, 1].</returns>
    public static double ShareOutsideBeforeEnd(Recording recording, double lower, double upper) =>
        ShareOutside(recording, lower, upper, step => step.Part != SentencePart.End);

    /// <summary>The share of outputs outside a range, over chosen words of all sentences and all outputs.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="lower">The range's lower end, which belongs to it.</param>
    /// <param name="upper">The range's upper end, which belongs to it.</param>
    /// <param name="include">Which words count.</param>
    /// <returns>A share in [0, 1].</returns>
    /// <exception cref="ArgumentException">No word counts.</exception>
    public static double ShareOutside(Recording recording, double lower, double upper, Func<RecordedStep, bool> include)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(include);
        var outside = 0L;
        var all = 0L;
        foreach (var step in recording.Steps.Where(include))
        {
            foreach (var output in recording.Outputs.Row(step.Row))
            {
                outside += output >= lower && output <= upper ? 0 : 1;
                all++;
            }
        }

        return all > 0 ? (double)outside / all : throw new ArgumentException("No recorded word counts.", nameof(include));
    }
}
