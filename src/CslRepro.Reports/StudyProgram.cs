using CslRepro.Files;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Runs;

namespace CslRepro.Reports;

/// <summary>The entry point of a small study: runs it, prints its verdicts and writes its report.</summary>
public static class StudyProgram
{
    private const string Pilot = "--pilot";
    private const string Extras = "--extras";
    private const string Usage = "usage: [--profile smoke|standard] [--claim ID]... [--out FOLDER] [--pilot] [--extras]";

    /// <summary>Runs a study as its arguments say.</summary>
    /// <param name="study">What is decided.</param>
    /// <param name="runner">Makes the runs.</param>
    /// <param name="figures">What the report draws.</param>
    /// <param name="arguments">
    /// <c>--profile</c> with how much is spent (standard if left out), <c>--claim</c> with a claim to decide (all if left out), <c>--out</c> with the
    /// report's folder (none if left out), <c>--pilot</c> to look at the seeds on which rules are found: such verdicts decide nothing,
    /// <c>--extras</c> to run with a report also what decides nothing and takes long (<see cref="Experiment.IsExtra"/>).
    /// </param>
    /// <param name="output">Gets the verdicts.</param>
    /// <param name="error">Gets a line that says what is wrong with the arguments, or with a file.</param>
    /// <returns>The exit code: 0, 1 for a verdict other than the expected one, 2 for arguments that are not right or a file that cannot be used.</returns>
    /// <exception cref="OperationCanceledException">The runs were cancelled.</exception>
    public static async Task<int> RunAsync(
        Study study,
        IRunner runner,
        IReadOnlyList<FigureEntry> figures,
        IReadOnlyList<string> arguments,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(error);
        try
        {
            var isPilot = arguments.Contains(Pilot);
            var values = Parse([.. arguments.Where(argument => argument is not (Pilot or Extras))]);
            var profile = values["--profile"] is [.., var name] ? Profile.Named(name) : Profile.Standard;
            var folder = values["--out"].LastOrDefault();
            if (folder is not null && isPilot)
            {
                throw new ArgumentException($"{Pilot} goes without --out: a report would show other seeds; {Usage}");
            }

            var runsExtras = arguments.Contains(Extras);
            if (runsExtras && folder is null)
            {
                throw new ArgumentException($"{Extras} goes with --out: only a report shows them; {Usage}");
            }

            if (folder is not null)
            {
                OutputFolder.RequireWritable(folder, ReportFolder.Marker);
            }

            var options = new ReproductionOptions(profile, new RunScheduler(runner, Environment.ProcessorCount))
            {
                RunsPlans = folder is not null,
                RunsExtras = runsExtras,
                IsPilot = isPilot,
                Claims = [.. values["--claim"].Select(study.Named)],
            };
            var found = await Reproduction.RunAsync(study, options, null, cancellation).ConfigureAwait(false);
            await output.WriteAsync(TextReport.Render([.. found.Reports.Select(ClaimRecord.From)])).ConfigureAwait(false);
            if (folder is not null)
            {
                ReportFolder.Write(folder, found, figures);
            }

            return isPilot || found.Reports.All(report => report.IsAcceptable) ? 0 : 1;
        }
        catch (Exception exception) when (Foreseen(exception) is { } foreseen)
        {
            await error.WriteLineAsync(foreseen.Message.ReplaceLineEndings(" ")).ConfigureAwait(false);
            return 2;
        }
    }

    /// <summary>
    /// What is wrong with arguments, files or settings; null for anything else, such as a mistake in a study's own code, whose stack trace says where it is.
    /// Runs that are made at once come back with their errors together: the first is told, unless one of them is a mistake.
    /// </summary>
    private static Exception? Foreseen(Exception exception)
    {
        Exception[] all = exception is AggregateException several ? [.. several.Flatten().InnerExceptions] : [exception];
        return Array.TrueForAll(all, IsForeseen) ? all.FirstOrDefault() : null;
    }

    private static bool IsForeseen(Exception exception) =>
        exception is (ArgumentException and not ArgumentNullException) or IOException or UnauthorizedAccessException or InvalidDataException;

    private static Dictionary<string, List<string>> Parse(IReadOnlyList<string> arguments)
    {
        var values = new Dictionary<string, List<string>> { ["--profile"] = [], ["--claim"] = [], ["--out"] = [] };
        for (var i = 0; i < arguments.Count; i += 2)
        {
            if (!values.TryGetValue(arguments[i], out var given) || i + 1 == arguments.Count)
            {
                throw new ArgumentException($"\"{arguments[i]}\" is no option, or lacks its value; {Usage}");
            }

            given.Add(arguments[i + 1]);
        }

        return values;
    }
}
