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
    public static double Of(Recording recording, Func<RecordedStep, bool> include) => Of(recording, include, (_, _) => true);

    /// <summary>The same over the outputs of those concepts alone that the sentence has stated up to the word.</summary>
    /// <inheritdoc cref="Of(Recording, Func{RecordedStep, bool})"/>
    public static double OfStated(Recording recording, Func<RecordedStep, bool> include)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var teacher = new float[recording.Language.OutputCount];
        return Of(recording, include, (step, output) =>
        {
            // A teacher of what is stated is 1 at each of its concepts.
            step.Stated.WriteTeacher(recording.Language, teacher);
            return teacher[output] > 0;
        });
    }

    private static double Of(Recording recording, Func<RecordedStep, bool> include, Func<RecordedStep, int, bool> counts)
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
                if (counts(step, output))
                {
                    sum += Math.Abs(after[output] - before[output]);
                    count++;
                }
            }
        }

        return count > 0 ? sum / count : throw new ArgumentException("No recorded word or output counts.", nameof(include));
    }
}
