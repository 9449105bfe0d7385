using CslRepro.Harness.Provenance;

namespace CslRepro.Audit;

/// <summary>When the files of a folder were last changed, by the history of the checkout; empty where there is none.</summary>
internal sealed class LastChanges
{
    private const string CommitMark = "commit ";
    private readonly Dictionary<string, string> changes = new(StringComparer.Ordinal);

    /// <summary>Reads the history once, however many files are asked for.</summary>
    /// <param name="repository">Root of the checkout.</param>
    /// <param name="folder">The folder, from the root.</param>
    public LastChanges(string repository, string folder)
    {
        var log = GitQuery.Ask(repository, "log", $"--format={CommitMark}%cs %h", "--name-only", "--no-renames", "--relative", "--", folder) ?? "";
        var change = "";
        foreach (var line in log.Split('\n'))
        {
            if (line.StartsWith(CommitMark, StringComparison.Ordinal))
            {
                change = line[CommitMark.Length..];
            }
            else if (line.Length > 0)
            {
                changes.TryAdd(line, change);
            }
        }
    }

    /// <summary>Day and commit of a file's last change, such as "2026-01-31 0123abc"; empty if none is known.</summary>
    /// <param name="path">The file, from the root, with forward slashes.</param>
    public string Of(string path) => changes.GetValueOrDefault(path, "");
}
