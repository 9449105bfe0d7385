using CslRepro.Reports;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>The sample's entry point.</summary>
public static class MemoryProgram
{
    // Runs on seeds that decide nothing, to find out whether a rule can decide.
    private const string Pilot = "--pilot";

    /// <summary>Runs the study: <see cref="StudyProgram"/>'s arguments, and <c>--pilot</c>.</summary>
    public static Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default) =>
        StudyProgram.RunAsync(
            MemoryStudy.Study,
            new MemoryRunner(arguments.Contains(Pilot)),
            [MemoryFigure.Entry],
            [.. arguments.Where(argument => argument != Pilot)],
            output,
            error,
            cancellation);
}
