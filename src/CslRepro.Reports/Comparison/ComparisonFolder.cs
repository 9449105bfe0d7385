using CslRepro.Files;

namespace CslRepro.Reports.Comparison;

/// <summary>
/// A comparison's folder: comparison.json (all differences), comparison.md (what the command prints), comparison.png (the picture, if runs differ).
/// </summary>
public static class ComparisonFolder
{
    /// <summary>The file that marks a folder as a comparison's.</summary>
    public const string ResultName = "comparison.json";

    /// <summary>Checks, before any work is done, that the folder can be written.</summary>
    /// <param name="path">The folder.</param>
    /// <exception cref="IOException">It cannot; the message says why.</exception>
    public static void RequireWritable(string path) => OutputFolder.RequireWritable(path, ResultName);

    /// <summary>Writes the folder, whole or not at all; an earlier comparison is replaced.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="markdown">What the command prints.</param>
    /// <param name="json">All differences.</param>
    /// <param name="picture">The picture; null if no run differs.</param>
    /// <exception cref="IOException">The folder cannot be written, or holds something else.</exception>
    public static void Write(string path, string markdown, string json, PairedFigure? picture)
    {
        var png = picture?.Draw();
        OutputFolder.Write(path, ResultName, folder =>
        {
            if (png is not null)
            {
                File.WriteAllBytes(Path.Combine(folder, "comparison.png"), png);
            }

            File.WriteAllText(Path.Combine(folder, "comparison.md"), markdown);
            File.WriteAllText(Path.Combine(folder, ResultName), json);
        });
    }
}
