namespace CslRepro.Reports;

/// <summary>A figure of a report, drawn.</summary>
/// <param name="Name">Its name, as of <see cref="FigureEntry.Name"/>.</param>
/// <param name="Title">What it shows.</param>
/// <param name="Claims">The claims that it illustrates, by their identifiers.</param>
/// <param name="Png">The picture.</param>
public sealed record ReportFigure(string Name, string Title, IReadOnlyList<string> Claims, byte[] Png)
{
    /// <summary>Its file in a report's folder.</summary>
    public string File => Name + ".png";
}
