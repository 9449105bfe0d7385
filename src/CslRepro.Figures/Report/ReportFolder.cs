using CslRepro.Claims;
using CslRepro.Claims.Results;

namespace CslRepro.Figures.Report;

/// <summary>The folder that `cslrepro reproduce` writes: results.json, report.md, index.html and the figures as PNG.</summary>
public static class ReportFolder
{
    /// <summary>The file that marks a folder as a report.</summary>
    public const string Marker = "results.json";

    /// <summary>Writes the folder, whole or not at all; an earlier report is replaced.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="reproduction">What was found.</param>
    /// <exception cref="IOException">The folder cannot be written, or holds something else.</exception>
    public static void Write(string path, Reproduction reproduction)
    {
        var results = ResultsDocument.From(reproduction);
        var figures = FigureCatalogue.Of(reproduction.Evidence).Select(entry => (entry.Name, entry.Title, Png: entry.Create(reproduction.Evidence).Draw())).ToArray();
        OutputFolder.Write(path, Marker, folder =>
        {
            foreach (var (name, _, png) in figures)
            {
                File.WriteAllBytes(Path.Combine(folder, name + ".png"), png);
            }

            File.WriteAllText(Path.Combine(folder, "report.md"), MarkdownReport.Render(results, [.. figures.Select(figure => (figure.Name + ".png", figure.Title))]));
            File.WriteAllText(Path.Combine(folder, "index.html"), HtmlReport.Render(results, [.. figures.Select(figure => (figure.Png, figure.Title))]));
            File.WriteAllText(Path.Combine(folder, Marker), results.ToJson());
        });
    }
}
