using System.Globalization;
using System.Text;
using CslRepro.Files;
using CslRepro.Harness;
using CslRepro.Harness.Results;

namespace CslRepro.Reports.Crates;

/// <summary>
/// Results as a Research Object Crate: the report, each figure's data, the register, licence and citation, the commands as a script, and
/// ro-crate-metadata.json, which lists every file with its SHA-256 and describes the run by the profile Workflow Run Crate.
/// </summary>
public static class CrateFolder
{
    /// <summary>The file that marks a folder as a crate.</summary>
    public const string Metadata = "ro-crate-metadata.json";

    /// <summary>The folder of the report.</summary>
    internal const string Report = "report";

    /// <summary>The folder of figures' data.</summary>
    internal const string FigureData = "figures";

    /// <summary>The script with the commands that make the results.</summary>
    internal const string Script = "reproduce.sh";

    /// <summary>The results, which everything else follows from.</summary>
    internal const string Results = $"{Report}/{ReportFolder.Marker}";

    /// <summary>What the crate holds, for people.</summary>
    internal const string Readme = "README.md";

    /// <summary>Checks, before any work is done, that the folder can be written.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">It cannot; the message says why.</exception>
    public static void RequireWritable(string path) => OutputFolder.RequireWritable(path, Metadata);

    /// <summary>Writes the crate, whole or not at all; an earlier one is replaced.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="reproduction">What was found.</param>
    /// <param name="figures">The study's figures; those whose experiments were not run are left out.</param>
    /// <param name="description">What the crate says of itself.</param>
    /// <param name="copies">Files that it takes over: paths in the crate, with forward slashes, and where they lie now.</param>
    /// <returns>Number of files, the metadata included.</returns>
    /// <exception cref="IOException">The folder cannot be written, holds something else, or a file cannot be read.</exception>
    public static int Write(
        string path,
        Reproduction reproduction,
        IReadOnlyList<FigureEntry> figures,
        CrateDescription description,
        IReadOnlyDictionary<string, string> copies)
    {
        ArgumentNullException.ThrowIfNull(reproduction);
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(description);
        ArgumentNullException.ThrowIfNull(copies);
        var count = 0;
        OutputFolder.Write(path, Metadata, folder =>
        {
            var drawn = ReportFolder.Drawn(reproduction, figures);
            ReportFolder.Write(Path.Combine(folder, Report), reproduction, drawn);
            Directory.CreateDirectory(Path.Combine(folder, FigureData));
            foreach (var (entry, figure) in drawn)
            {
                File.WriteAllText(Path.Combine(folder, FigureData, entry.Name + ".txt"), figure.Render());
            }

            foreach (var (target, source) in copies)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, target))!);
                File.Copy(source, Path.Combine(folder, target));
            }

            var results = ResultsDocument.From(reproduction);
            File.WriteAllText(Path.Combine(folder, Script), ScriptOf(description, results));
            File.WriteAllText(Path.Combine(folder, Readme), ReadmeOf(description, results));
            CrateFile[] files = [.. CrateFile.PathsBelow(folder).Select(file => CrateFile.Of(folder, file))];
            File.WriteAllText(Path.Combine(folder, Metadata), CrateMetadata.Of(description, results, files));
            count = files.Length + 1;
        });
        return count;
    }

    private static string ScriptOf(CrateDescription description, ResultsDocument results) =>
        "#!/usr/bin/env bash\n"
            + $"# Makes the results of this crate from the source code: run it in a clone of the repository, at commit {results.Provenance.Source.Commit}.\n"
            + $"set -euo pipefail\n{string.Join("\n", description.Commands)}\n";

    private static string ReadmeOf(CrateDescription description, ResultsDocument results)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# {description.Name}\n\n{description.Description}\n\n");
        text.Append(CultureInfo.InvariantCulture, $"Claims decided: {results.Claims.Count}, profile {results.Profile}, {results.Runs.Count} runs.\n\n");
        text.Append("| path | holds |\n| --- | --- |\n");
        text.Append(CultureInfo.InvariantCulture, $"| {Report}/index.html | the report, for a browser |\n");
        text.Append(CultureInfo.InvariantCulture, $"| {Results} | every verdict, number, condition and run, with digests of its input and outcome |\n");
        text.Append(CultureInfo.InvariantCulture, $"| {FigureData}/ | each figure's data |\n");
        text.Append("| registration/ | the rules, entered before the runs that decided them; the ledger of those runs; departures |\n");
        text.Append(CultureInfo.InvariantCulture, $"| {Script} | the commands that make all of this |\n");
        text.Append(CultureInfo.InvariantCulture, $"| {Metadata} | every file with its SHA-256, and how the results came about (RO-Crate) |\n\n");
        text.Append("Check it without training anything, with the program of the same commit:\n\n");
        text.Append(CultureInfo.InvariantCulture, $"```\n{description.CheckCommand} FOLDER\n```\n");
        return text.ToString();
    }
}
