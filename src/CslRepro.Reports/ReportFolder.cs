using CslRepro.Files;
using CslRepro.Harness;
using CslRepro.Harness.Results;
using CslRepro.Reports.Html;
using CslRepro.Reports.Markdown;

namespace CslRepro.Reports;

/// <summary>A report's folder: results.json, report.md, index.html and the figures as PNG.</summary>
public static class ReportFolder
{
    /// <summary>The file that marks a folder as a report.</summary>
    public const string Marker = "results.json";

    /// <summary>Writes the folder, whole or not at all; an earlier report is replaced.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="reproduction">What was found.</param>
    /// <param name="figures">The study's figures; those whose experiments were not run are left out.</param>
    /// <exception cref="IOException">The folder cannot be written, or holds something else.</exception>
    public static void Write(string path, Reproduction reproduction, IEnumerable<FigureEntry> figures)
    {
        ArgumentNullException.ThrowIfNull(reproduction);
        ArgumentNullException.ThrowIfNull(figures);
        Write(path, reproduction, Drawn(reproduction, figures));
    }

    /// <summary>Writes the folder with figures whose data are there.</summary>
    internal static void Write(string path, Reproduction reproduction, IReadOnlyList<DrawnFigure> figures)
    {
        var results = ResultsDocument.From(reproduction);
        ReportFigure[] drawn =
            [.. figures.Select(figure => new ReportFigure(figure.Entry.Name, figure.Entry.Title, figure.Entry.Claims, figure.Figure.Draw()))];
        OutputFolder.Write(path, Marker, folder =>
        {
            foreach (var figure in drawn)
            {
                File.WriteAllBytes(Path.Combine(folder, figure.File), figure.Png);
            }

            File.WriteAllText(Path.Combine(folder, "report.md"), MarkdownReport.Render(reproduction.Study, results, drawn));
            File.WriteAllText(Path.Combine(folder, "index.html"), HtmlReport.Render(reproduction.Study, results, drawn));
            File.WriteAllText(Path.Combine(folder, Marker), results.ToJson());
        });
    }

    /// <summary>The figures that a reproduction's report shows.</summary>
    internal static IEnumerable<FigureEntry> Shown(Reproduction reproduction, IEnumerable<FigureEntry> figures) => figures
        .Where(entry => entry.IsDrawnIn(reproduction.Evidence.Profile) && entry.Needs.All(reproduction.Evidence.Has));

    /// <summary>The same with their data.</summary>
    internal static IReadOnlyList<DrawnFigure> Drawn(Reproduction reproduction, IEnumerable<FigureEntry> figures) =>
        [.. Shown(reproduction, figures).Select(entry => new DrawnFigure(entry, entry.Create(reproduction.Evidence)))];
}
