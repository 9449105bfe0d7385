using CslRepro.Figures.Report.Html;
using CslRepro.Files;
using CslRepro.Harness;
using CslRepro.Harness.Results;

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
        var figures = FigureCatalogue.Of(reproduction.Evidence)
            .Select(entry => new ReportFigure(entry.Name, entry.Title, entry.Claims, entry.Create(reproduction.Evidence).Draw())).ToArray();
        OutputFolder.Write(path, Marker, folder =>
        {
            foreach (var figure in figures)
            {
                File.WriteAllBytes(Path.Combine(folder, figure.File), figure.Png);
            }

            File.WriteAllText(Path.Combine(folder, "report.md"), MarkdownReport.Render(results, figures));
            File.WriteAllText(Path.Combine(folder, "index.html"), HtmlReport.Render(results, figures));
            File.WriteAllText(Path.Combine(folder, Marker), results.ToJson());
        });
    }
}
