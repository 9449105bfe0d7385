using CslRepro.Analysis.Recordings;

namespace CslRepro.Analysis.Units;

/// <summary>How far words move the outputs (paper, section 4.1).</summary>
public static class OutputMovement
{
    /// <summary>The mean absolute change of an output at chosen words, over all of them and all outputs.</summary>
    /// <param name="recording">What the network did.</param>
    /// <param name="include">Which words count; BEGIN, before which there is no output, never does.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentException">No word counts.</exception>
    public static double Of(Recording recording, Func<RecordedStep, bool> include)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(include);
        var (sum, count) = (0.0, 0L);
        foreach (var step in recording.Steps.Where(step => step.PreviousRow >= 0 && include(step)))
        {
            var before = recording.Outputs.Row(step.PreviousRow);
            var after = recording.Outputs.Row(step.Row);
            for (var output = 0; output < after.Length; output++)
            {
                sum += Math.Abs(after[output] - before[output]);
            }

            count += after.Length;
        }

        return count > 0 ? sum / count : throw new ArgumentException("No recorded word counts.", nameof(include));
    }
}
