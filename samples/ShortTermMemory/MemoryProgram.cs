using System.Text;
using CslRepro.Files;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Harness.Runs;

namespace CslRepro.Samples.ShortTermMemory;

/// <summary>The program: decides all claims, prints them, and writes them if it is asked to.</summary>
public static class MemoryProgram
{
    private const string ResultsFile = "results.json";
    private const string Usage = "usage: [--profile smoke|standard|full] [--out FOLDER] [--pilot]";

    /// <summary>Runs the program.</summary>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="output">Gets the table.</param>
    /// <param name="error">Gets what is wrong with the arguments.</param>
    /// <param name="cancellation">Stops the runs.</param>
    /// <returns>0, or 1 if a verdict is another one than expected, or 2 for arguments that are none.</returns>
    public static async Task<int> RunAsync(string[] arguments, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(arguments);
        try
        {
            var (profile, folder, isPilot) = (Profile.Standard, (string?)null, false);
            for (var i = 0; i < arguments.Length; i++)
            {
                switch (arguments[i])
                {
                    case "--profile" when i + 1 < arguments.Length: profile = Profile.Named(arguments[++i]); break;
                    case "--out" when i + 1 < arguments.Length: folder = arguments[++i]; break;
                    case "--pilot": isPilot = true; break;
                    default: throw new ArgumentException(Usage);
                }
            }

            if (folder is not null)
            {
                OutputFolder.RequireWritable(folder, ResultsFile);
            }

            var scheduler = new RunScheduler(new MemoryRunner(isPilot), Environment.ProcessorCount);
            var found = await Reproduction.RunAsync(MemoryStudy.Study, new ReproductionOptions(profile, scheduler), null, cancellation).ConfigureAwait(false);
            var results = ResultsDocument.From(found);
            await output.WriteAsync(MemoryReport.Table(results.Claims)).ConfigureAwait(false);
            if (folder is not null)
            {
                OutputFolder.Write(folder, ResultsFile, path =>
                {
                    WholeFile.Write(Path.Combine(path, ResultsFile), Encoding.UTF8.GetBytes(results.ToJson()));
                    WholeFile.Write(Path.Combine(path, "report.md"), Encoding.UTF8.GetBytes(MemoryReport.Markdown(results)));
                });
            }

            return found.Reports.All(report => report.IsAcceptable(profile)) ? 0 : 1;
        }
        catch (Exception exception) when (exception is ArgumentException or IOException)
        {
            await error.WriteLineAsync(exception.Message).ConfigureAwait(false);
            return 2;
        }
    }
}
